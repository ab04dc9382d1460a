import { isTeam, named, type Person } from '../domain/people.ts';
import { no, ok, type Result } from '../domain/result.ts';
import type { World } from './ports.ts';

/** Has everything that was refused for good tried again, for one of the team, once the reason has been mended. */
export async function retryUndelivered({ store, clock }: World, by: Person): Promise<Result<number, 'not-allowed'>> {
  if (!isTeam(by)) return no('not-allowed');
  await store.logReading({ at: clock.now(), by: named(by), what: 'retry undelivered', case: null });
  return ok(await store.retryUndeliverable(clock.now()));
}
