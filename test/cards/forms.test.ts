import assert from 'node:assert/strict';
import { isNow, type Raw } from '../../adaptiveCards/fields.ts';
import { everyCard, inputsOf, nodesOf, type Shown } from './support/every-card.ts';

/** The input ids that the card's fields would read, as its answers stand. */
const idsRead = ({ asks, data }: Shown): string[] => {
  const raw = ('raw' in data ? data.raw : {}) as Raw;
  return asks.flatMap(({ fields, prefix }) =>
    Object.entries(fields)
      .filter(([, { shown }]) => isNow(shown, raw, true))
      .map(([key]) => `${prefix}${key}`),
  );
};

describe('a form', () => {
  for (const shown of everyCard)
    it(`asks for exactly what is read back: ${shown.name}, ${shown.situation}`, () => {
      assert.deepEqual(
        inputsOf(shown.card)
          .map(({ id }) => id)
          .sort(),
        idsRead(shown).sort(),
      );
    });

  it('gives every input a label of its own', () => {
    for (const { name, situation, card } of everyCard)
      for (const { id, label } of inputsOf(card)) assert.ok(label, `${name}, ${situation}: ${id} has no label`);
  });

  it('never lets Teams check an answer, for that would block Back and Save as well', () => {
    for (const { name, situation, card } of everyCard)
      for (const node of nodesOf(card))
        for (const key of ['isRequired', 'errorMessage', 'regex', 'min'])
          assert.ok(!(key in node), `${name}, ${situation}: ${node['id']} has ${key}`);
  });

  it('holds typed text to the length that the server takes', () => {
    for (const { name, situation, card } of everyCard)
      for (const { id, type, maxLength } of inputsOf(card))
        if (type === 'Input.Text') assert.ok(Number(maxLength) > 0, `${name}, ${situation}: ${id} has no limit`);
  });

  it('never offers a file, and never refreshes itself', () => {
    for (const { name, situation, card } of everyCard) {
      const offered = inputsOf(card).map(({ type }) => type);
      const known = ['Input.Text', 'Input.Date', 'Input.Time', 'Input.ChoiceSet'];
      assert.deepEqual(
        offered.filter((type) => !known.includes(String(type))),
        [],
        `${name}, ${situation}`,
      );
      assert.ok(!('refresh' in card), `${name}, ${situation}`);
    }
  });

  it('gives every input a key of its own, so that none can keep the choices of one that stood in its place', () => {
    for (const { name, situation, card } of everyCard) {
      const keys = inputsOf(card).map(({ key }) => key);
      assert.deepEqual(keys, [...new Set(keys)], `${name}, ${situation}`);
      assert.ok(keys.every(Boolean), `${name}, ${situation}`);
    }
  });

  it('says each mistake directly under its input', () => {
    const mistaken = everyCard.filter(({ data }) => 'errors' in data && Object.keys(Object(data.errors)).length > 0);
    assert.ok(mistaken.length > 0);
    for (const { name, situation, card, data } of mistaken)
      for (const [id, words] of Object.entries(Object(Reflect.get(data, 'errors')))) {
        const holder = [...nodesOf(card)].find(
          ({ items }) => Array.isArray(items) && items.some((item) => item.id === id),
        );
        const under = (holder?.['items'] as { text?: string; color?: string }[] | undefined)?.at(-1);
        assert.deepEqual([under?.text, under?.color], [words, 'attention'], `${name}, ${situation}: ${id}`);
      }
  });
});
