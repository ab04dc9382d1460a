import { type AdaptiveCard, type Button, fill } from '../../../../adaptiveCards/card.ts';
import { channelCard } from '../../../../adaptiveCards/case/channel-card.ts';
import {
  type CaseSection,
  isFormMove,
  isPressMove,
  type Move,
  moveButton,
  sectionButtons,
} from '../../../../adaptiveCards/case/moves.ts';
import { caseView, openView } from '../../../../adaptiveCards/case/open-view.ts';
import { workCard } from '../../../../adaptiveCards/case/work-card.ts';
import { fact, heading, note, type PageItem, press, said } from '../../../../adaptiveCards/page.ts';
import type { RaisedCase } from '../../../domain/case/case.ts';
import { movesFor } from '../../../domain/case/lifecycle.ts';
import type { Person } from '../../../domain/people.ts';
import { raisedCase } from '../../../workflow/handle-command.ts';
import type { CaseFile } from '../../../workflow/ports.ts';
import type { Setting } from '../setting.ts';
import { dayWords, levelOf, statusWords, type TimeWords, urgencyWords } from '../words.ts';
import { chronologyPage, entryLine } from './chronology.ts';
import { childItems, concernItems } from './concern.ts';
import { fieldWords } from './field-words.ts';

/** The case's card in the channel, as it stands now. Nothing about a child. */
export function showChannelCard({ world, time }: Setting, file: CaseFile): AdaptiveCard {
  const current = raisedCase(file);
  return fill(channelCard, {
    case: file.id,
    version: file.version,
    press: world.ids.press(),
    reference: current.reference,
    urgency: current.urgency,
    status: statusWords({ status: current.status, level: levelOf(current) }),
    raised: time.moment(current.raisedAt),
    lead: current.lead?.name ?? '',
    waiting: waitingFor(current, time),
    mayAcknowledge: current.status === 'waiting',
  });
}

/** What somebody still has to do, in words of ours: no action's words, no agency's answer. */
function waitingFor(current: RaisedCase, time: TimeWords): readonly string[] {
  if (current.status === 'closed') return [];
  const actions = current.actions.filter(({ done }) => !done);
  const referrals = current.referrals.filter(({ answer }) => !answer);
  return [
    ...(current.status === 'waiting' ? [`Acknowledgement by ${time.moment(current.acknowledgeBy)}`] : []),
    ...(actions.length > 0 ? [`${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`] : []),
    ...(referrals.length > 0
      ? [`${referrals.length} ${referrals.length === 1 ? 'answer' : 'answers'} from agencies`]
      : []),
    ...(current.status === 'decided' && current.decision.reviewOn
      ? [`Review on ${dayWords(current.decision.reviewOn)}`]
      : []),
  ];
}

/** The neutral card in somebody's own chat from which a case is worked. */
export const showWorkCard = (file: CaseFile): AdaptiveCard => {
  const current = raisedCase(file);
  const status = statusWords({ status: current.status, level: levelOf(current) });
  return fill(workCard, { case: file.id, reference: current.reference, status });
};

/** What Open answers in the channel: the summary, with the moves that take one press. To the presser alone. */
export function showOpenView(setting: Setting, by: Person, file: CaseFile, banner: string): AdaptiveCard {
  const current = raisedCase(file);
  return fill(openView, {
    ...frame(setting, file, banner),
    items: summary(current, file, setting.time),
    moves: moveButtons(setting, by, file, 'channel').filter(({ verb }) => isPressMove(verb)),
  });
}

/** `before` pages the chronology; `typed` is what somebody wrote that could not be saved, so that they need not write it again. */
export type Shown = { section: CaseSection; banner: string; before: number | null; typed: readonly PageItem[] };

/** One section of a case in somebody's own chat, with every move that they may make now. */
export function showCaseView(
  setting: Setting,
  by: Person,
  file: CaseFile,
  { section, banner, before, typed }: Shown,
): AdaptiveCard {
  const unsaved = typed.length > 0 ? [heading('What you typed, which was not saved'), ...typed] : [];
  return fill(caseView, {
    ...frame(setting, file, banner),
    items: [...unsaved, ...sectionItems(setting, file, section, before)],
    moves: moveButtons(setting, by, file, 'chat'),
    sections: sectionButtons(file.id, section),
  });
}

function frame({ time }: Setting, file: CaseFile, banner: string) {
  const current = raisedCase(file);
  const status = statusWords({ status: current.status, level: levelOf(current) });
  const place = [
    status,
    urgencyWords[current.urgency],
    current.lead?.name ?? 'No lead yet',
    `Raised ${time.moment(current.raisedAt)}`,
  ];
  return { case: file.id, reference: current.reference, place: place.join(' · '), banner };
}

/** The table's moves for this person, as buttons: the table decides which, and in which order. */
function moveButtons({ world }: Setting, by: Person, file: CaseFile, from: 'channel' | 'chat'): Button[] {
  const drawn = { case: file.id, version: file.version, press: world.ids.press() };
  return movesFor(by, file.case)
    .filter((move): move is Move => isPressMove(move) || isFormMove(move))
    .map((move) => moveButton(move, drawn, from));
}

function sectionItems({ time }: Setting, file: CaseFile, section: CaseSection, before: number | null): PageItem[] {
  const current = raisedCase(file);
  switch (section) {
    case 'summary':
      return summary(current, file, time);
    case 'children':
      return childItems(current.concern);
    case 'actions':
      return actions(current, time);
    case 'chronology': {
      const { items, earlier } = chronologyPage(file.entries, before, time);
      const data = { case: file.id, section, before: earlier ?? 0 };
      return [...items, ...(earlier ? [press({ title: 'Earlier entries', verb: 'show-section', data })] : [])];
    }
    default:
      return section satisfies never;
  }
}

/** What has come in since the report stands above it: it may be what matters most now. The rest is in the chronology. */
function cameInSince({ entries }: CaseFile, time: TimeWords): PageItem[] {
  const since = entries.flatMap((entry, at) =>
    entry.type === 'report-added-to' || entry.type === 'image-handling-recorded' ? [{ entry, number: at + 1 }] : [],
  );
  const shown = since.slice(-3).flatMap(({ entry, number }) => {
    const { title, words } = entryLine(entry);
    return [
      fact(`${title} (${number})`, `${time.moment(entry.at)}, ${entry.by.name}`),
      ...words.filter(([, text]) => text !== '').map(([label, text]) => said(label, text)),
    ];
  });
  const earlier = since.length > 3 ? [note(`${since.length - 3} earlier ones are in the chronology.`)] : [];
  return shown.length > 0 ? [heading('Since the report'), ...shown, ...earlier] : [];
}

const summary = (current: RaisedCase, file: CaseFile, time: TimeWords): PageItem[] => [
  fact('Reported by', current.reporter.name),
  fact('First known', time.moment(current.concern.knownAt)),
  ...('decision' in current
    ? [fact('Decision', fieldWords.level[current.decision.level]), said('Reasons', current.decision.reason)]
    : []),
  ...(current.status === 'closed'
    ? [fact('Closed', time.moment(current.closedAt)), said('Outcome', current.outcome)]
    : []),
  ...cameInSince(file, time),
  ...concernItems(current.concern),
];

/** What is open comes first and whole; long words of what is done are left to the chronology when a card fills up. */
function actions({ actions, referrals }: RaisedCase, time: TimeWords): PageItem[] {
  const room = { left: pageful };
  const withRoom = (line: PageItem, words: readonly PageItem[]): PageItem[] => {
    room.left -= JSON.stringify(words).length;
    return room.left < 0 && words.length > 0 ? [line, note('The words are in the chronology.')] : [line, ...words];
  };
  return [
    heading('Actions'),
    ...(actions.length === 0 ? [note('None yet.')] : []),
    ...openFirst(actions, ({ done }) => done).flatMap(({ entry, owner, due, what, done }) =>
      withRoom(
        fact(`Action ${entry}`, `${owner.name} · ${done ? `done ${time.moment(done.at)}` : `due ${dayWords(due)}`}`),
        [said('To be done', what), ...(done ? [said('What was done', done.evidence)] : [])],
      ),
    ),
    heading('Referrals'),
    ...(referrals.length === 0 ? [note('None yet.')] : []),
    ...openFirst(referrals, ({ answer }) => answer).flatMap(
      ({ entry, agency, madeOn, respondBy, agencyReference, answer }) => [
        ...withRoom(fact(`Referral ${entry}`, `${fieldWords.agency[agency]} · made ${dayWords(madeOn)}`), [
          ...(agencyReference ? [said('Their reference', agencyReference)] : []),
          ...(answer ? [said('They said', answer.outcome)] : []),
        ]),
        ...(answer ? [] : [note(`No answer yet; due ${time.moment(respondBy)}.`)]),
      ],
    ),
  ];
}

/** About this many characters of people's words go on one card: Teams takes none over 80 KB. */
const pageful = 16_000;

const openFirst = <One>(all: readonly One[], ended: (one: One) => unknown): readonly One[] => [
  ...all.filter((one) => !ended(one)),
  ...all.filter(ended),
];
