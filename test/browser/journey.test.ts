import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Running, startApp } from '../../src/app.ts';
import { localSettings } from '../../src/edges/config/settings.ts';
import { openLog } from '../../src/edges/log/log.ts';
import { openPlayground } from '../../tools/playground/window.ts';
import { startChromium } from './support/chromium.ts';
import { open, type PlaygroundPage } from './support/playground-page.ts';

const today = new Date().toISOString().slice(0, 10);
const dayWords = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
  .format()
  .replace(',', '');
const account = 'Two pupils say an account called Mia_x got pictures off them and they are going round.';
const words = 'She said she was fifteen and she liked me.';

/** The README's pictures are renewed with `PICTURES=docs/img npm run test:browser`. */
const pictures = process.env['PICTURES'] ?? 'dist/journey';

/** The case study's first report, as two people make and work it, each in a window of Microsoft's own client. */
describe('a report about two children and images, in two Playground windows', () => {
  const data = mkdtempSync(join(tmpdir(), 'safeguarding-journey-'));
  const stops: (() => Promise<void>)[] = [];
  let bot: Running;
  let browser: Browser;
  let teacher: PlaygroundPage;
  let dsl: PlaygroundPage;

  const picture = (name: string, at: string, who: PlaygroundPage) => who.screenshot(`${pictures}/${name}.png`, at);
  const startBot = async (port: number) => {
    const settings = localSettings({ PORT: String(port), DATA_DIR: data, DESK_FILE: 'env/desk.local.json' });
    return startApp(settings, openLog({ write: () => undefined }));
  };

  /** The page itself cannot paste; its window forwards what we hand it, as it came from the teacher. */
  const sends = async (message: object): Promise<void> => {
    const { tenantId } = JSON.parse(readFileSync('env/desk.local.json', 'utf8'));
    const activity = {
      type: 'message',
      id: 'pasted',
      text: '',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:56150/_connector',
      from: { id: '29:ms-okafor', name: 'Ms Okafor', aadObjectId: 'a1c7e5d0-3f52-4b8e-9c61-5d20f7e0b101' },
      recipient: { id: '28:safeguarding', name: 'Safeguarding' },
      conversation: { conversationType: 'personal', tenantId, id: 'a:safeguarding-ms-okafor' },
      channelData: { tenant: { id: tenantId } },
      ...message,
    };
    const body = JSON.stringify(activity);
    const headers = { 'content-type': 'application/json' };
    await fetch('http://127.0.0.1:56150/_internal/v1/customActivities', { method: 'POST', headers, body });
  };

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    bot = await startBot(0);
    const botEndpoint = `http://127.0.0.1:${bot.port}/api/messages`;
    for (const [folder, port] of [
      ['env/playground/teacher', 56150],
      ['env/playground/dsl', 56151],
    ] as const)
      stops.push((await openPlayground({ folder, port, botEndpoint })).stop);
    browser = await startChromium();
    teacher = await open(browser, 'http://127.0.0.1:56150/');
    dsl = await open(browser, 'http://127.0.0.1:56151/');
    await dsl.goTo('General');
  });

  after(async () => {
    await browser?.close();
    for (const stop of stops.reverse()) await stop();
    await bot?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('is made by the teacher in five short steps, with two children', async () => {
    await teacher.reads('Report a concern about a child here');
    await teacher.says('report');
    await teacher.reads('1 of 5');
    await teacher.chooses('Is anyone at risk of serious harm right now, or before they go home today?', 'No');
    await teacher.chooses('Who is the worry about?', 'A child');
    await teacher.fills("Child 1: Name (or write 'not known')", 'Robin Example');
    await teacher.chooses('Child 1: Year group', 'Year 9');
    await teacher.ticks('They may have been harmed');
    await picture('01-form', '1 of 5', teacher);
    await teacher.presses('Add another child');
    await teacher.fills("Child 2: Name (or write 'not known')", 'Sky Example');
    await teacher.chooses('Child 2: Year group', 'Year 10');
    await teacher.chooses('Child 2: What part do you think they played?', 'They may have caused harm');
    await teacher.presses('Next');

    await teacher.reads('2 of 5');
    await teacher.ticks('Something online, or images');
    await teacher.ticks('One child harming another');
    await teacher.chooses('How did you find out?', 'The child told me');
    await teacher.fills('When did it happen, or when did you hear of it? A rough day is fine.', today);
    await teacher.fills('What did you see or hear? Facts only.', account);
    await teacher.chooses('Has anyone been named as responsible?', 'Another child');
    await teacher.chooses('Might nude or nearly nude pictures be involved, real or fake/AI?', 'Yes');
    await teacher.presses('Next');

    // The child told her, so the child's words are asked for; nothing typed is lost by it.
    await teacher.reads("Please write the child's words as you remember them.");
    await teacher.holds('What did you see or hear? Facts only.', account);
    await teacher.fills("The child's own words, as exactly as you can.", words);
    await teacher.presses('Next');

    await teacher.reads('3 of 5');
    await teacher.reads("Only what you already know. Don't go back and ask. Don't look.");
    await teacher.chooses('Has any adult seen it? You are not in trouble. The DSL will support you.', 'No, nobody');
    await teacher.ticks('Tricked');
    await picture('02-images-step', '3 of 5', teacher);
    await teacher.presses('Next');

    await teacher.reads('4 of 5');
    await teacher.ticks('Reassured the child');
    await teacher.presses('Next');

    await teacher.reads('5 of 5');
    await teacher.reads(words);
    await teacher.ticks('This is my true account');
    await teacher.presses('Send to the safeguarding team');
    await teacher.reads('Thank you. You did the right thing.');
    await teacher.reads('Mr Hale has been alerted.');
    await picture('03-receipt', 'Thank you. You did the right thing.', teacher);
  });

  it('reaches the DSL as a card that says nothing about a child', async () => {
    await dsl.reads('SG-26-0001');
    await dsl.reads('High');
    await dsl.neverShows('Robin Example');
    await picture('04-channel-card', 'SG-26-0001', dsl);
  });

  it('is opened in the channel, by the DSL alone, and taken to his own chat', async () => {
    await dsl.presses('Open');
    await dsl.reads(words);
    await picture('05-open', 'SG-26-0001', dsl);
    await dsl.presses('Acknowledge');
    await dsl.reads('Acknowledged');
    await dsl.presses('Open');
    await dsl.presses('Work on this case');
    await dsl.goTo('Personal Chat');
    await dsl.reads('SG-26-0001');
    await dsl.presses('Open', 'Acknowledged');
    await dsl.reads(words);
    await picture('06-case', 'SG-26-0001', dsl);
    await teacher.reads('Your report has been read');
  });

  it('is reviewed, decided, referred and answered', async () => {
    await dsl.presses('Start initial review');
    await dsl.reads('In initial review');
    await dsl.presses('Record decision');
    await dsl.chooses('Decision', 'Refer to social care: significant harm (section 47)');
    await dsl.fills('What are the reasons for it?', 'Deception by an unknown account; two children hurt.');
    await picture('07-decision', 'Record decision', dsl);
    await dsl.presses('Save');
    await dsl.reads('Decision recorded: referred');
    await dsl.presses('Record referral');
    await dsl.chooses('To whom?', "Children's social care");
    await dsl.fills('Made on', today);
    await dsl.chooses('How?', 'By phone');
    await dsl.presses('Save');
    await dsl.reads('No answer yet');
    await dsl.presses('Record answer');
    await dsl.chooses('Which referral?', `Children's social care, made ${dayWords}`);
    await dsl.fills('What did they say?', 'Strategy meeting on Thursday.');
    await dsl.presses('Save');
    await dsl.reads('Strategy meeting on Thursday.');
  });

  it('is closed, and the reporter is told so without content', async () => {
    await dsl.presses('Close case');
    await dsl.fills('Outcome', 'Children safe and supported.');
    await dsl.presses('Save');
    await dsl.reads('Closed');
    await teacher.reads('Your report has been acted on');
    await teacher.neverShows('Strategy meeting');
    await teacher.neverShows('section 47');
  });

  it('tells of a picture that it was not opened, and fetches nothing', async () => {
    await teacher.goTo('Personal Chat');
    const never = createServer(() => assert.fail('somebody fetched the picture'));
    await new Promise<void>((listening) => never.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(never.address() as AddressInfo).port}/IMG_1.png`;
    await sends({
      attachments: [
        { contentType: 'image/png', contentUrl: url },
        { contentType: 'text/html', content: `<p><img src="${url}"></p>` },
      ],
    });
    await teacher.reads("I haven't opened this.");
    await picture('09-image-guard', "I haven't opened this.", teacher);
    await dsl.goTo('General');
    await dsl.reads('Attachment refused, not opened');
    await dsl.presses('Open', 'Attachment refused, not opened');
    await dsl.reads('Ms Okafor');
    await dsl.goTo('Personal Chat');
    never.close();
  });

  it('counts in the digest', async () => {
    await dsl.says('digest');
    await dsl.presses('Show', 'Weekly digest');
    await dsl.reads('What would we change?');
    await dsl.neverShows('a name that nobody has');
    await picture('08-digest', 'Week to', dsl);
  });

  it('is all there after the bot was stopped and started again', async () => {
    const { port } = bot;
    await bot.stop();
    bot = await startBot(port);
    await dsl.says('case SG-26-0001');
    await dsl.presses('Show', 'SG-26-0001');
    await dsl.presses('Chronology');
    await dsl.reads('Case closed');
    await teacher.says('my reports');
    await teacher.reads('SG-26-0001');
  });
});
