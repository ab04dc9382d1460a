import { localSettings } from '../src/edges/config/settings.ts';
import { quietConsole } from '../src/edges/log/console.ts';
import { openLog } from '../src/edges/log/log.ts';

/** `npm run local`: the whole product on this machine. `-- --no-playground` runs the bot alone. Ctrl-C stops everything. */
const windows = [
  { folder: 'env/playground/teacher', port: 56150, who: 'Ms Okafor, a teacher', first: 'report' },
  { folder: 'env/playground/dsl', port: 56151, who: 'Mr Hale, the DSL', first: 'cases' },
];

const say = (line: string) => process.stdout.write(`${line}\n`);
const stops: (() => Promise<void>)[] = [];
const stopAll = async () => {
  for (const stop of stops.splice(0).reverse()) await stop().catch(() => undefined);
};

const stop = () => void stopAll().then(() => process.exit(0));
process.once('SIGINT', stop).once('SIGTERM', stop);

try {
  const settings = localSettings(process.env);
  // Only now, so that a wrong setting is said at once: Microsoft's packages take most of a second to load.
  const { startApp } = await import('../src/app.ts');
  const { openPlayground } = await import('./playground/window.ts');
  const log = openLog();
  quietConsole(log);
  const bot = await startApp(settings, log);
  stops.push(() => bot.stop());
  const endpoint = `http://127.0.0.1:${bot.port}/api/messages`;
  say('');
  say('*** SIGN-IN IS OFF. This is for trying it out on this machine only. Do not put anything real into it. ***');
  say('');
  say(`The bot listens on ${endpoint} (this machine only).`);

  if (!process.argv.includes('--no-playground')) {
    for (const { folder, port, who, first } of windows) {
      const { address, stop } = await openPlayground({ folder, port, botEndpoint: endpoint });
      stops.push(stop);
      say(`${who}: ${address}   Type: ${first}`);
    }
    say('Open each address in a browser. In the DSL’s window open General as well: that is the DSL channel.');
  }
  say('Ctrl-C stops everything.');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stopAll();
  process.exit(1);
}
