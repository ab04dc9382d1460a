import { defineCard } from '../card.ts';
import { dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { fact, note, page, pageTemplate, warning } from '../page.ts';

export type ImageRefusedData = { dslPhone: string };

/** The answer to anything that is not plain text. It promises only what this bot can do. */
export const imageRefused = defineCard<ImageRefusedData>({
  name: 'image-refused',
  template: pageTemplate,
  view: ({ dslPhone }) =>
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
        { title: 'Report a concern', verb: 'start-report', data: {}, style: 'positive' },
      ],
    }),
  examples: { refused: { dslPhone } },
});
