import assert from 'node:assert/strict';
import {
  changeUrgencyFields,
  recordDecisionFields,
  recordReferralFields,
} from '../../adaptiveCards/case/move-fields.ts';
import { formMoves, pressMoves, sections, urgencies as urgencyWords } from '../../adaptiveCards/case/moves.ts';
import type { Field } from '../../adaptiveCards/fields.ts';
import { handlingFields } from '../../adaptiveCards/guard/image-handling.ts';
import { childFields, mostRows } from '../../adaptiveCards/report/children.ts';
import { imageFieldsFor, partPlayedFields } from '../../adaptiveCards/report/image-fields.ts';
import { safetyFields } from '../../adaptiveCards/report/safety-and-who.ts';
import { steps } from '../../adaptiveCards/report/step.ts';
import { whatFields } from '../../adaptiveCards/report/what-happened.ts';
import { doneFields } from '../../adaptiveCards/report/what-you-have-done.ts';
import { agencies, levels, referralMethods } from '../../src/domain/case/case.ts';
import { lifecycle } from '../../src/domain/case/lifecycle.ts';
import * as concern from '../../src/domain/concern.ts';
import { handlingEvents } from '../../src/domain/imagery.ts';
import { urgencies } from '../../src/domain/urgency.ts';

const images = imageFieldsFor(2);

/** Cards know nobody, so they spell the domain's lists a second time; here the two are held together. */
const lists: Record<string, [Field, readonly string[]]> = {
  immediateDanger: [safetyFields.immediateDanger, ['yes', 'no']],
  concernAbout: [safetyFields.concernAbout, concern.concernAbout],
  parts: [childFields.parts, concern.parts],
  whereNow: [childFields.whereNow, concern.wheres],
  category: [whatFields.category, concern.categories],
  source: [whatFields.source, concern.sources],
  presentation: [whatFields.presentation, concern.presentations],
  injury: [whatFields.injury, concern.tri],
  bodyRegions: [whatFields.bodyRegions, concern.bodyRegions],
  allegedPerson: [whatFields.allegedPerson, concern.allegedPeople],
  imagesInvolved: [whatFields.imagesInvolved, concern.imagesInvolved],
  picturedWho: [images.picturedWho, ['1', '2', 'somebody-else', 'unknown']],
  aiOrEdited: [images.aiOrEdited, concern.tri],
  played: [partPlayedFields.played, concern.partsPlayed],
  adultInvolved: [images.adultInvolved, concern.adultInvolved],
  senderIdentity: [images.senderIdentity, concern.senderIdentities],
  underThirteen: [images.underThirteen, concern.tri],
  pressure: [images.pressure, concern.pressures],
  consentCapacity: [images.consentCapacity, concern.tri],
  sexualAct: [images.sexualAct, concern.tri],
  violentOrUnusual: [images.violentOrUnusual, concern.tri],
  distressRisk: [images.distressRisk, concern.tri],
  seenByStaff: [images.seenByStaff, concern.seenBy],
  copiedByStaff: [images.copiedByStaff, concern.tri],
  whereHeld: [images.whereHeld, concern.whereHeld],
  circulating: [images.circulating, concern.tri],
  platforms: [images.platforms, concern.platforms],
  deviceStatus: [images.deviceStatus, concern.deviceStates],
  doneAlready: [doneFields.doneAlready, concern.doneAlready],
  parentRisk: [doneFields.parentRisk, concern.tri],
  fgmDisclosed: [doneFields.fgmDisclosed, concern.fgmDisclosed],
  reporterTeaches: [doneFields.reporterTeaches, concern.tri],
  event: [handlingFields.event, handlingEvents.filter((one) => one !== 'sent-to-bot')],
  copied: [handlingFields.copied, concern.tri],
  urgency: [changeUrgencyFields.urgency, urgencies],
  level: [recordDecisionFields.level, levels],
  agency: [recordReferralFields.agency, agencies],
  method: [recordReferralFields.method, referralMethods],
};

const values = (field: Field): string[] => ('choices' in field ? Object.keys(field.choices) : []).sort();

describe('the choices that a card offers', () => {
  for (const [id, [field, list]] of Object.entries(lists))
    it(`are the domain's own: ${id}`, () => assert.deepEqual(values(field), [...list].sort()));

  it('leave no list of a form unchecked', () => {
    const forms = [safetyFields, childFields, whatFields, images, partPlayedFields, doneFields, handlingFields];
    const offered = forms.flatMap((fields) => Object.entries<Field>(fields)).filter(([, field]) => 'choices' in field);
    assert.deepEqual(
      offered.map(([id]) => id).filter((id) => !(id in lists) && id !== 'year'),
      [],
    );
  });

  it('have a preset among them, and it never says anything that is not known', () => {
    for (const [id, [field]] of Object.entries(lists))
      if (field.kind === 'choice' && field.preset)
        assert.ok(['unknown', 'online-only-or-unknown'].includes(field.preset) && field.preset in field.choices, id);
  });

  it('name a year group from nursery to year 13, or that it is not known', () => {
    const years = Array.from({ length: 13 }, (_, at) => `year-${at + 1}`);
    assert.deepEqual(Object.keys(childFields.year.choices), ['not-known', 'nursery', 'reception', ...years]);
  });
});

describe('the words of the cards', () => {
  it('have a button for every move of the team', () => {
    const team = Object.values(lifecycle).flatMap((row) =>
      Object.entries(row).filter(([, { who }]) => who.includes('team')),
    );
    const moves = new Set(team.map(([move]) => move).filter((move) => move !== 'record-image-handling'));
    assert.deepEqual([...Object.keys(formMoves), ...Object.keys(pressMoves)].sort(), [...moves].sort());
  });

  it('name every urgency, and as many children as a concern can', () => {
    assert.deepEqual(Object.keys(urgencyWords), [...urgencies]);
    assert.equal(mostRows, concern.mostChildren);
  });

  it('name the steps and the sections in their order', () => {
    assert.deepEqual(steps, ['safety', 'what', 'images', 'done', 'check']);
    assert.deepEqual(Object.keys(sections), ['summary', 'children', 'actions', 'chronology']);
  });
});
