import { startApp } from './app.ts';
import { productionSettings } from './edges/config/settings.ts';
import { openLog } from './edges/log/log.ts';

/** `npm start`: production. Sign-in is always on; a missing setting stops it with a sentence and exit code 1. */
try {
  const running = await startApp(productionSettings(process.env), openLog());
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
