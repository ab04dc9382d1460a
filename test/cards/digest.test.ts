import assert from 'node:assert/strict';
import { everyCard, nodesOf, textsOf, typed } from './support/every-card.ts';

const charts = everyCard.flatMap(({ name, situation, card }) =>
  typed(card, /^Chart\./).map((chart) => ({ where: `${name}, ${situation}: ${chart['type']}`, chart })),
);

/** Every figure that a chart draws. */
const figures = (data: unknown): number[] => [...nodesOf(data)].map(({ y, value }) => Number(y ?? value));

describe('a chart of the digest', () => {
  it('is one of those that Teams draws', () => {
    const kinds = new Set(charts.map(({ chart }) => chart['type']));
    assert.deepEqual([...kinds].sort(), ['Chart.Donut', 'Chart.HorizontalBar']);
  });

  it('says the same figures as text where it is not drawn', () => {
    for (const { where, chart } of charts) {
      const text = [...textsOf(chart['fallback'])].map((one) => one.text).join('\n');
      const said = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
      for (const figure of figures(chart['data'])) assert.ok(said.includes(figure), `${where}: ${figure} is not said`);
    }
  });

  it('names every bar in that text', () => {
    for (const { where, chart } of charts) {
      const text = [...textsOf(chart['fallback'])].map((one) => one.text).join('\n');
      for (const { x, legend } of nodesOf(chart['data'])) {
        const name = String(x ?? legend);
        assert.ok(text.includes(name), `${where}: ${name} is not said`);
      }
    }
  });

  it('stands nowhere but in the digest', () => {
    assert.ok(charts.length > 0);
    for (const { where } of charts) assert.match(where, /^digest,/);
  });
});
