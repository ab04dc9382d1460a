import { defineCard } from '../card.ts';
import { dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { fact, note, page, pageTemplate, warning } from '../page.ts';

export type ImageRefusedData = {
  dslPhone: string;
  /** Elsewhere than in one's own chat a report cannot be begun. */
  where: 'own-chat' | 'elsewhere';
};

/** The answer to anything that is not plain text. It promises only what this bot can do. */
export const imageRefused = defineCard<ImageRefusedData>({
  name: 'image-refused',
  template: pageTemplate,
  view: ({ dslPhone, where }) =>
    page({
      title: guidance.notOpened,
      items: [
        warning(guidance.dontForward),
        note(guidance.leaveIt),
        fact('DSL', dslPhone),
        note(guidance.dangerCall),
        note(
          'This bot has not opened, copied or stored it. What is left in this chat is for the DSL and IT to deal with.',
        ),
      ],
      buttons: [
        { title: 'I was shown or saw it', verb: 'image-handling-form', data: {} },
        ...(where === 'own-chat'
          ? [{ title: 'Report a concern', verb: 'start-report', data: {}, style: 'positive' } as const]
          : []),
      ],
      footer: where === 'own-chat' ? '' : 'To report a concern, open your own chat with Safeguarding and type: report',
    }),
  examples: { refused: { dslPhone, where: 'own-chat' }, 'in a channel': { dslPhone, where: 'elsewhere' } },
});
