import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { openConnector } from './connector.ts';
import { activityOf, openLine, type Somebody, type Where } from './line.ts';
import type { Subject } from './rounds.ts';

/** The product as `npm run local` starts it, with a folder of its own, and the Teams that it talks to. */
export type School = Subject & { where: Where; channel: string; dsl: Somebody; teachers: readonly Somebody[] };

/** As many colleagues as ever report at once here. */
const teachers: readonly Somebody[] = Array.from({ length: 8 }, (_, at) => ({
  aadObjectId: `b0000000-0000-4000-8000-00000000000${at}`,
  name: `Colleague ${at + 1}`,
}));

/** Starts the bot on this folder, cases and all, and lets everybody meet it. `node` is for Node's own options. */
export async function openSchool(folder: string, node: readonly string[] = []): Promise<School> {
  const desk = JSON.parse(await readFile(new URL('../../env/desk.local.json', import.meta.url), 'utf8'));
  const { tenantId, people } = desk;
  const channel: string = desk.channel.channelId;
  const connector = await openConnector(channel, tenantId);
  const where: Where = { tenantId, serviceUrl: connector.serviceUrl };
  const deskFile = join(folder, 'desk.json');
  await writeFile(deskFile, JSON.stringify({ ...desk, channel: { ...desk.channel, serviceUrl: where.serviceUrl } }));

  const args = [...node, 'tools/local.ts', '--no-playground'];
  const child = await startChild(args, { PORT: '0', DATA_DIR: folder, DESK_FILE: deskFile }).catch(async (error) => {
    await connector.close();
    throw error;
  });
  const line = openLine(child.endpoint);
  for (const one of [...people, ...teachers])
    await line.send(activityOf(one, where, { type: 'installationUpdate', action: 'add' }));
  await connector.quiet();

  return {
    child,
    connector,
    line,
    told: [],
    where,
    channel,
    dsl: people[0],
    teachers,
    async close() {
      line.close();
      await child.stop();
      await connector.close();
    },
  };
}
