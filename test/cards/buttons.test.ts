import assert from 'node:assert/strict';
import { verbs } from '../../adaptiveCards/verbs.ts';
import { everyCard, typed } from './support/every-card.ts';

const presses = everyCard.flatMap(({ name, situation, card }) =>
  typed(card, /^Action\./).map((action) => ({ where: `${name}, ${situation}`, action })),
);

describe('a button', () => {
  it('sends a verb that is known, and only ever by Action.Execute', () => {
    const known: readonly string[] = verbs;
    for (const { where, action } of presses) {
      assert.equal(action['type'], 'Action.Execute', where);
      assert.ok(known.includes(String(action['verb'])), `${where}: ${action['verb']}`);
    }
  });

  it('exists for every verb', () => {
    const sent = new Set(presses.map(({ action }) => action['verb']));
    assert.deepEqual(
      verbs.filter((verb) => !sent.has(verb)),
      [],
    );
  });

  it('carries ids, a version and where it stands, and nothing that anybody typed', () => {
    const keys = ['case', 'draft', 'from', 'fresh', 'handling', 'move', 'press', 'section', 'seen', 'step', 'version'];
    for (const { where, action } of presses)
      for (const [key, value] of Object.entries(Object(action['data']))) {
        assert.ok(keys.includes(key), `${where}: ${action['title']} carries ${key}`);
        assert.match(
          String(value),
          key === 'seen' ? /^[\w.:-]*$/ : /^[\w-]+$/,
          `${where}: ${action['title']} carries ${value}`,
        );
      }
  });

  it('has a name of its own on its card', () => {
    for (const { name, situation, card } of everyCard) {
      const titles = typed(card, 'Action.Execute').map(({ title }) => title);
      assert.deepEqual(titles, [...new Set(titles)], `${name}, ${situation}`);
    }
  });

  it('stands in a short row: Teams hides what is beyond', () => {
    for (const { name, situation, card } of everyCard)
      for (const { actions } of typed(card, 'ActionSet')) {
        const count = Array.isArray(actions) ? actions.length : 0;
        assert.ok(count >= 1 && count <= 3, `${name}, ${situation}: ${count} buttons in a row`);
      }
  });
});
