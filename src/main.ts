import { productionSettings } from './edges/config/settings.ts';
import { quietConsole } from './edges/log/console.ts';
import { openLog } from './edges/log/log.ts';

/** `npm start`: production. Sign-in is always on; a missing setting stops it with a sentence and exit code 1. */
try {
  const settings = productionSettings(process.env);
  // Only now, so that a missing setting is said at once: Microsoft's packages take most of a second to load.
  const { startApp } = await import('./app.ts');
  const log = openLog();
  quietConsole(log);
  const running = await startApp(settings, log);
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
