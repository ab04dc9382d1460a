import { type Button, defineCard } from '../card.ts';
import { awkwardWords, caseId, longestName, pressId, reference } from '../examples.ts';
import { fact, heading, note, type PageItem, page, pageTemplate, press, said, warning } from '../page.ts';
import { moveButton, sectionButtons } from './moves.ts';

/** A case as somebody of the team may see it, drawn by the edge from what the case holds. */
export type OpenViewData = {
  case: string;
  reference: string;
  /** "In initial review · High · Mr Hale" */
  place: string;
  /** What the presser must know first, such as that somebody else was quicker. Empty: nothing. */
  banner: string;
  /** `heading`, `note`, `warning`, `fact` and `said` only. */
  items: readonly PageItem[];
  moves: readonly Button[];
};

const drawn = { case: caseId, version: 3, press: pressId };

const summary: readonly PageItem[] = [
  heading('What was reported'),
  fact('Raised', 'Mon 16 Nov, 09:00'),
  fact('By', 'Ms Okafor'),
  said('What was seen or heard', awkwardWords),
  said("The child's own words", 'He said if I tell anyone [markdown](https://example.test) it gets worse.'),
  said('What the reporter thinks but does not know', awkwardWords),
  heading('Children'),
  said('Child 1, Year 9, may have been harmed', longestName),
];

/** In the channel, to the presser alone: the summary and what can be done with one press. */
export const openView = defineCard<OpenViewData>({
  name: 'open-view',
  template: pageTemplate,
  view: ({ case: one, reference, place, banner, items, moves }) =>
    page({
      title: reference,
      place,
      items: [
        ...(banner ? [warning(banner)] : []),
        // On top, because somebody may be waiting at the door while this is read.
        ...(moves.length > 0 ? [press(...moves)] : []),
        press({ title: 'Work on this case', verb: 'work-on-case', data: { case: one } }),
        ...items,
      ],
    }),
  examples: {
    waiting: {
      case: caseId,
      reference,
      place: 'Waiting · Immediate',
      banner: '',
      items: summary,
      moves: (['acknowledge', 'take-lead', 'start-review'] as const).map((move) => moveButton(move, drawn, 'channel')),
    },
    'somebody was quicker': {
      case: caseId,
      reference,
      place: 'Acknowledged · High · Mr Hale',
      banner: 'Somebody else was quicker. This is the case as it is now.',
      items: summary,
      moves: [moveButton('start-review', drawn, 'channel')],
    },
    'closed, nothing to do': { case: caseId, reference, place: 'Closed', banner: '', items: [], moves: [] },
  },
});

export type CaseViewData = OpenViewData & { sections: readonly Button[] };

const opensForm = ({ verb }: Button): boolean => verb === 'move-form';
const oneDoes = (moves: readonly Button[]): Button[] => moves.filter((move) => !opensForm(move));

/** In the presser's own chat: one section of the case, the moves they may make, and the way to the other sections. */
export const caseView = defineCard<CaseViewData>({
  name: 'case-view',
  template: pageTemplate,
  view: ({ reference, place, banner, items, moves, sections }) =>
    page({
      title: reference,
      place,
      items: [
        ...(banner ? [warning(banner)] : []),
        ...(oneDoes(moves).length > 0 ? [press(...oneDoes(moves))] : []),
        press(...sections),
        ...items,
      ],
      buttons: moves.filter(opensForm),
    }),
  examples: {
    'summary, every move of a reviewed case': {
      case: caseId,
      reference,
      place: 'In initial review · High · Mr Hale',
      banner: '',
      items: summary,
      moves: (
        [
          'record-decision',
          'take-lead',
          'change-urgency',
          'add-action',
          'complete-action',
          'record-referral',
          'record-answer',
          'add-note',
          'correct-entry',
        ] as const
      ).map((move) => moveButton(move, drawn, 'chat')),
      sections: sectionButtons(caseId, 'summary'),
    },
    'ten children': {
      case: caseId,
      reference,
      place: 'Waiting · High',
      banner: '',
      items: Array.from({ length: 10 }, (_, at) => [
        said(`Child ${at + 1}, Year 9`, `Pupil Number-${at + 1} Example`),
        fact('Part', 'may have been harmed, saw it or told'),
        fact('When reported', 'in class'),
      ]).flat(),
      moves: [moveButton('acknowledge', drawn, 'chat')],
      sections: sectionButtons(caseId, 'children'),
    },
    'no actions yet': {
      case: caseId,
      reference,
      place: 'Acknowledged · Medium · Mr Hale',
      banner: '',
      items: [heading('Actions'), note('No actions yet.')],
      moves: [moveButton('add-action', drawn, 'chat')],
      sections: sectionButtons(caseId, 'actions'),
    },
    'the chronology of a closed case': {
      case: caseId,
      reference,
      place: 'Closed · Medium · Mr Hale',
      banner: '',
      items: [
        heading('Chronology'),
        fact('1', 'Mon 16 Nov, 09:00 · Concern raised by Ms Okafor'),
        fact('2', 'Mon 16 Nov, 09:04 · Acknowledged by Mr Hale'),
        fact('3', 'Mon 16 Nov, 09:30 · Note added by Mr Hale'),
        said('Note', awkwardWords),
        fact('4', 'Fri 20 Nov, 14:00 · Closed by Mr Hale'),
        said('Outcome', awkwardWords),
      ],
      moves: (['reopen-case', 'add-note', 'correct-entry'] as const).map((move) => moveButton(move, drawn, 'chat')),
      sections: sectionButtons(caseId, 'chronology'),
    },
  },
});
