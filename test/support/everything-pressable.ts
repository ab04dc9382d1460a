import { formMoves, pressMoves, sections } from '../../adaptiveCards/case/moves.ts';
import { headOfYear as farrow } from './cast.ts';
import type { Pressed } from './pressing.ts';
import type { Raised } from './working-a-case.ts';

/** What each form would say. */
const filled: Readonly<Record<string, object>> = {
  'change-urgency': { urgency: 'low', reason: 'x' },
  'add-note': { words: 'x' },
  'add-action': { what: 'x', owner: farrow.id, due: '2026-11-18' },
  'complete-action': { action: '2', evidence: 'x' },
  'record-decision': { level: 'nfa', reason: 'x' },
  'record-referral': { agency: 'police', madeOn: '2026-11-16', method: 'phone' },
  'record-answer': { referral: '2', outcome: 'x' },
  'close-case': { outcome: 'x' },
  'reopen-case': { reason: 'x' },
  'correct-entry': { entry: '1', words: 'x', reason: 'x' },
};

/** Everything of the team's that can be pressed, by somebody who knows every id there is. */
export function surfaces({ id }: Raised, handling: string): readonly Pressed[] {
  const drawn = { case: id, version: 1 };
  return [
    { verb: 'open-case', data: { case: id, from: 'channel' }, from: 'channel' },
    { verb: 'open-case', data: { case: id, from: 'chat' } },
    { verb: 'work-on-case', data: { case: id } },
    ...Object.keys(sections).map((section) => ({ verb: 'show-section', data: { case: id, section } })),
    ...Object.keys(formMoves).map((move) => ({ verb: 'move-form', data: { ...drawn, move } })),
    ...Object.keys(pressMoves).map((verb) => ({ verb, data: { ...drawn, press: `p-${verb}`, from: 'chat' } })),
    ...Object.keys(pressMoves).map((verb) => ({
      verb,
      data: { ...drawn, press: `p-${verb}` },
      from: 'channel' as const,
    })),
    ...Object.keys(formMoves).map((verb) => ({ verb, data: { ...drawn, press: `p-${verb}`, ...filled[verb] } })),
    { verb: 'show-cases', data: { from: 'chat' } },
    { verb: 'show-cases', data: { from: 'channel' }, from: 'channel' },
    { verb: 'find-form', data: { from: 'chat' } },
    { verb: 'find-cases', data: { from: 'chat', words: 'Zoë' } },
    { verb: 'find-cases', data: { from: 'chat', words: 'SG-26-0001' } },
    { verb: 'show-digest', data: { from: 'chat' } },
    { verb: 'open-handling', data: { handling } },
    { verb: 'retry-undelivered', data: { from: 'chat' } },
  ];
}
