import { guidance } from '../../adaptiveCards/guidance.ts';
import { inASchool } from '../support/school.ts';

describe('plain writing', () => {
  for (const [what, html] of [
    ['with its twin', '<p>help</p>'],
    ['in bold, in a list, over several lines', '<div><p><strong>help</strong><br>me</p><ul><li>one</li></ul></div>'],
    ['with signs that look like tags', '<p>help &lt;img&gt; 2 &lt; 3</p>'],
  ] as const)
    it(
      `${what} is read as writing`,
      inASchool(async ({ teacher }) => {
        await teacher.sends({ text: 'help', attachments: [{ contentType: 'text/html', content: html }] });
        teacher.reads('report a concern');
        teacher.neverSaw(guidance.notOpened);
      }),
    );

  it(
    'with the bot’s name mentioned is read as a command in the channel',
    inASchool(async ({ dsl, desk }) => {
      const mention =
        '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Safeguarding</span>&nbsp;cases</p>';
      await dsl.sends(
        { text: '<at>Safeguarding</at> cases', attachments: [{ contentType: 'text/html', content: mention }] },
        desk.channel.channelId,
      );
      dsl.readsInChannel('Open cases');
    }),
  );

  it(
    'that is edited is not answered a second time',
    inASchool(async ({ teacher }) => {
      await teacher.sends({
        type: 'messageUpdate',
        text: 'report',
        attachments: [{ contentType: 'text/html', content: '<p>report</p>' }],
      });
      teacher.seesNothing();
    }),
  );
});
