import { fill } from '../../../../adaptiveCards/card.ts';
import { discarded, savedForLater } from '../../../../adaptiveCards/report/drafts.ts';
import { mostChildren } from '../../../domain/concern.ts';
import { type Draft, draftDays, type Step, stepsOf } from '../../../domain/draft.ts';
import { type Day, type DraftId, minutesAfter } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/people.ts';
import { alertTeam } from '../../../workflow/alert-team.ts';
import {
  discardDraft,
  draftsToOffer,
  type Kept,
  keepDraft,
  ownDraft,
  routeOfAnswers,
} from '../../../workflow/keep-draft.ts';
import { type Drawn, errorsIn, withoutEmptyRows } from '../report-form.ts';
import { dslPhone, type Setting, today } from '../setting.ts';
import { showAdultContacts, showAlerted, showDrafts, showReceipt, showStep } from '../show/report.ts';
import { olderCard, refusals } from '../words.ts';
import { type Form, formPressed, freshForm, type RecentForms } from './drafting.ts';
import type { Handler, Press, Reply } from './press.ts';

/** Where a press leads, with what it leaves of the form. */
type Way = { step: Step; drawn: Drawn; errors: Draft['answers'] };
type Lead = (drawn: Drawn, step: Step, today: Day) => Way;

/** What is shown once a form was kept, and what otherwise. */
type Show = (draft: Draft, way: Way, by: Person) => Reply | Promise<Reply>;
type Otherwise = {
  notKept?: (form: Form, way: Way) => Reply;
  /** For a card that knows nothing of a newer saving. */
  older?: (newer: Draft, by: Person) => Reply | Promise<Reply>;
};

const neighbour = (drawn: Drawn, step: Step, by: 1 | -1): Step => {
  const all = stepsOf(drawn);
  return all[all.indexOf(step) + by] ?? step;
};

const onward: Lead = (typed, step, today) => {
  const drawn = { ...typed, ...(step === 'safety' ? withoutEmptyRows(typed.answers, typed.children) : {}) };
  const errors = errorsIn(step, drawn, today);
  const wrong = Object.keys(errors).length > 0;
  return { step: wrong ? step : neighbour(drawn, step, 1), drawn, errors };
};
const backward: Lead = (drawn, step) => ({ step: neighbour(drawn, step, -1), drawn, errors: {} });
const stay: Lead = (drawn, step) => ({ step, drawn, errors: {} });
const anotherChild: Lead = (drawn, step, today) =>
  stay({ ...drawn, children: Math.min(mostChildren, drawn.children + 1) }, step, today);

/** Walking through the form: forward, back, another row, later, never. */
export function stepPresses(setting: Setting, recent: RecentForms) {
  const { world, time, log, nudge } = setting;
  const phone = dslPhone(world.desk);

  /**
   * Keeps what was typed and shows where that leads. When it cannot be kept, the same step stands there again with all
   * that was typed, and says so.
   */
  const walk =
    (lead: Lead, show: Show, { notKept = sayNotKept, older = showNewer }: Otherwise = {}): Handler =>
    async (press) => {
      const form = await formPressed(setting, recent, press);
      if (!form) return { sentence: refusals.unreadable };
      if (form.newer) return older(form.newer, press.by);
      const way = lead(form.drawn, form.step, today(setting));
      try {
        return await keepAndShow(press, form, way, show);
      } catch (error) {
        log.fault('draft not kept', error, { verb: press.verb });
        const { answers } = way.drawn;
        const adult = routeOfAnswers(answers) === 'adult-contacts';
        return adult ? showAdultContacts(setting, answers, 'not-deleted') : notKept(form, way);
      }
    };

  const keepAndShow = async (press: Press, { draft }: Form, way: Way, show: Show): Promise<Reply> => {
    const { answers, children } = way.drawn;
    const kept = await keepDraft(world, press.by, draft, { answers, children, step: way.step });
    if (kept.how !== 'kept') return instead(press, draft, way, kept);
    recent.keep(press.by.id, kept.draft);
    return show(kept.draft, way, press.by);
  };

  const sayNotKept = ({ step }: Form, { drawn }: Way): Reply =>
    showStep(setting, drawn, step, {}, `This could not be saved just now. If it can't wait, go to or ring ${phone}.`);

  const showNewer = (newer: Draft): Reply => showStep(setting, newer, newer.step, {}, olderCard);

  const alert = async ({ id }: Draft, by: Person): Promise<Reply> => {
    const told = await alertTeam(world, by, id);
    nudge();
    return showAlerted(setting, id, told === 'told' ? 'being-told' : 'not-told');
  };

  /** The answer when a draft was not kept, and why. */
  const instead = async (
    { by }: Press,
    draft: DraftId,
    { drawn }: Way,
    { how }: Exclude<Kept, { how: 'kept' }>,
  ): Promise<Reply> => {
    switch (how) {
      case 'adult-contacts':
        recent.drop(by.id, draft);
        return showAdultContacts(setting, drawn.answers, 'deleted');
      case 'sent-already':
        return showReceipt(setting, await world.store.open(world.ids.caseOf(draft, by.id)));
      case 'not-yours':
        return { sentence: refusals['not-allowed'] };
      default:
        return how satisfies never;
    }
  };

  /** A form that is still open somewhere after it was sent must not say that nobody has seen it. */
  const receiptIfSent = async (by: Press['by'], draft: DraftId): Promise<Reply | null> => {
    const file = await world.store.open(world.ids.caseOf(draft, by.id));
    return file.version > 0 ? showReceipt(setting, file) : null;
  };

  const showWay = (draft: Draft, { step, errors }: Way) => showStep(setting, draft, step, errors);
  const freshStep = (problem = '') => showStep(setting, freshForm(setting), 'safety', {}, problem);
  const noLongerKept = `That report is no longer kept; this is a new one. If it can't wait, go to or ring ${phone}.`;
  const notReached = `What you typed cannot be reached just now. If it can't wait, go to or ring ${phone}.`;

  return {
    'start-report': async ({ by, data }) => {
      // A store that cannot be asked must not keep anybody from the form and its phone number.
      const drafts = data['fresh'] === 'yes' ? [] : await draftsToOffer(world, by).catch(() => []);
      return drafts.length > 0 ? showDrafts(setting, drafts) : freshStep();
    },
    'carry-on': async ({ by, data }) => {
      const typed = recent.of(by.id, data['draft'] as DraftId);
      const sent = await receiptIfSent(by, data['draft'] as DraftId).catch((error: unknown) => {
        log.fault('draft not found', error);
        return typed ? showStep(setting, typed, 'safety', {}, notReached) : freshStep(notReached);
      });
      if (sent) return sent;
      const draft = await ownDraft(world, by, data['draft'] as DraftId);
      return draft ? showStep(setting, draft, draft.step, {}) : freshStep(noLongerKept);
    },
    // What was typed is kept first: it may say that the concern is about somebody who must not be alerted. An older card
    // cannot undo what was typed since, but it can still call for help.
    'alert-dsl': walk(stay, (draft, _, by) => alert(draft, by), {
      notKept: ({ draft }) => showAlerted(setting, draft, 'not-told'),
      older: alert,
    }),
    next: walk(onward, showWay),
    back: walk(backward, showWay),
    'add-child': walk(anotherChild, showWay),
    'save-draft': walk(stay, (draft) =>
      fill(savedForLater, {
        draft: draft.id,
        startedAt: time.momentFrom(draft.startedAt, world.clock.now()),
        keptUntil: time.moment(minutesAfter(draft.savedAt, draftDays * 24 * 60)),
        dslPhone: phone,
      }),
    ),
    'discard-draft': async ({ by, data }) => {
      const sent = await receiptIfSent(by, data['draft'] as DraftId);
      if (sent) return sent;
      await discardDraft(world, by, data['draft'] as DraftId);
      recent.drop(by.id, data['draft'] as DraftId);
      return fill(discarded, { dslPhone: phone });
    },
  } satisfies Record<string, Handler>;
}
