import { defineCard } from '../card.ts';
import { dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { fact, heading, note, type PageItem, page, pageTemplate } from '../page.ts';
import { ringInstead } from './step.ts';
import { waysIn } from './ways-in.ts';

export type HelpData = {
  /** `long-text`: what was typed reads like a concern, and was not kept. */
  because: 'asked' | 'not-understood' | 'long-text';
  audience: 'staff' | 'team';
  where: 'own-chat' | 'elsewhere';
  dslPhone: string;
};

const openings: Record<HelpData['because'], string> = {
  asked: 'Press a button, or type one of the words below.',
  'not-understood': "I don't know that one. Press a button, or type one of the words below.",
  'long-text': "I can't take a concern as a message, because it would stay in this chat. Press Report a concern.",
};

const commands: Record<HelpData['audience'], PageItem[]> = {
  staff: [
    fact('report', 'report a concern'),
    fact('now', 'a child is telling me now'),
    fact('my reports', 'what I have reported'),
    fact('help', 'this list'),
  ],
  team: [
    fact('cases', 'open cases, worst first'),
    fact('case SG-26-0042', 'one case'),
    fact('find', 'look for a name or a reference'),
    fact('digest', "this week's digest"),
  ],
};

/** The answer to `help`, and to any text that is not a command. What was typed is never repeated. */
export const help = defineCard<HelpData>({
  name: 'help',
  template: pageTemplate,
  view: ({ because, audience, where, dslPhone }) =>
    page({
      title: 'Safeguarding',
      items: [
        note(openings[because]),
        note(guidance.dangerFirst),
        ...(because === 'long-text' ? [] : commands.staff),
        ...(where === 'own-chat' ? [] : [note('To report a concern, open your own chat with Safeguarding.')]),
        ...(audience === 'team' ? [heading('For the safeguarding team'), ...commands.team] : []),
      ],
      buttons: where === 'own-chat' ? [...waysIn] : [],
      footer: ringInstead(dslPhone),
    }),
  examples: {
    'asked by staff': { because: 'asked', audience: 'staff', where: 'own-chat', dslPhone },
    'a word it does not know': { because: 'not-understood', audience: 'staff', where: 'own-chat', dslPhone },
    'a long text': { because: 'long-text', audience: 'staff', where: 'own-chat', dslPhone },
    'asked by the team': { because: 'asked', audience: 'team', where: 'own-chat', dslPhone },
    'asked in the channel': { because: 'asked', audience: 'team', where: 'elsewhere', dslPhone },
  },
});
