import { isTeam, type Person } from '../people.ts';
import type { Case } from './case.ts';

/** What somebody is to one case. The life-cycle table speaks of these and of nothing else. */
export type Standing = 'staff' | 'reporter' | 'team';

/** Everything this person is to this case; `[]` is a stranger to it. */
export function standingsOf(person: Person, current: Case): readonly Standing[] {
  if (current.status === 'not-raised') return ['staff'];
  return [
    ...(isTeam(person) ? (['team'] as const) : []),
    ...(current.reporter.id === person.id ? (['reporter'] as const) : []),
  ];
}
