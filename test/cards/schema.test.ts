import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import schema from './support/card-1.5.json' with { type: 'json' };
import { everyCard } from './support/every-card.ts';
import { complaintsOf } from './support/microsofts-parser.ts';

/**
 * No package ships the schema of Adaptive Cards 1.5 (adaptivecards-designer has that of 1.0), so the schema here is our
 * own and narrower: only the elements and properties that we use, and Teams' own `key` of an input. Microsoft's reader is asked as well.
 */
const validate = new Ajv({ discriminator: true, allErrors: true, strictTypes: false }).compile(schema);

/** Teams draws charts; the reader knows nothing of them and takes the text that stands in for them. */
const isAboutAChart = (complaint: string): boolean => /^Unknown element type "Chart\.\w+"\. Fallback/.test(complaint);

describe('a card', () => {
  for (const { name, situation, card } of everyCard) {
    it(`is made only of what Teams knows: ${name}, ${situation}`, () => {
      assert.ok(validate(card), JSON.stringify(validate.errors, null, 1));
    });

    it(`is read by Microsoft's reader without complaint: ${name}, ${situation}`, () => {
      assert.deepEqual(
        complaintsOf(card).filter((one) => !isAboutAChart(one)),
        [],
      );
    });
  }
});

/** Teams' renderer keeps the choices of an input that has the same key at the same place in the card before. */
it('no two inputs with other choices can be taken for one another', () => {
  const choicesOf = new Map<string, string>();
  for (const { name, card } of everyCard)
    for (const { key, choices } of inputsIn(card)) {
      const offered = JSON.stringify(choices ?? []);
      assert.equal(choicesOf.get(key) ?? offered, offered, `${name}: ${key}`);
      choicesOf.set(key, offered);
    }
});

type Input = { key: string; choices?: object[] };

function inputsIn(node: unknown): Input[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'key' in node && 'label' in node ? [node as unknown as Input] : [];
  return [...own, ...Object.values(node).flatMap(inputsIn)];
}

describe('the check of a card', () => {
  const broken: Record<string, object> = {
    'an element that does not exist': { type: 'Nope' },
    'a property of no element': { type: 'TextBlock', text: 'x', wrap: true, colour: 'good' },
    'an input without a label': { type: 'Input.Date', id: 'due', key: 'due' },
    'an answer that Teams would insist on': {
      type: 'Input.Date',
      id: 'due',
      key: 'due',
      label: 'Due',
      isRequired: true,
    },
    'an input that could be taken for another': { type: 'Input.Date', id: 'due', label: 'Due' },
    'text that would be cut off': { type: 'TextBlock', text: 'x' },
    'a chart without its figures as text': { type: 'Chart.Donut', title: 'x', data: [{ legend: 'a', value: 1 }] },
    'a file': { type: 'Input.File', id: 'file', label: 'File' },
  };
  for (const [what, element] of Object.entries(broken))
    it(`finds ${what}`, () => assert.ok(!validate({ type: 'AdaptiveCard', version: '1.5', body: [element] })));

  it('finds a later version', () => {
    assert.ok(
      !validate({ type: 'AdaptiveCard', version: '1.6', body: [{ type: 'TextBlock', text: 'x', wrap: true }] }),
    );
  });

  it("hears Microsoft's reader complain", () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x', size: 'huge' }] };
    assert.deepEqual(complaintsOf(card), ['Invalid value "huge" for property "size".']);
  });
});
