import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { hillview } from '../support/cast.ts';
import { twoChildrenAndImages } from '../support/filling-a-form.ts';
import { inASchool, type School } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';
import { aCase, opens } from '../support/working-a-case.ts';

const nobodyYet = 'Nobody has acknowledged this case yet.';
const toTheHead = 'Nobody of the safeguarding team has acknowledged this case.';
const chasedWith = (who: Someone, words: string) =>
  who.cards().filter(({ card }) => wordsOn(card).includes(words)).length;

/** Nothing a second before, and one card from then on. */
async function isToldAt(school: School, who: Someone, words: string, time: string): Promise<void> {
  const at = new Date(time);
  await school.timePasses(new Date(at.getTime() - 1000).toISOString());
  assert.equal(chasedWith(who, words), 0, `${who.name} is told before ${time}`);
  await school.timePasses(at.toISOString());
  assert.equal(chasedWith(who, words), 1, `${who.name} is not told at ${time}`);
}

const immediate = { immediateDanger: 'yes' };
/** Raised when, how, and then: the deputies are told, the head is told. All by the clock of Greenwich. */
const clocks: Readonly<Record<string, readonly [raised: string, concern: object, deputies: string, head: string]>> = {
  'immediate: a quarter of an hour': ['2026-11-16T09:00', immediate, '2026-11-16T09:15', '2026-11-16T09:30'],
  'immediate, at night on a Saturday: all the same': [
    '2026-11-21T23:50',
    immediate,
    '2026-11-22T00:05',
    '2026-11-22T00:20',
  ],
  'high: an hour': ['2026-11-16T09:00', twoChildrenAndImages, '2026-11-16T10:00', '2026-11-16T11:00'],
  'high, late in the day: the rest of it in the morning': [
    '2026-11-16T16:00',
    twoChildrenAndImages,
    '2026-11-17T08:30',
    '2026-11-17T09:30',
  ],
  'high, on Friday evening: on Monday': [
    '2026-11-20T18:00',
    twoChildrenAndImages,
    '2026-11-23T09:00',
    '2026-11-23T10:00',
  ],
  'high, before closed days and the weekends around them: when the school opens': [
    '2026-12-18T16:00',
    twoChildrenAndImages,
    '2026-12-25T08:30',
    '2026-12-25T09:30',
  ],
  'medium: the same school day': ['2026-11-16T09:00', {}, '2026-11-16T16:30', '2026-11-17T09:00'],
  'medium, after hours: the next school day': ['2026-11-20T17:00', {}, '2026-11-23T16:30', '2026-11-24T09:00'],
  'medium, in summer: by the clock on the wall': ['2026-06-15T09:00', {}, '2026-06-15T15:30', '2026-06-16T08:00'],
  'high, over the weekend on which the clocks go back': [
    '2026-10-23T15:00',
    twoChildrenAndImages,
    '2026-10-26T08:30',
    '2026-10-26T09:30',
  ],
};

describe('a case that nobody acknowledges', () => {
  for (const [name, [raised, concern, deputies, head]] of Object.entries(clocks))
    it(
      `is told to the deputies and then to the head (${name})`,
      inASchool(
        async (school) => {
          await aCase(school, concern as Record<string, string>);
          await isToldAt(school, school.deputy, nobodyYet, `${deputies}:00Z`);
          assert.equal(chasedWith(school.dsl, nobodyYet), 0);
          await isToldAt(school, school.head, toTheHead, `${head}:00Z`);
          await school.minutesPass(7 * 24 * 60);
          assert.deepEqual([chasedWith(school.deputy, nobodyYet), chasedWith(school.head, toTheHead)], [1, 1]);
        },
        { now: `${raised}:00.000Z` },
      ),
    );

  it(
    'is told with number and time, and no content; a deputy can open it, the head has nothing to press',
    inASchool(async (school) => {
      const { deputy, head } = school;
      const one = await aCase(school, immediate);
      await school.minutesPass(30);
      head.reads(one.reference);
      head.reads('Due Mon 16 Nov, 09:30');
      head.lacksButton('Open');
      for (const secret of ['Robin', 'coat', 'Okafor']) head.doesNotRead(secret);
      const chaser = deputy.cardSaying(nobodyYet);
      deputy.seesButton('Open', chaser);
      assert.match(wordsOn(chaser.card), /Due Mon 16 Nov, 09:15/);
      await deputy.pressesOldCard(chaser, 'Open');
      deputy.reads('Robin Vale');
    }),
  );

  it(
    'in a team of one is told to that one',
    inASchool(
      async (school) => {
        await aCase(school, immediate);
        await school.minutesPass(15);
        assert.equal(chasedWith(school.dsl, nobodyYet), 1);
      },
      { desk: { people: hillview.people.filter(({ roles }) => !roles.includes('deputy-dsl')) } },
    ),
  );

  it(
    'is told by the desk’s own clocks',
    inASchool(
      async (school) => {
        await aCase(school, immediate);
        await isToldAt(school, school.deputy, nobodyYet, '2026-11-16T09:05:00Z');
        await isToldAt(school, school.head, toTheHead, '2026-11-16T09:10:00Z');
      },
      { desk: { clocks: { immediateMinutes: 5, highMinutes: 30 } } },
    ),
  );

  it(
    'is told once, however often the bot is killed meanwhile, and late when it was off',
    inASchool(
      async (school) => {
        await aCase(school, immediate);
        await school.killsAndRestarts();
        await school.minutesPass(3 * 60);
        await school.killsAndRestarts();
        assert.deepEqual([chasedWith(school.deputy, nobodyYet), chasedWith(school.head, toTheHead)], [1, 1]);
      },
      { onDisk: true },
    ),
  );
});

describe('a case that somebody acknowledged', () => {
  for (const [how, title] of [
    ['acknowledged', 'Acknowledge'],
    ['whose lead was taken', 'Take the lead'],
    ['whose review was started', 'Start initial review'],
  ] as const)
    it(
      `chases nobody: ${how}`,
      inASchool(async (school) => {
        const one = await aCase(school, immediate);
        await school.minutesPass(14);
        await opens(school.dsl, one);
        await school.dsl.presses(title);
        await school.minutesPass(60);
        assert.deepEqual([chasedWith(school.deputy, nobodyYet), chasedWith(school.head, toTheHead)], [0, 0]);
      }),
    );

  it(
    'between the deputies’ time and the head’s is not put to the head',
    inASchool(async (school) => {
      await aCase(school, immediate);
      await school.minutesPass(16);
      await school.deputy.pressesInChannel('Acknowledge');
      await school.minutesPass(60);
      assert.deepEqual([chasedWith(school.deputy, nobodyYet), chasedWith(school.head, toTheHead)], [1, 0]);
      school.head.neverSaw('SG-26-0001');
    }),
  );
});

describe('somebody who has left the team', () => {
  it(
    'hears no more of a case that still waits',
    inASchool(
      async (school) => {
        await aCase(school, twoChildrenAndImages);
        school.deskBecomes({ people: hillview.people.filter(({ name }) => name !== 'Ms Brandt') });
        await school.killsAndRestarts();
        await school.timePasses('2026-11-16T11:00:00.000Z');
        assert.equal(chasedWith(school.deputy, nobodyYet), 0);
        assert.equal(chasedWith(school.head, toTheHead), 1);
      },
      { onDisk: true },
    ),
  );
});
