import assert from 'node:assert/strict';
import { inputsOn } from '../support/cards-seen.ts';
import { type Overrides, oneChild, twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';

/** The data dictionary's fields, as a school's own list has them: what may be chosen, or `text`. */
const tri = 'yes no unknown';
const dictionary: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1 of 5': {
    immediateDanger: 'yes no',
    concernAbout: 'child adult_working_here both',
    child1_name: 'text',
    child1_parts: 'worried_about may_have_been_harmed may_have_caused_harm saw_or_told_me not_sure',
    child1_whereNow: 'with_me in_class gone_home unknown',
  },
  '2 of 5': {
    category:
      'physical emotional sexual neglect child_on_child online_or_images self_harm_mental_health domestic_abuse exploitation fgm_honour_based radicalisation weapon_violence missing other not_sure',
    source: 'child_told_me saw another_child parent staff online pattern',
    whenDate: 'text',
    whenTime: 'text',
    where: 'text',
    whatHappened: 'text',
    questionsAsked: 'text',
    presentation: 'calm upset frightened angry withdrawn injured other',
    injury: tri,
    allegedPerson: 'parent_carer other_known_adult adult_working_here another_child online_stranger unknown nobody',
    opinion: 'text',
    imagesInvolved: 'yes no not_sure',
  },
  '3 of 5': {
    picturedWho: '1 somebody_else unknown',
    aiOrEdited: tri,
    child1_played:
      'pictured sent_own asked_for received passed_on made_or_edited set_up_account threatened kept_copy unknown',
    adultInvolved: 'yes maybe no unknown',
    senderIdentity: 'known_pupil known_person online_only_or_unknown',
    underThirteen: tri,
    pressure: 'tricked threatened blackmail paid_or_asked_to_pay pressured none_known unknown',
    consentCapacity: tri,
    sexualAct: tri,
    violentOrUnusual: tri,
    distressRisk: tri,
    seenByStaff: 'nobody me_by_accident me_shown another_adult unknown',
    whereHeld: 'child_phone other_child_phone school_device account_online unknown',
    whereHeldOwner: 'text',
    circulating: tri,
    deviceStatus: 'with_child handed_in_switched_off unknown',
  },
  '4 of 5': {
    doneAlready:
      'reassured told_them_i_must_report told_dsl_in_person called_999 called_social_care separated told_parent nothing',
    whoKnows: 'text',
    parentRisk: tri,
    childWishes: 'text',
  },
  '5 of 5': { knownDate: 'text', knownTime: 'text', confirm: 'yes' },
};

const sorted = (list: string) => list.replaceAll('_', '-').split(' ').sort();

/** Fails unless the card asks for these, with these choices. */
function asksFor(teacher: Someone, fields: Readonly<Record<string, string>>): void {
  const asked = new Map(inputsOn(teacher.card().card).map((one) => [one.id, one]));
  for (const [id, choices] of Object.entries(fields)) {
    const input = asked.get(id) ?? assert.fail(`${id} is not asked for, only ${[...asked.keys()].join(', ')}`);
    if (choices === 'text') assert.equal(input.offers, null, `${id} is not written in words`);
    else assert.deepEqual([...(input.offers ?? [])].sort(), sorted(choices), id);
  }
}

const pick = (step: string, from: Overrides): Overrides =>
  Object.fromEntries(Object.keys(dictionary[step] ?? {}).flatMap((id) => (from[id] ? [[id, from[id]]] : [])));

describe('the form', () => {
  it(
    'asks for every field of the data dictionary, with every choice',
    inASchool(async ({ teacher }) => {
      const answers = { ...oneChild, imagesInvolved: 'not-sure', seenByStaff: 'nobody' };
      await teacher.says('report');
      for (const step of ['1 of 5', '2 of 5', '3 of 5', '4 of 5']) {
        teacher.reads(step);
        asksFor(teacher, dictionary[step] ?? {});
        await teacher.presses('Next', pick(step, answers));
      }
      teacher.reads('5 of 5');
      asksFor(teacher, dictionary['5 of 5'] ?? {});
    }),
  );

  it(
    'has “I don’t know” chosen beforehand wherever the reporter may not know',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      assert.equal(teacher.typed('child1_whereNow'), 'unknown');
      await teacher.presses('Next', oneStep('1 of 5'));
      assert.equal(teacher.typed('injury'), 'unknown');
      await teacher.presses('Next', { ...oneStep('2 of 5'), imagesInvolved: 'not-sure' });
      for (const id of ['aiOrEdited', 'adultInvolved', 'underThirteen', 'consentCapacity', 'sexualAct', 'circulating'])
        assert.equal(teacher.typed(id), 'unknown', id);
      assert.equal(teacher.typed('senderIdentity'), 'online-only-or-unknown');
    }),
  );

  it(
    'can be sent by somebody who knows almost nothing',
    inASchool(async ({ teacher, dsl }) => {
      await teacher.reports({
        child1_name: 'not known',
        child1_parts: 'not-sure',
        category: 'not-sure',
        allegedPerson: 'unknown',
        imagesInvolved: 'not-sure',
        seenByStaff: 'unknown',
        doneAlready: 'nothing',
      });
      dsl.readsInChannel('SG-26-0001');
    }),
  );

  it(
    'asks for the child’s own words only when a child told, and then will not go on without them',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', oneStep('1 of 5'));
      teacher.lacksInput('childWords');
      await teacher.presses('Next', { ...oneStep('2 of 5'), source: 'child-told-me' });
      teacher.reads('2 of 5');
      teacher.seesInput('childWords');
      await teacher.presses('Next', { childWords: typed('He said never to tell.') });
      teacher.reads('4 of 5');
    }),
  );

  it(
    'asks where the mark is and how it looks only when there is one',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', oneStep('1 of 5'));
      teacher.lacksInput('injuryDescription');
      await teacher.presses('Next', { ...oneStep('2 of 5'), injury: 'yes' });
      teacher.seesInput('bodyRegions');
      await teacher.presses('Next', { bodyRegions: 'arms-hands,back', injuryDescription: typed('A long bruise.') });
      teacher.reads('4 of 5');
    }),
  );

  it(
    'asks which apps without insisting, and whether it was copied only when that can be known',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', oneStep('1 of 5'));
      await teacher.presses('Next', { ...oneStep('2 of 5'), imagesInvolved: 'yes' });
      teacher.seesInput('platforms');
      teacher.lacksInput('copiedByStaff');
      await teacher.presses('Next', { circulating: 'yes', seenByStaff: 'me-shown' });
      teacher.reads('3 of 5');
      teacher.seesInput('copiedByStaff');
      await teacher.presses('Next', { copiedByStaff: 'no' });
      teacher.reads('4 of 5');
    }),
  );

  it(
    'asks about FGM only when that was chosen',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', oneStep('1 of 5'));
      await teacher.presses('Next', { ...oneStep('2 of 5'), category: 'fgm-honour-based' });
      await teacher.presses('Next', { doneAlready: 'nothing' });
      teacher.reads('4 of 5');
      await teacher.presses('Next', { fgmDisclosed: 'told-by-girl', reporterTeaches: 'yes' });
      teacher.reads('5 of 5');
    }),
  );

  it(
    'leaves the images step out when no images are involved',
    inASchool(async ({ teacher }) => {
      await teacher.fillsForm({ imagesInvolved: 'no' });
      teacher.neverSaw('3 of 5');
      teacher.neverSaw('Who is pictured?');
    }),
  );

  it(
    'shows everything that was said once more before it is sent',
    inASchool(async ({ teacher }) => {
      await teacher.fillsForm({
        ...twoChildrenAndImages,
        where: typed('By the bike shed'),
        opinion: typed('I fear more.'),
      });
      for (const words of [
        'Zoë Łukasz-Marsh',
        'Kit Harrow',
        'Everyone has got it.',
        'By the bike shed',
        'I fear more.',
      ])
        teacher.reads(words);
      teacher.reads('Passed it on');
    }),
  );
});

const oneStep = (step: string): Overrides => pick(step, oneChild);
