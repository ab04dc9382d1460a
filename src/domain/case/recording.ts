import { no, ok } from '../result.ts';
import { routeOf } from '../routing.ts';
import { urgencyOf } from '../urgency.ts';
import type { CommandOf, Entry, RaisedCase } from './case.ts';
import { type Outcome, unlessSaid, writtenBy } from './write.ts';

export function raiseConcern(command: CommandOf<'raise-concern'>): Outcome {
  const { concern, reference, acknowledgeBy, handled } = command;
  const route = routeOf({ concernAbout: concern.concernAbout, allegedPerson: concern.what.allegedPerson });
  if (route !== 'safeguarding-team') return no('not-for-the-team');
  const written = writtenBy(command);
  return ok([
    { ...written, type: 'concern-raised', reference, concern, urgency: urgencyOf(concern), acknowledgeBy },
    ...handled.map((handling): Entry => ({ ...written, type: 'image-handling-recorded', handling })),
  ]);
}

export const addToReport = (command: CommandOf<'add-to-report'>): Outcome =>
  unlessSaid(command.words, 'words-needed') ??
  ok([{ ...writtenBy(command), type: 'report-added-to', words: command.words }]);

export const recordImageHandling = (command: CommandOf<'record-image-handling'>): Outcome =>
  ok([{ ...writtenBy(command), type: 'image-handling-recorded', handling: command.handling }]);

export const addNote = (command: CommandOf<'add-note'>): Outcome =>
  unlessSaid(command.words, 'words-needed') ??
  ok([{ ...writtenBy(command), type: 'note-added', words: command.words }]);

/** The old words stay in the chronology; this entry says what they should have been, and why. */
export function correctEntry(command: CommandOf<'correct-entry'>, current: RaisedCase): Outcome {
  const { entry, words, reason } = command;
  if (!Number.isInteger(entry) || entry < 1 || entry > current.length) return no('no-such-entry');
  return (
    unlessSaid(words, 'words-needed') ??
    unlessSaid(reason, 'reason-needed') ??
    ok([{ ...writtenBy(command), type: 'entry-corrected', entry, words, reason }])
  );
}
