import assert from 'node:assert/strict';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { deputy as brandt, hillview } from '../support/cast.ts';
import { surfaces } from '../support/everything-pressable.ts';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { type Came, forge, type Pressed } from '../support/pressing.ts';
import { inASchool, type School } from '../support/school.ts';
import { aCase, type Raised } from '../support/working-a-case.ts';

const notAllowed = "That isn't something you can do here. Nothing was changed.";
const secrets = ['Zoë', 'Kit Harrow', 'Everyone has got it', 'a picture of her is going round'];

/** What an administrator of the desk is: a name, and no case. */
const administrator: Person = {
  id: 'a1c7e5d0-3f52-4b8e-9c61-5d20f7e0b188' as PersonId,
  name: 'Mr Circuit',
  roles: ['administrator'],
};
const desk = {
  people: [
    ...hillview.people,
    { aadObjectId: administrator.id, name: administrator.name, roles: administrator.roles, phone: '' },
  ],
};

/** A school with one case full of secrets, and a picture that somebody was shown. */
async function aSchoolWithSecrets(school: School): Promise<{ one: Raised; presses: readonly Pressed[] }> {
  const one = await aCase(school, { ...twoChildrenAndImages, opinion: typed('I think there is more.') });
  await school.colleague.says('hello');
  await school.colleague.pastes('picture');
  const [record] = await school.store.handlingsSince('2026-01-01T00:00:00.000Z' as never);
  assert.ok(record);
  return { one, presses: surfaces(one, record.id) };
}

/** The whole of what could be changed or read by a press. */
const whole = async ({ store }: School, { id }: Raised) => ({
  entries: await store.open(id),
  readings: await store.readingsOf(id),
});

type Who = (school: School) => Promise<School['teacher']> | School['teacher'];
const nobody: Readonly<Record<string, Who>> = {
  'the teacher who reported it': ({ teacher }) => teacher,
  'another teacher': ({ colleague }) => colleague,
  'the head': ({ head }) => head,
  'a head of year': ({ headOfYear }) => headOfYear,
  'an administrator': ({ joins }) => joins(administrator),
  'a deputy who left the team': async ({ deputy, deskBecomes, killsAndRestarts }) => {
    deskBecomes({ people: desk.people.filter(({ aadObjectId }) => aadObjectId !== brandt.id) });
    await killsAndRestarts();
    return deputy;
  },
};
const outside: Readonly<Record<string, Who>> = {
  'a guest': ({ guest }) => guest,
  'somebody of another tenant': ({ stranger }) => stranger,
};

/** Presses everything, and fails unless each is answered so and nothing of it is written. */
async function triesEverything(school: School, of: Who, refusal: (came: Came) => boolean) {
  const { one, presses } = await aSchoolWithSecrets(school);
  const who = await of(school);
  const [before, posts] = [await whole(school, one), school.teams.messages.length];
  const { open } = school.store;
  const opened: string[] = [];
  for (const press of presses) {
    school.store.open = async (id) => {
      opened.push(press.verb);
      return open(id);
    };
    const came = await forge(school, who, press);
    assert.ok(refusal(came), `${press.verb} is answered: ${came.words}`);
  }
  assert.deepEqual(opened, [], 'a case was opened for a stranger');
  school.store.open = open;
  assert.deepEqual(await whole(school, one), before);
  assert.equal(school.teams.messages.length, posts, 'something was posted');
  return { who, one };
}

describe('what the team can press', () => {
  for (const [name, who] of Object.entries(nobody))
    it(
      `is refused to ${name} in the same words, every time, and nothing is written`,
      inASchool(
        async (school) => {
          const tried = await triesEverything(
            school,
            who,
            ({ kind, words }) => kind === 'sentence' && words === notAllowed,
          );
          if (tried.who.id === school.teacher.id || tried.who.id === brandt.id) return;
          for (const secret of secrets) tried.who.neverSaw(secret);
          tried.who.neverSaw(tried.one.id);
        },
        { desk },
      ),
    );

  it(
    'is answered to a pupil with the one kind card, and nothing is written',
    inASchool(async (school) => {
      const { who } = await triesEverything(
        school,
        ({ pupil }) => pupil,
        ({ kind, words }) => kind === 'card' && words.includes('Childline') && words.includes('0800 1111'),
      );
      for (const secret of [...secrets, 'SG-26-0001']) who.neverSaw(secret);
    }),
  );

  for (const [name, who] of Object.entries(outside))
    it(
      `is refused to ${name} as no business of theirs`,
      inASchool(async (school) => {
        const tried = await triesEverything(school, who, ({ kind, words }) => kind === 'error' && words === notAllowed);
        for (const secret of [...secrets, 'SG-26-0001']) tried.who.neverSaw(secret);
      }),
    );

  for (const name of ['dsl', 'deputy'] as const)
    it(
      `is answered to the ${name} with a card`,
      inASchool(async (school) => {
        const { one, presses } = await aSchoolWithSecrets(school);
        for (const press of presses) {
          const came = await forge(school, school[name], press);
          const told = press.verb === 'work-on-case' ? `${one.reference} is below, in this chat.` : null;
          assert.ok(told ? came.words === told : came.kind === 'card', `${press.verb} is answered: ${came.words}`);
        }
        assert.ok((await one.entries()).length > 1);
        school[name].wasShown('Everyone has got it');
      }),
    );

  it(
    'answers to an id that is none as it does to one that may not be known',
    inASchool(async (school) => {
      const one = await aCase(school);
      const none = { ...one, id: 'f'.repeat(24) as typeof one.id };
      for (const press of surfaces(none, 'handling-none').filter(
        ({ data }) => data && ('case' in data || 'handling' in data),
      ))
        assert.equal((await forge(school, school.dsl, press)).words, notAllowed, press.verb);
    }),
  );
});

describe('somebody who left the team', () => {
  it(
    'reads and moves nothing on the cards that still stand in their chat and their channel',
    inASchool(async (school) => {
      const { deputy } = school;
      const one = await aCase(school, { immediateDanger: 'yes' });
      const [alert, card] = [deputy.card(), deputy.channelCard()];
      await nobody['a deputy who left the team']?.(school);
      const before = await whole(school, one);
      await deputy.pressesOldCard(alert, 'Open');
      deputy.reads(notAllowed);
      for (const title of ['Open', 'Acknowledge']) {
        await deputy.pressesOldCard(card, title);
        deputy.readsInChannel(notAllowed);
      }
      await deputy.says('cases');
      deputy.reads("I don't know that one.");
      assert.deepEqual(await whole(school, one), before);
      deputy.neverSaw('Robin Vale');
    }),
  );

  it(
    'is told of no new case',
    inASchool(async (school) => {
      await nobody['a deputy who left the team']?.(school);
      await aCase(school, { immediateDanger: 'yes' });
      await school.minutesPass(20);
      assert.ok(!school.deputy.cards().some(({ card }) => JSON.stringify(card).includes('SG-26-0001')));
      school.dsl.reads('SG-26-0001');
    }),
  );
});
