import assert from 'node:assert/strict';
import { closesTheCase } from '../support/closing-a-case.ts';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { fileName } from '../support/pasted.ts';
import { inASchool } from '../support/school.ts';

const planted = [
  'Zoë',
  'Łukasz',
  'Harrow',
  'wheelbarrow',
  'toboggan',
  'harpsichord',
  'marmalade',
  'example.test',
  'Okafor',
  'Hale',
  fileName,
];

describe('the log', () => {
  it(
    'holds nothing of what anybody said, from the first word to the closed case, whatever goes wrong on the way',
    inASchool(
      async ({ teacher, pupil, stranger, dsl, teams, diesAt, storeIsUp, knocks, logLines, secondsPass }) => {
        await teacher.says(
          'The wheelbarrow story: Harrow told me about a toboggan and I do not know what to do about it.',
        );
        await teacher.pastes('file');
        await pupil.says('my toboggan');
        await stranger.says('harpsichord');
        await knocks('{"text": "wheelbarrow');
        await knocks(JSON.stringify({ type: 'message', text: 'toboggan'.repeat(90_000) }));
        await teacher.fillsForm({ ...twoChildrenAndImages, opinion: typed('The wheelbarrow again.') });
        const form = teacher.card();
        diesAt('keepDraft');
        await teacher.presses('Back');
        teacher.reads('This could not be saved just now.');
        await teacher.pressesOldCard(form, 'Send to the safeguarding team', { confirm: 'yes' });
        storeIsUp();
        await teacher.forges(teacher.card(), 'Try again', { data: { harpsichord: 'marmalade' } });
        await teacher.forges(teacher.card(), 'Try again', { verb: 'marmalade', data: {} });
        teams.fails({ status: 503, times: 2 });
        await teacher.presses('Try again');
        await secondsPass(60);
        await teacher.presses('Add to my report');
        await teacher.presses('Send', { words: typed('marmalade') });
        await dsl.says('find harpsichord');
        await dsl.presses('Find', { words: 'Harrow' });
        dsl.reads('SG-26-0001');
        await closesTheCase(dsl);
        teacher.reads('Your report has been acted on');

        const log = logLines().join('');
        assert.ok(logLines().length > 5, 'nothing was logged at all');
        for (const words of planted) assert.ok(!log.includes(words), `“${words}” is in the log`);
      },
      { onDisk: true },
    ),
  );

  it(
    'is lines of JSON whose fields are on the list',
    inASchool(async ({ teacher, storeIsDown, logLines }) => {
      await teacher.fillsForm();
      storeIsDown();
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      const known = [
        'level',
        'time',
        'msg',
        'activity',
        'verb',
        'refusal',
        'case',
        'notice',
        'what',
        'fault',
        'status',
        'port',
        'milliseconds',
      ];
      for (const line of logLines())
        for (const key of Object.keys(JSON.parse(line) as object)) assert.ok(known.includes(key), key);
    }),
  );
});
