import type { CaseCommand, CaseStatus, CommandOf, CommandType, Entry, EntryOf } from '../../src/domain/case/case.ts';
import type { Concern } from '../../src/domain/concern.ts';
import type { Desk } from '../../src/domain/desk.ts';
import { type CaseId, type Day, type Instant, type PersonId, type PressId, reference } from '../../src/domain/ids.ts';
import { named, type Person, type Role } from '../../src/domain/people.ts';

/** The people, the school and the Monday of every test. The children are invented. */
const person = (number: number, name: string, ...roles: Role[]): Person => ({
  id: `a1c7e5d0-3f52-4b8e-9c61-5d20f7e0b1${String(number).padStart(2, '0')}` as PersonId,
  name,
  roles,
});
export const teacher = person(1, 'Ms Okafor');
export const dsl = person(2, 'Mr Hale', 'dsl-lead');
export const head = person(3, 'Mrs Lindqvist', 'headteacher');
export const deputy = person(4, 'Ms Brandt', 'deputy-dsl');
/** A pupil has an account in the tenant too. */
export const pupil = person(5, 'Sam Reed');
export const headOfYear = person(6, 'Mrs Farrow', 'pastoral');
/** Staff, and a stranger to every case here. */
export const colleague = person(7, 'Mr Adeyemi');

export const monday = '2026-11-16T09:00:00.000Z' as Instant;
export const day = (text: string) => text as Day;
/** `at('11:30')` is on the Monday, `at('2026-11-20', '15:00')` on another day; in November London keeps UTC. */
export const at = (...when: [time: string] | [date: string, time: string]) => {
  const [date, time] = when.length === 2 ? when : ['2026-11-16', when[0]];
  return `${date}T${time}:00.000Z` as Instant;
};

export const hillview: Desk = {
  tenantId: '3d9b1f64-8a27-4c5e-b0f3-6e41c2a7d900',
  school: {
    id: 'hillview',
    name: 'Hillview School',
    jurisdiction: 'england',
    timeZone: 'Europe/London',
    hours: { start: '08:00', end: '16:30' },
    closedDays: [day('2026-12-21'), day('2026-12-22'), day('2026-12-23'), day('2026-12-24')],
  },
  staff: { upnEndsWith: ['@hillview.example'], notUpnEndsWith: ['@pupils.hillview.example'] },
  channel: {
    teamId: '19:safeguarding-team@thread.tacv2',
    channelId: '19:safeguarding-team@thread.tacv2',
    serviceUrl: 'http://127.0.0.1:56151/_connector',
  },
  people: [
    { aadObjectId: deputy.id, name: deputy.name, roles: deputy.roles, phone: '01632 960004' },
    { aadObjectId: dsl.id, name: dsl.name, roles: dsl.roles, phone: '01632 960001' },
    { aadObjectId: head.id, name: head.name, roles: head.roles, phone: '01632 960002' },
    { aadObjectId: headOfYear.id, name: headOfYear.name, roles: headOfYear.roles, phone: '01632 960005' },
  ],
  chair: { name: 'Dr Achebe', phone: '01632 960003', email: 'chair@hillview.example', aadObjectId: null },
  agencies: {
    socialCare: { name: 'MASH', phone: '01632 960010', outOfHours: '01632 960011' },
    lado: { name: 'LADO', phone: '01632 960012' },
    police: { phone: '101' },
  },
  digest: { day: 'friday', time: '15:00' },
  clocks: { immediateMinutes: 15, highMinutes: 60 },
  secondReader: null,
};

/** A worry about one child, with nothing urgent in it. The words hold a link, which must stay words. */
export const simpleConcern: Concern = {
  immediateDanger: 'no',
  concernAbout: 'child',
  children: [{ name: 'Robin Vale', year: '7', parts: ['worried-about'], whereNow: 'in-class' }],
  what: {
    category: ['neglect'],
    source: 'saw',
    whenDate: day('2026-11-16'),
    whenTime: '08:50',
    where: 'Form room',
    whatHappened: 'Third time without a coat this month. [more](https://example.test/more)',
    childWords: '',
    questionsAsked: '',
    presentation: ['withdrawn'],
    injury: 'no',
    bodyRegions: [],
    injuryDescription: '',
    allegedPerson: 'unknown',
    opinion: '',
    imagesInvolved: 'no',
  },
  images: null,
  done: {
    doneAlready: ['reassured'],
    whoKnows: '',
    parentRisk: 'unknown',
    childWishes: '',
    fgmDisclosed: 'no',
    reporterTeaches: 'yes',
  },
  knownAt: '2026-11-16T08:50:00.000Z' as Instant,
};

/** Year 9, two children, pictures passed on: what the product is for. */
export const concern: Concern = {
  ...simpleConcern,
  children: [
    { name: 'Zoë Łukasz-Marsh', year: '9', parts: ['may-have-been-harmed'], whereNow: 'with-me' },
    { name: 'Kit Harrow', year: '9', parts: ['may-have-caused-harm', 'not-sure'], whereNow: 'unknown' },
  ],
  what: {
    ...simpleConcern.what,
    category: ['child-on-child', 'online-or-images'],
    source: 'child-told-me',
    whatHappened: 'Zoë says that a picture of her is going round. [more](https://example.test/more)',
    childWords: 'Everyone has got it.',
    presentation: ['upset', 'frightened'],
    allegedPerson: 'another-child',
    imagesInvolved: 'yes',
  },
  images: {
    picturedWho: ['1'],
    aiOrEdited: 'unknown',
    partPlayed: [['pictured', 'sent-own'], ['passed-on']],
    adultInvolved: 'unknown',
    senderIdentity: 'known-pupil',
    underThirteen: 'no',
    pressure: ['tricked'],
    consentCapacity: 'unknown',
    sexualAct: 'unknown',
    violentOrUnusual: 'unknown',
    distressRisk: 'yes',
    seenByStaff: 'nobody',
    copiedByStaff: 'no',
    whereHeld: ['other-child-phone'],
    whereHeldOwner: 'Kit',
    circulating: 'yes',
    platforms: ['snapchat'],
    deviceStatus: 'with-child',
  },
};

type Given = 'type' | 'by' | 'at' | 'press';
/** What the clock says is given, and may be said otherwise. */
type Clocked = 'today' | 'acknowledgeBy';
type Details<Whole> = Omit<Whole, Given | Clocked> & Partial<Pick<Whole, Extract<keyof Whole, Clocked>>>;
const clocked = { today: day('2026-11-16'), acknowledgeBy: at('09:15') };
const press = 'press-1' as PressId;

/** A command: `asks(dsl, 'add-note', { words: 'Rang home.' })`, on the Monday unless said otherwise. */
export const asks = <Type extends CommandType>(
  by: Person,
  type: Type,
  details: Details<CommandOf<Type>>,
  given: { at?: Instant; press?: string } = {},
): CaseCommand => ({ type, by, at: monday, press, ...withClock(type), ...details, ...given }) as unknown as CaseCommand;

/** The entry that such a command leaves behind. */
export const wrote = <Type extends Entry['type']>(
  by: Person,
  type: Type,
  details: Details<EntryOf<Type>>,
  given: { at?: Instant; press?: string } = {},
): Entry => ({ type, by: named(by), at: monday, press, ...withClock(type), ...details, ...given }) as unknown as Entry;

function withClock(type: string): object {
  if (type === 'close-case') return { today: clocked.today };
  return type === 'change-urgency' || type === 'urgency-changed' ? { acknowledgeBy: clocked.acknowledgeBy } : {};
}

export const caseId = 'c-1' as CaseId;
export const firstReference = reference('26', 1);

export const raising = (what: Concern = concern) => ({
  id: caseId,
  reference: firstReference,
  concern: what,
  acknowledgeBy: at('10:00'),
  handled: [],
});
export const raised = wrote(teacher, 'concern-raised', {
  reference: firstReference,
  concern,
  urgency: 'high',
  acknowledgeBy: at('10:00'),
});
export const acknowledged = wrote(dsl, 'acknowledged', {});
export const leadTaken = wrote(dsl, 'lead-taken', {});
export const reviewStarted = wrote(dsl, 'review-started', {});
export const inReview = [raised, acknowledged, leadTaken, reviewStarted];

export const earlyHelp = { level: 'early-help', reason: 'Needs support.', consulted: 'MASH', reviewOn: null } as const;
export const decidedEarlyHelp = wrote(dsl, 'decision-recorded', { decision: earlyHelp });
export const childProtection = { ...earlyHelp, level: 'csc-s47', reason: 'Told us of harm at home.' } as const;
export const decidedChildProtection = wrote(dsl, 'decision-recorded', { decision: childProtection });
export const closed = wrote(dsl, 'case-closed', { outcome: 'Support is in place.', despite: '', missing: [] });

export const referral = {
  agency: 'social-care',
  madeOn: day('2026-11-16'),
  method: 'phone',
  agencyReference: 'M-77',
  respondBy: at('2026-11-17', '16:30'),
} as const;
export const referred = wrote(dsl, 'referral-recorded', { referral });
export const action = { what: 'Ring home', owner: named(deputy), due: day('2026-11-18') };
export const actionAdded = wrote(dsl, 'action-added', { action });
export const handling = {
  event: 'shown',
  who: named(teacher),
  at: monday,
  copied: 'no',
  note: 'Looked away at once.',
} as const;

const begun = [raised, actionAdded, referred];
const reviewed = [...begun, acknowledged, leadTaken, reviewStarted];

/** One case in each status, with an action and a referral that wait: every row of the table. */
export const aCaseIn: Record<CaseStatus, readonly Entry[]> = {
  'not-raised': [],
  waiting: begun,
  acknowledged: [...begun, acknowledged],
  'in-review': reviewed,
  decided: [...reviewed, decidedEarlyHelp],
  closed: [...reviewed, decidedEarlyHelp, closed],
};

/** One command of each type that each of these cases could take: every column. */
export const aCommandOf: Record<CommandType, (by: Person) => CaseCommand> = {
  'raise-concern': (by) => asks(by, 'raise-concern', raising()),
  'add-to-report': (by) => asks(by, 'add-to-report', { words: 'More.' }),
  'record-image-handling': (by) => asks(by, 'record-image-handling', { handling }),
  acknowledge: (by) => asks(by, 'acknowledge', {}),
  'take-lead': (by) => asks(by, 'take-lead', {}),
  'start-review': (by) => asks(by, 'start-review', {}),
  'change-urgency': (by) => asks(by, 'change-urgency', { urgency: 'low', reason: 'New facts.' }),
  'add-note': (by) => asks(by, 'add-note', { words: 'Rang home.' }),
  'add-action': (by) => asks(by, 'add-action', { action }),
  'complete-action': (by) => asks(by, 'complete-action', { action: 2, evidence: '' }),
  'record-decision': (by) => asks(by, 'record-decision', { decision: earlyHelp }),
  'record-referral': (by) => asks(by, 'record-referral', { referral }),
  'record-answer': (by) => asks(by, 'record-answer', { referral: 3, outcome: 'They will visit.' }),
  'close-case': (by) => asks(by, 'close-case', { outcome: 'Done.', despite: 'Others follow up.' }),
  'reopen-case': (by) => asks(by, 'reopen-case', { reason: 'It goes on.' }),
  'correct-entry': (by) => asks(by, 'correct-entry', { entry: 1, words: 'So.', reason: 'Misheard.' }),
};
