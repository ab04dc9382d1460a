import { type AdaptiveCard, fill } from '../../../adaptiveCards/card.ts';
import { handlingNotice } from '../../../adaptiveCards/guard/handling-notice.ts';
import {
  type ChaserData,
  caseAlert,
  chaser,
  colleagueAlert,
  undelivered,
} from '../../../adaptiveCards/lists/alerts.ts';
import { reminder } from '../../../adaptiveCards/report/drafts.ts';
import { told } from '../../../adaptiveCards/report/told.ts';
import type { Chase } from '../../domain/case/chasers.ts';
import { deskPerson } from '../../domain/desk.ts';
import { draftDays } from '../../domain/draft.ts';
import { type CaseId, type Instant, minutesAfter } from '../../domain/ids.ts';
import type { Notice, Place, Saying } from '../../domain/notices.ts';
import { isTeam } from '../../domain/people.ts';
import { startOfDay } from '../../domain/school-time.ts';
import { raisedCase } from '../../workflow/handle-command.ts';
import type { Chat } from '../../workflow/ports.ts';
import type { Reach } from './reach.ts';
import { dslPhone, type Setting } from './setting.ts';
import { showChannelCard } from './show/case.ts';
import { showDigest, whatItWas } from './show/lists.ts';
import { showAlerted, showReceipt } from './show/report.ts';
import { urgencyWords } from './words.ts';

/** Tells a notice as a card. What is shown is always how things are now, so that the order of telling does not matter. */
export const teamsChat = (setting: Setting, reach: Reach): Chat => ({
  async tell(notice, to) {
    try {
      const card = await cardFor(setting, notice, to);
      return card ? await reach.show(keyOf(notice), to, card) : { how: 'told' };
    } catch (error) {
      // One card that cannot be drawn must not keep the others back.
      setting.log.fault('card not drawn', error, { notice: notice.say.type });
      return { how: 'later', waitSeconds: null };
    }
  },
});

/** A case has one card in the channel, and one receipt; every other notice has a message of its own. */
function keyOf({ id, say }: Notice): string {
  if (say.type === 'show-case') return `case:${say.case}`;
  return say.type === 'show-receipt' ? `receipt:${say.case}` : id;
}

/** Null when there is nothing left to tell. */
async function cardFor(setting: Setting, { say, at }: Notice, to: Place): Promise<AdaptiveCard | null> {
  const { world, time } = setting;
  const { store, desk, clock } = world;
  const raised = async (id: CaseId) => raisedCase(await store.open(id));
  const from = to.kind === 'channel' ? ('channel' as const) : ('chat' as const);
  const chase = async (id: CaseId, kind: ChaserData['kind'], due: Instant) =>
    fill(chaser, { kind, case: id, reference: (await raised(id)).reference, due: time.moment(due), from });

  switch (say.type) {
    case 'show-case':
      return showChannelCard(setting, await store.open(say.case));
    case 'show-receipt':
      return showReceipt(setting, await store.open(say.case));
    case 'case-alert': {
      const { reference, urgency, raisedAt } = await raised(say.case);
      return fill(caseAlert, {
        case: say.case,
        reference,
        urgency: urgencyWords[urgency],
        raised: time.moment(raisedAt),
      });
    }
    case 'told-acknowledged':
    case 'told-closed': {
      const event = say.type === 'told-closed' ? ('closed' as const) : ('acknowledged' as const);
      return fill(told, { case: say.case, reference: (await raised(say.case)).reference, event });
    }
    case 'report-added-to':
      return chase(say.case, 'added', at);
    case 'chase':
      return chase(say.case, kindOf(say.chase, to, setting), dueOf(say.chase, at, setting));
    case 'colleague-alert':
      return fill(colleagueAlert, { who: say.who.name, when: time.moment(at) });
    case 'nobody-told':
      return showAlerted(setting, say.draft, 'not-told');
    case 'draft-reminder': {
      const draft = await store.draft(say.draft);
      if (!draft) return null;
      return fill(reminder, {
        draft: draft.id,
        startedAt: time.momentFrom(draft.startedAt, clock.now()),
        keptUntil: time.moment(minutesAfter(draft.savedAt, draftDays * 24 * 60)),
        dslPhone: dslPhone(desk),
      });
    }
    case 'handling': {
      const record = await store.handling(say.handling);
      if (!record) return null;
      const event = record.event === 'sent-to-bot' ? ('refused' as const) : ('seen' as const);
      return fill(handlingNotice, { handling: record.id, event, when: time.moment(record.at) });
    }
    case 'digest': {
      const digest = await store.digest(say.week);
      return digest ? showDigest(setting, digest) : null;
    }
    case 'undelivered': {
      const reference = say.case ? (await raised(say.case)).reference : null;
      const what = whatItWas({ say: { type: say.about } as Saying }, reference);
      return fill(undelivered, { case: say.case ?? '', reference: what, why: 'Teams refused it' });
    }
    default:
      return say satisfies never;
  }
}

/** Whoever is not of the team is told that something is theirs to do, and shown no case. */
function kindOf(chase: Chase, to: Place, { world }: Setting): ChaserData['kind'] {
  if (chase.about === 'acknowledgement' && chase.stage === 'head') return 'for-the-head';
  const owner = to.kind === 'person' ? deskPerson(world.desk, to.id) : null;
  return chase.about === 'action' && owner && !isTeam(owner) ? 'for-the-owner' : chase.about;
}

/** When the thing itself was due; a reminder falls due with it, but a day is said as a day. */
const dueOf = (chase: Chase, at: Instant, { world }: Setting): Instant =>
  chase.about === 'action' ? startOfDay(chase.due, world.desk.school) : at;
