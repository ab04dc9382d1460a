import { type AdaptiveCard, fill } from '../../../../adaptiveCards/card.ts';
import { fieldsFor, type MoveFormData, moveForm, moveForms } from '../../../../adaptiveCards/case/move-form.ts';
import type { FormMove } from '../../../../adaptiveCards/case/moves.ts';
import { type Field, type Raw, readFields, stillToCome } from '../../../../adaptiveCards/fields.ts';
import { type PageItem, said } from '../../../../adaptiveCards/page.ts';
import type { CaseCommand, Missing } from '../../../domain/case/case.ts';
import { acknowledgeBy, respondBy } from '../../../domain/case/clocks.ts';
import { missingFrom } from '../../../domain/case/closure.ts';
import type { Day, Instant, PersonId, PressId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/people.ts';
import { instantAt, wallClock } from '../../../domain/school-time.ts';
import { raisedCase } from '../../../workflow/handle-command.ts';
import type { CaseFile } from '../../../workflow/ports.ts';
import { type Setting, today } from '../setting.ts';
import { entryLine } from '../show/chronology.ts';
import { fieldWords } from '../show/field-words.ts';
import { dayWords } from '../words.ts';

/** So many actions have their words shown above the list; each can hold 300 characters. */
const mostWords = 40;

/** So many entries can be chosen from in one card: Teams takes none over 80 KB. */
const mostToChoose = 250;

/** The lists that only this case can give, as a move's form asks for them. Our words only. */
function given(setting: Setting, file: CaseFile): Pick<MoveFormData, 'lists' | 'missing' | 'about' | 'reference'> {
  const { world, time } = setting;
  const current = raisedCase(file);
  const actions = current.actions.filter(({ done }) => !done);
  const referrals = current.referrals.filter(({ answer }) => !answer);
  return {
    reference: current.reference,
    lists: {
      owner: Object.fromEntries(
        world.desk.people
          .filter(({ roles }) => !roles.every((role) => role === 'administrator'))
          .map(({ aadObjectId, name }) => [aadObjectId, name]),
      ),
      action: Object.fromEntries(
        actions.map(({ entry, due, owner }) => [entry, `Action ${entry}, ${owner.name}, due ${dayWords(due)}`]),
      ),
      referral: Object.fromEntries(
        referrals.map(({ entry, agency, madeOn }) => [entry, `${fieldWords.agency[agency]}, made ${dayWords(madeOn)}`]),
      ),
      entry: Object.fromEntries(
        file.entries
          .map(
            (entry, at) => [String(at + 1), `${at + 1} · ${entryLine(entry).title}, ${time.moment(entry.at)}`] as const,
          )
          .slice(-mostToChoose),
      ),
    },
    missing:
      current.status === 'decided' ? missingFrom(current, today(setting)).map((one) => missingWords(one, current)) : [],
    about: actions.map(({ entry, what }) => ({ label: `Action ${entry}`, words: what })),
  };
}

function missingWords(missing: Missing, current: ReturnType<typeof raisedCase>): string {
  switch (missing.what) {
    case 'referral-not-recorded':
      return 'The decision is to refer, and no referral is recorded';
    case 'referral-unanswered': {
      const referral = current.referrals.find(({ entry }) => entry === missing.entry);
      return `No answer yet from ${referral ? fieldWords.agency[referral.agency] : 'an agency'}`;
    }
    case 'action-open': {
      const action = current.actions.find(({ entry }) => entry === missing.entry);
      return `Action ${missing.entry}, ${action?.owner.name ?? ''}, due ${action ? dayWords(action.due) : ''}`;
    }
    case 'review-ahead':
      return `Review on ${dayWords(missing.on)}`;
    default:
      return missing satisfies never;
  }
}

/** The form of a move on this case, with what was typed and what is wrong with it. */
export function showMoveForm(
  setting: Setting,
  file: CaseFile,
  move: FormMove,
  press: PressId,
  raw: Raw,
  errors: Raw,
): AdaptiveCard {
  const { about, missing, ...rest } = given(setting, file);
  return fill(moveForm, {
    ...rest,
    case: file.id,
    version: file.version,
    press,
    move,
    raw,
    errors,
    missing: move === 'close-case' ? missing : [],
    about: move === 'complete-action' ? about.slice(0, mostWords) : [],
  });
}

/** The input ids of a move's form. */
export const moveInputs = (move: FormMove): readonly string[] => Object.keys(moveForms[move].fields);

/** What was written in a move's form, under the form's own labels. */
export const typedIn = (move: FormMove, raw: Raw): readonly PageItem[] =>
  Object.entries<Field>(moveForms[move].fields).flatMap(([id, { kind, label }]) =>
    (kind === 'text' || kind === 'paragraph') && raw[id] ? [said(label, raw[id])] : [],
  );

export type Asked = { command: CaseCommand } | { errors: Raw };

/** The command that a filled form amounts to, or what is wrong with it at which field. */
export function commandFrom(
  setting: Setting,
  file: CaseFile,
  move: FormMove,
  press: PressId,
  by: Person,
  raw: Raw,
): Asked {
  const { lists, missing } = given(setting, file);
  const read = <M extends FormMove>(one: M) => readFields(fieldsFor(one, { lists, missing }), raw);
  const errors = { ...stillToCome(moveForms[move].fields, raw, today(setting)), ...read(move).errors };
  if (Object.keys(errors).length > 0) return { errors };
  const order = { by, at: setting.world.clock.now(), press };
  return { command: { ...order, ...details(setting, move, read, order.at) } as CaseCommand };
}

type Reader = <M extends FormMove>(move: M) => ReturnType<typeof readFields<(typeof moveForms)[M]['fields']>>;
type Details = CaseCommand extends infer One
  ? One extends CaseCommand
    ? Omit<One, 'by' | 'at' | 'press'>
    : never
  : never;

/** What each form says, as its command says it. */
function details({ world }: Setting, move: FormMove, read: Reader, at: Instant): Details {
  const { desk } = world;
  switch (move) {
    case 'change-urgency':
      return { type: move, ...read(move).answers, acknowledgeBy: acknowledgeBy(read(move).answers.urgency, at, desk) };
    case 'add-note':
      return { type: move, ...read(move).answers };
    case 'add-action': {
      const { what, owner, due } = read(move).answers;
      const name = desk.people.find(({ aadObjectId }) => aadObjectId === owner)?.name ?? '';
      return { type: move, action: { what, owner: { id: owner as PersonId, name }, due: due as Day } };
    }
    case 'complete-action': {
      const { action, evidence } = read(move).answers;
      return { type: move, action: Number(action), evidence };
    }
    case 'record-decision': {
      const { reviewOn, ...rest } = read(move).answers;
      return { type: move, decision: { ...rest, reviewOn: reviewOn === '' ? null : (reviewOn as Day) } };
    }
    case 'record-referral': {
      const { madeOn, ...rest } = read(move).answers;
      const made = instantAt(madeOn as Day, desk.school.hours.start, desk.school.timeZone);
      return {
        type: move,
        referral: { ...rest, madeOn: madeOn as Day, respondBy: respondBy(rest.agency, made, desk) },
      };
    }
    case 'record-answer': {
      const { referral, outcome } = read(move).answers;
      return { type: move, referral: Number(referral), outcome };
    }
    case 'close-case':
      return { type: move, ...read(move).answers, today: wallClock(at, desk.school.timeZone).day };
    case 'reopen-case':
      return { type: move, ...read(move).answers };
    case 'correct-entry': {
      const { entry, ...rest } = read(move).answers;
      return { type: move, entry: Number(entry), ...rest };
    }
    default:
      return move satisfies never;
  }
}
