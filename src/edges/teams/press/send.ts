import { discardDraft, routeOfAnswers } from '../../../workflow/keep-draft.ts';
import { raiseConcern } from '../../../workflow/raise-concern.ts';
import { concernFrom, errorsIn, firstWrong } from '../report-form.ts';
import { type Setting, today } from '../setting.ts';
import { showAdultContacts, showNotSaved, showReceipt, showStep } from '../show/report.ts';
import { olderCard, refusals } from '../words.ts';
import { type Form, formPressed, type RecentForms } from './drafting.ts';
import type { Handler, Press, Reply } from './press.ts';

/** The concern leaves the reporter's hands. */
export function sendPresses(setting: Setting, recent: RecentForms) {
  const { world, log, nudge } = setting;
  const { store, ids, desk } = world;

  const send = async ({ by, context }: Press, { draft, drawn }: Form): Promise<Reply> => {
    const id = ids.caseOf(draft, by.id);
    const before = await store.open(id);
    if (before.version > 0) return showReceipt(setting, before);

    const wrong = firstWrong(drawn, today(setting));
    if (wrong) return showStep(setting, drawn, wrong, errorsIn(wrong, drawn, today(setting)));

    // Where the form stands, so that it can become the receipt; harmless if nothing is raised after all.
    const { conversation, serviceUrl, replyToId } = context.activity;
    const spot = { conversation: conversation.id, serviceUrl, message: replyToId ?? null };
    await store.remember(`posted:receipt:${id}`, spot);
    const raised = await raiseConcern(world, by, draft, concernFrom(drawn, desk.school.timeZone));
    recent.drop(by.id, draft);
    if (!raised.ok) {
      await discardDraft(world, by, draft);
      return showAdultContacts(setting, drawn.answers, 'deleted');
    }
    nudge();
    return showReceipt(setting, raised.value);
  };

  return {
    'raise-concern': async (press) => {
      const form = await formPressed(setting, recent, press);
      if (form?.step !== 'check') return { sentence: refusals.unreadable };
      if (form.newer) return showStep(setting, form.newer, form.newer.step, {}, olderCard);
      return send(press, form).catch((error: unknown) => {
        log.fault('concern not saved', error, { verb: press.verb });
        return routeOfAnswers(form.drawn.answers) === 'adult-contacts'
          ? showAdultContacts(setting, form.drawn.answers, 'not-deleted')
          : showNotSaved(setting, form.drawn);
      });
    },
  } satisfies Record<string, Handler>;
}
