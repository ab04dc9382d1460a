import { type AdaptiveCard, fill } from '../../../adaptiveCards/card.ts';
import { findForm } from '../../../adaptiveCards/lists/find-form.ts';
import { type ListCardData, listCard } from '../../../adaptiveCards/lists/list-card.ts';
import { notKnown } from '../../../adaptiveCards/lists/sentences.ts';
import { type HelpData, help } from '../../../adaptiveCards/report/help.ts';
import { tellingMeNow } from '../../../adaptiveCards/report/telling-me-now.ts';
import type { Reference } from '../../domain/ids.ts';
import { isTeam, type Person } from '../../domain/people.ts';
import { draftsToOffer } from '../../workflow/keep-draft.ts';
import { caseCalled, myReports } from '../../workflow/read-case.ts';
import { freshForm } from './press/drafting.ts';
import { dslPhone, type Setting } from './setting.ts';
import { showDrafts, showMyReports, showStep } from './show/report.ts';

/** What somebody typed, and where. What is answered is stored in the chat, so that it holds nothing about a child. */
export type Said = { by: Person; text: string; inChannel: boolean };
export type Command = { words: RegExp; answer: (said: Said) => Promise<AdaptiveCard> };

/** A message of more words than a command has is somebody telling us something. */
const tellsUs = (text: string): boolean => text.trim().split(/\s+/).length > 3;

/**
 * Every command, by whole words in any case. `otherwise` answers the rest: an unknown word, a case that is not there and
 * a command of the team's from somebody else all get the same words.
 */
export function messageCommands(setting: Setting): { commands: readonly Command[]; otherwise: Command['answer'] } {
  const { world } = setting;
  const phone = dslPhone(world.desk);

  const helpFor = ({ by, inChannel }: Said, because: HelpData['because']): AdaptiveCard =>
    fill(help, { because, audience: isTeam(by) ? 'team' : 'staff', where: whereOf({ inChannel }), dslPhone: phone });

  const otherwise = async (said: Said): Promise<AdaptiveCard> =>
    said.inChannel ? fill(notKnown, {}) : helpFor(said, tellsUs(said.text) ? 'long-text' : 'not-understood');

  const list =
    (which: 'cases' | 'digest'): Command['answer'] =>
    async (said) =>
      isTeam(said.by) ? fill(listCard, { list: which, from: fromOf(said) } satisfies ListCardData) : otherwise(said);

  const oneCase: Command['answer'] = async (said) => {
    const reference = (/sg-\d{2}-\d{4,}/i.exec(said.text)?.[0] ?? '').toUpperCase() as Reference;
    const found = await caseCalled(world, said.by, reference);
    return found.ok
      ? fill(listCard, { list: 'case', from: fromOf(said), reference, case: found.value })
      : otherwise({ ...said, text: '' });
  };

  // Words typed after it would stay in the chat: they are answered with the box to type them in, and the reason.
  const find: Command['answer'] = async (said) => {
    if (!isTeam(said.by)) return otherwise(said);
    const alone = said.text.trim().toLowerCase() === 'find';
    return alone
      ? fill(listCard, { list: 'find', from: fromOf(said) })
      : fill(findForm, { from: fromOf(said), because: 'typed-after', raw: {}, errors: {} });
  };

  const report: Command['answer'] = async (said) => {
    if (said.inChannel) return otherwise(said);
    // A store that cannot be asked must not keep anybody from the form and its phone number.
    const drafts = await draftsToOffer(world, said.by).catch(() => []);
    return drafts.length > 0 ? showDrafts(setting, drafts) : showStep(setting, freshForm(setting), 'safety', {});
  };

  return {
    commands: [
      { words: /^report$/i, answer: report },
      { words: /^now$/i, answer: async (said) => fill(tellingMeNow, { dslPhone: phone, where: whereOf(said) }) },
      {
        words: /^my reports$/i,
        answer: async (said) =>
          said.inChannel ? otherwise(said) : showMyReports(setting, await myReports(world, said.by)),
      },
      { words: /^help$/i, answer: async (said) => helpFor(said, 'asked') },
      { words: /^cases$/i, answer: list('cases') },
      { words: /^digest$/i, answer: list('digest') },
      { words: /^case sg-\d{2}-\d{4,}$/i, answer: oneCase },
      { words: /^find(\s.*)?$/is, answer: find },
    ],
    otherwise,
  };
}

const fromOf = ({ inChannel }: Said) => (inChannel ? ('channel' as const) : ('chat' as const));

const whereOf = ({ inChannel }: Pick<Said, 'inChannel'>) =>
  inChannel ? ('elsewhere' as const) : ('own-chat' as const);
