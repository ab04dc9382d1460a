import { fill } from '../../../../adaptiveCards/card.ts';
import {
  type CaseSection,
  type FormMove,
  formMoves,
  isFormMove,
  type PressMove,
  pressMoves,
  sections,
} from '../../../../adaptiveCards/case/moves.ts';
import { saidNo } from '../../../../adaptiveCards/lists/sentences.ts';
import type { PageItem } from '../../../../adaptiveCards/page.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { movesFor } from '../../../domain/case/lifecycle.ts';
import type { CaseId, PressId } from '../../../domain/ids.ts';
import { handleCommand, isWritten } from '../../../workflow/handle-command.ts';
import type { CaseFile } from '../../../workflow/ports.ts';
import { openCase } from '../../../workflow/read-case.ts';
import { attach, type Reach } from '../reach.ts';
import type { Setting } from '../setting.ts';
import { type Shown, showCaseView, showOpenView, showWorkCard } from '../show/case.ts';
import { refusals } from '../words.ts';
import { commandFrom, moveInputs, showMoveForm, typedIn } from './moves.ts';
import { type Handler, holdsOnly, type Press, type Reply } from './press.ts';

const toMove = ['case', 'version', 'press', 'from'] as const;

/** Where each move leaves the presser: beside what it changed. */
const sectionAfter: Partial<Record<FormMove, CaseSection>> = {
  'add-action': 'actions',
  'complete-action': 'actions',
  'record-referral': 'actions',
  'record-answer': 'actions',
  'add-note': 'chronology',
  'correct-entry': 'chronology',
};

/** Everything that can be pressed on a case. Each opening is authorised and logged; each move goes through the table. */
export function casePresses(setting: Setting, reach: Reach) {
  const { world, nudge, log } = setting;
  const no: Reply = { sentence: refusals['not-allowed'] };

  /** The case as this person may see it where they are: the summary in the channel, a section in their own chat. */
  const view = async (
    { by, inChannel }: Press,
    id: CaseId,
    section: CaseSection,
    { banner = '', before = null, typed = [] }: Partial<Omit<Shown, 'section'>> = {},
  ): Promise<Reply> => {
    const file = await openCase(world, by, id, section);
    if (!file.ok) return no;
    return inChannel
      ? showOpenView(setting, by, file.value, banner)
      : showCaseView(setting, by, file.value, { section, banner, before, typed });
  };

  /** Makes a move and shows what came of it. On an old card nothing is changed, and the case is shown as it is. */
  const move = async (
    press: Press,
    command: CaseCommand,
    section: CaseSection,
    typed: readonly PageItem[] = [],
  ): Promise<Reply> => {
    const id = press.data['case'] as CaseId;
    const answer = await handleCommand(world, id, command, Number(press.data['version']));
    if (answer.ok) {
      nudge();
      return view(press, id, section);
    }
    log.warn('move refused', { verb: press.verb, refusal: answer.problem, case: id });
    return answer.problem === 'not-allowed'
      ? no
      : view(press, id, section, { banner: refusals[answer.problem], typed });
  };

  const onePress =
    (type: PressMove): Handler =>
    async (press) => {
      const { by, data } = press;
      const id = data['press'] as PressId | undefined;
      if (!id || !holdsOnly(data, toMove)) return { sentence: refusals.unreadable };
      return move(press, { type, by, at: world.clock.now(), press: id }, 'summary');
    };

  const saved =
    (type: FormMove): Handler =>
    async (press) => {
      const { by, data } = press;
      const id = data['press'] as PressId | undefined;
      if (!id || !holdsOnly(data, [...toMove, ...moveInputs(type)])) return { sentence: refusals.unreadable };
      const file = await openCase(world, by, data['case'] as CaseId, type);
      return file.ok ? save(press, type, id, file.value) : no;
    };

  /** What a filled form does to the case that it was drawn from. */
  const save = (press: Press, type: FormMove, id: PressId, file: CaseFile): Reply | Promise<Reply> => {
    const { by, data } = press;
    const section = sectionAfter[type] ?? 'summary';
    // The same press again finds what it wrote; what it chose from may be gone from the lists by then.
    if (isWritten(file, { press: id, by })) return view(press, file.id, section);
    if (file.version !== Number(data['version']))
      return view(press, file.id, 'summary', { banner: refusals.stale, typed: typedIn(type, data) });
    const asked = commandFrom(setting, file, type, id, by, data);
    return 'errors' in asked
      ? showMoveForm(setting, file, type, id, data, asked.errors)
      : move(press, asked.command, section, typedIn(type, data));
  };

  /** The form of a move, if the case still is as the card had it and the table still offers it. */
  const openForm: Handler = async (press) => {
    const { by, data } = press;
    const type = data['move'] ?? '';
    if (!isFormMove(type) || !holdsOnly(data, ['case', 'version', 'move'])) return { sentence: refusals.unreadable };
    const file = await openCase(world, by, data['case'] as CaseId, type);
    if (!file.ok) return no;
    if (file.value.version !== Number(data['version']))
      return view(press, file.value.id, 'summary', { banner: refusals.stale });
    if (!movesFor(by, file.value.case).includes(type))
      return view(press, file.value.id, 'summary', { banner: refusals['not-now'] });
    return showMoveForm(setting, file.value, type, world.ids.press(), {}, {});
  };

  const workOn: Handler = async (press) => {
    const { by, data, context, inChannel } = press;
    const file = await openCase(world, by, data['case'] as CaseId, 'work');
    if (!file.ok) return no;
    const { reference } = file.value.case as Extract<CaseFile['case'], { reference: unknown }>;
    if (!inChannel) {
      await context.sendActivity({ attachments: [attach(showWorkCard(file.value))] });
      return { sentence: `${reference} is below, in this chat.` };
    }
    const told = await reach.show(`work:${world.ids.other()}`, { kind: 'person', id: by.id }, showWorkCard(file.value));
    const words =
      told.how === 'told'
        ? `${reference} is in your own chat with Safeguarding now. Open it there.`
        : `I can't write to your own chat yet. Open the chat with Safeguarding, say hello, and type: case ${reference}`;
    return fill(saidNo, {
      words,
      buttons: [{ title: 'Back', verb: 'open-case', data: { case: file.value.id, from: 'channel' } }],
    });
  };

  return {
    'open-case': (press) => view(press, press.data['case'] as CaseId, 'summary'),
    'show-section': (press) => {
      const section = press.data['section'] ?? '';
      const before = Number(press.data['before'] ?? 0) || null;
      if (!isSection(section)) return Promise.resolve({ sentence: refusals.unreadable });
      return view(press, press.data['case'] as CaseId, section, { before });
    },
    'work-on-case': workOn,
    'move-form': openForm,
    ...eachOf(pressMoves, onePress),
    ...eachOf(formMoves, saved),
  } satisfies Record<string, Handler>;
}

const isSection = (section: string): section is CaseSection => Object.hasOwn(sections, section);

const eachOf = <Move extends string>(
  moves: Record<Move, string>,
  make: (move: Move) => Handler,
): Record<Move, Handler> =>
  Object.fromEntries((Object.keys(moves) as Move[]).map((move) => [move, make(move)])) as Record<Move, Handler>;
