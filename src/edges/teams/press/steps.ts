import { fill } from '../../../../adaptiveCards/card.ts';
import { discarded, savedForLater } from '../../../../adaptiveCards/report/drafts.ts';
import { mostChildren } from '../../../domain/concern.ts';
import { type Draft, draftDays, type Step, stepsOf } from '../../../domain/draft.ts';
import { type DraftId, minutesAfter } from '../../../domain/ids.ts';
import {
  discardDraft,
  draftsToOffer,
  type Kept,
  keepDraft,
  ownDraft,
  routeOfAnswers,
} from '../../../workflow/keep-draft.ts';
import type { Drawn } from '../report-form.ts';
import { errorsIn, withoutEmptyRows } from '../report-form.ts';
import { dslPhone, type Setting } from '../setting.ts';
import { showAdultContacts, showDrafts, showReceipt, showStep } from '../show/report.ts';
import { refusals } from '../words.ts';
import { formPressed, freshForm, type RecentForms } from './drafting.ts';
import type { Handler, Press, Reply } from './press.ts';

/** Where a press leads, with what it leaves of the form. */
type Way = { step: Step; drawn: Drawn; errors: Draft['answers'] };
type Lead = (drawn: Drawn, step: Step) => Way;

const neighbour = (drawn: Drawn, step: Step, by: 1 | -1): Step => {
  const all = stepsOf(drawn);
  return all[all.indexOf(step) + by] ?? step;
};

const onward: Lead = (typed, step) => {
  const drawn = { ...typed, ...(step === 'safety' ? withoutEmptyRows(typed.answers, typed.children) : {}) };
  const errors = errorsIn(step, drawn);
  const wrong = Object.keys(errors).length > 0;
  return { step: wrong ? step : neighbour(drawn, step, 1), drawn, errors };
};
const backward: Lead = (drawn, step) => ({ step: neighbour(drawn, step, -1), drawn, errors: {} });
const stay: Lead = (drawn, step) => ({ step, drawn, errors: {} });
const anotherChild: Lead = (drawn, step) =>
  stay({ ...drawn, children: Math.min(mostChildren, drawn.children + 1) }, step);

/** Walking through the form: forward, back, another row, later, never. */
export function stepPresses(setting: Setting, recent: RecentForms) {
  const { world, time, log } = setting;
  const phone = dslPhone(world.desk);

  /**
   * Keeps what was typed and shows where that leads. When it cannot be kept, the same step stands there again with all
   * that was typed, and says so.
   */
  const walk =
    (lead: Lead, show: (draft: Draft, way: Way) => Reply): Handler =>
    async (press) => {
      const form = await formPressed(setting, recent, press);
      if (!form) return { sentence: refusals.unreadable };
      const way = lead(form.drawn, form.step);
      const { answers, children } = way.drawn;
      try {
        const kept = await keepDraft(world, press.by, form.draft, { answers, children, step: way.step });
        return kept.how === 'kept' ? show(kept.draft, way) : await instead(press, form.draft, way, kept);
      } catch (error) {
        log.fault('draft not kept', error, { verb: press.verb });
        if (routeOfAnswers(answers) === 'adult-contacts') return showAdultContacts(setting, answers, 'not-deleted');
        const problem = `This could not be saved just now. If it can't wait, go to or ring ${phone}.`;
        return showStep(setting, way.drawn, form.step, {}, problem);
      }
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
  const freshStep = () => showStep(setting, freshForm(setting), 'safety', {});

  return {
    'start-report': async ({ by, data }) => {
      // A store that cannot be asked must not keep anybody from the form and its phone number.
      const drafts = data['fresh'] === 'yes' ? [] : await draftsToOffer(world, by).catch(() => []);
      return drafts.length > 0 ? showDrafts(setting, drafts) : freshStep();
    },
    'carry-on': async ({ by, data }) => {
      const sent = await receiptIfSent(by, data['draft'] as DraftId);
      if (sent) return sent;
      const draft = await ownDraft(world, by, data['draft'] as DraftId);
      return draft ? showStep(setting, draft, draft.step, {}) : freshStep();
    },
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
