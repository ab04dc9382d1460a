import { type AdaptiveCard, fill } from '../../../../adaptiveCards/card.ts';
import type { Raw } from '../../../../adaptiveCards/fields.ts';
import { adultContacts } from '../../../../adaptiveCards/report/adult-contacts.ts';
import { checkAndSend, type Section } from '../../../../adaptiveCards/report/check-and-send.ts';
import { draftOffer } from '../../../../adaptiveCards/report/drafts.ts';
import { dslAlerted } from '../../../../adaptiveCards/report/dsl-alerted.ts';
import { images } from '../../../../adaptiveCards/report/images.ts';
import { myReports } from '../../../../adaptiveCards/report/my-reports.ts';
import { notSaved } from '../../../../adaptiveCards/report/not-saved.ts';
import { receipt } from '../../../../adaptiveCards/report/receipt.ts';
import { safetyAndWho } from '../../../../adaptiveCards/report/safety-and-who.ts';
import { placeOf } from '../../../../adaptiveCards/report/step.ts';
import { whatHappened } from '../../../../adaptiveCards/report/what-happened.ts';
import { whatYouHaveDone } from '../../../../adaptiveCards/report/what-you-have-done.ts';
import type { Head } from '../../../domain/case/head.ts';
import { headOf, leadOf, teamOf } from '../../../domain/desk.ts';
import { type Draft, draftDays, type Step } from '../../../domain/draft.ts';
import { type DraftId, minutesAfter } from '../../../domain/ids.ts';
import { wallClock } from '../../../domain/school-time.ts';
import { raisedCase } from '../../../workflow/handle-command.ts';
import type { CaseFile } from '../../../workflow/ports.ts';
import { firstCard } from '../../../workflow/receipt-notices.ts';
import type { Drawn } from '../report-form.ts';
import { sectionsOf } from '../report-form.ts';
import { dslPhone, type Setting } from '../setting.ts';

const stepCards = { safety: safetyAndWho, what: whatHappened, images, done: whatYouHaveDone } as const;

/** One step of the report as far as it is filled in. `problem` stands above everything, when there is one. */
export function showStep({ world, time }: Setting, draft: Drawn, step: Step, errors: Raw, problem = ''): AdaptiveCard {
  const data = {
    draft: draft.id,
    seen: draft.savedAt,
    place: placeOf(step),
    raw: draft.answers,
    errors,
    children: draft.children,
    problem,
    alerted: draft.alertedAt ? time.momentFrom(draft.alertedAt, world.clock.now()) : '',
    dslPhone: dslPhone(world.desk),
  };
  if (step !== 'check') return fill(stepCards[step], data);
  return fitting(sectionsOf(draft), (sections) =>
    fill(checkAndSend, { ...data, raw: withKnownAt(world, draft.answers), sections }),
  );
}

/** Teams takes 100 KB as UTF-16, and counts more than we do. */
const mostCharacters = 38_000;

/**
 * A report can be longer than a card may be. Then long texts are shown by their beginnings; all of them is kept and sent.
 */
function fitting(all: readonly Section[], draw: (sections: readonly Section[]) => AdaptiveCard): AdaptiveCard {
  const whole = draw(all);
  if (JSON.stringify(whole).length <= mostCharacters) return whole;
  const lines = all.flatMap((section) => section.lines);
  const room = mostCharacters - JSON.stringify(draw(all.map((one) => ({ ...one, lines: shortened(one, 0) })))).length;
  const each = Math.floor(Math.max(room, 0) / (2 * lines.filter(({ words }) => words.length > shortWords).length));
  return draw(all.map((one) => ({ ...one, lines: shortened(one, each) })));
}

/** Lines break a card into many pieces, each of which costs more than its words. */
const shortened = ({ lines }: Section, most: number): Section['lines'] =>
  lines.map(({ label, words }) => ({
    label,
    words: words.length > shortWords ? `${words.replace(/\s+/g, ' ').slice(0, most)}… (all of it is kept)` : words,
  }));

const shortWords = 100;

/** When it was first known is now, unless the reporter says otherwise. */
function withKnownAt({ clock, desk }: Setting['world'], answers: Draft['answers']): Raw {
  const { day, time } = wallClock(clock.now(), desk.school.timeZone);
  return { ...answers, knownDate: answers['knownDate'] || day, knownTime: answers['knownTime'] || time };
}

/** Nothing was stored: whom to go to, with everything that was typed still there. */
export const showNotSaved = ({ world }: Setting, draft: Drawn): AdaptiveCard =>
  fitting(sectionsOf(draft), (sections) =>
    fill(notSaved, {
      draft: draft.id,
      seen: draft.savedAt,
      raw: withKnownAt(world, draft.answers),
      sections,
      dslPhone: dslPhone(world.desk),
    }),
  );

/** What was begun and not sent, by when it was begun; never what is in it. */
export function showDrafts({ world, time }: Setting, drafts: readonly Draft[]): AdaptiveCard {
  const now = world.clock.now();
  return fill(draftOffer, {
    drafts: drafts.slice(0, 3).map(({ id, startedAt, savedAt }) => ({
      draft: id,
      startedAt: time.momentFrom(startedAt, now),
      keptUntil: time.momentFrom(minutesAfter(savedAt, draftDays * 24 * 60), now),
    })),
    dslPhone: dslPhone(world.desk),
  });
}

/** To whom a concern about an adult working here goes, for now by voice. */
export const showAdultContacts = (
  { world: { desk } }: Setting,
  answers: Draft['answers'],
  typed: 'deleted' | 'not-deleted',
): AdaptiveCard =>
  fill(adultContacts, {
    head: headOf(desk),
    chair: desk.chair,
    lado: desk.agencies.lado,
    danger: answers['immediateDanger'] === 'yes' ? 'yes' : 'no',
    typed,
  });

/** The receipt as it stands now: it says "alerted" only once the channel has the card. No content. */
export async function showReceipt({ world, time }: Setting, file: CaseFile): Promise<AdaptiveCard> {
  const { store, desk, clock } = world;
  const current = raisedCase(file);
  // What is stored is stored: a state that cannot be read now must not say otherwise.
  const state = await store.noticeState(firstCard(file.id)).catch(() => 'waiting' as const);
  const told = state === 'delivered' || state === 'not-needed' || state === null;
  return fill(receipt, {
    case: file.id,
    reference: current.reference,
    time: time.momentFrom(current.raisedAt, clock.now()),
    state: told ? 'alerted' : state === 'undeliverable' ? 'undeliverable' : 'saved',
    who: leadOf(desk).name,
    chaseBy: time.momentFrom(current.acknowledgeBy, clock.now()),
    dslPhone: dslPhone(desk),
  });
}

/** One person's own reports: reference, time and state, and nothing of what was done. */
export const showMyReports = ({ world, time }: Setting, heads: readonly Head[]): AdaptiveCard =>
  fill(myReports, {
    reports: heads.map(({ id, reference, raisedAt, status }) => ({
      case: id,
      reference,
      time: time.moment(raisedAt),
      state: status === 'waiting' ? 'saved' : status === 'closed' ? 'closed' : 'read by the safeguarding team',
    })),
    left: heads.length < 20 ? '' : 'Older reports are not shown here.',
    dslPhone: dslPhone(world.desk),
  });

/** What became of "Alert the DSL now"; it says no more than is true. */
export function showAlerted({ world, time }: Setting, draft: DraftId, state: 'being-told' | 'not-told'): AdaptiveCard {
  const now = world.clock.now();
  const who = new Intl.ListFormat('en-GB').format(teamOf(world.desk).map(({ name }) => name));
  return fill(dslAlerted, { draft, state, at: time.momentFrom(now, now), who, dslPhone: dslPhone(world.desk) });
}
