/** What the program needs to know before it starts. Sign-in can be off only in the settings of local mode. */
export type SignIn =
  | { kind: 'on'; appId: string; appType: AppType; tenantId: string; password: string }
  | { kind: 'off' };

export type Settings = {
  signIn: SignIn;
  host: string;
  port: number;
  dataDir: string;
  deskFile: string;
};

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
export type AppType = (typeof appTypes)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is missing or misspelt, a line each, so that it can be mended in one go. */
export class SettingsProblem extends Error {
  override name = 'SettingsProblem';
}

/** The settings of `npm start`. Throws a SettingsProblem that names every setting to mend; sign-in is always on. */
export function productionSettings(env: Environment): Settings {
  const problems: string[] = [];
  const needed = (name: string, why: string): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is missing: ${why}.`);
    return value;
  };
  const guid = (name: string, why: string): string => {
    const value = needed(name, why);
    if (value !== '' && !isGuid(value)) problems.push(`${name} is not a GUID: ${why}.`);
    return value;
  };

  const appId = guid('BOT_ID', "the bot's Microsoft Entra application (client) id");
  const tenantId = guid('TEAMS_APP_TENANT_ID', "the school's Microsoft Entra tenant id");
  const type = needed('BOT_TYPE', `one of ${appTypes.join(', ')}`);
  const appType = appTypes.find((one) => one === type);
  if (type !== '' && !appType)
    problems.push(`BOT_TYPE is "${type}": it must be exactly one of ${appTypes.join(', ')}.`);
  const password =
    appType === 'UserAssignedMSI'
      ? ''
      : needed('BOT_PASSWORD', `the application's client secret, for ${type || 'this BOT_TYPE'}`);
  const store = needed('STORE', 'embedded, for the store on this machine');
  if (store === 'cosmos') problems.push('STORE is "cosmos": that store is not in this version. Set STORE=embedded.');
  else if (store !== '' && store !== 'embedded') problems.push(`STORE is "${store}": it must be embedded.`);
  const dataDir = needed('DATA_DIR', 'the folder on a backed-up disk where the cases are kept');
  const deskFile = needed('DESK_FILE', "the JSON file of the school's desk");
  const port = portOf(env['PORT'], problems);

  if (problems.length > 0 || !appType)
    throw new SettingsProblem(
      `Not started: the settings are not complete.\n${problems.map((one) => `- ${one}`).join('\n')}`,
    );
  return { signIn: { kind: 'on', appId, appType, tenantId, password }, host: '0.0.0.0', port, dataDir, deskFile };
}

/** The settings of `npm run local`: this machine only, sign-in off, a sample school. */
export function localSettings(env: Environment): Settings {
  const problems: string[] = [];
  const port = portOf(env['PORT'], problems);
  if (problems.length > 0) throw new SettingsProblem(problems.join('\n'));
  return {
    signIn: { kind: 'off' },
    host: '127.0.0.1',
    port,
    dataDir: env['DATA_DIR'] || '.data',
    deskFile: env['DESK_FILE'] || 'env/desk.local.json',
  };
}

function portOf(value: string | undefined, problems: string[]): number {
  const port = Number(value ?? '3978');
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && value !== '') return port;
  problems.push(`PORT is "${value}": it must be a number from 0 to 65535.`);
  return 0;
}

const isGuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
