import type { Log } from '../../workflow/ports.ts';

/**
 * Microsoft's packages write errors whole to the console, with whatever bodies and tokens are in them. This process's own
 * lines go through `log`; for theirs only that something was said is kept.
 */
export function quietConsole(log: Log): void {
  for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const)
    console[method] = () => log.warn('a package wrote to the console', { what: method });
}
