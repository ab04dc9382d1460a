import assert from 'node:assert/strict';
import { isUrgent, urgencies, urgencyOf } from '../../src/domain/urgency.ts';
import { concern, simpleConcern } from '../support/cast.ts';

describe('the urgency of a concern', () => {
  const with_ = (imagesInvolved: 'yes' | 'no' | 'not-sure', immediateDanger: 'yes' | 'no' = 'no') =>
    urgencyOf({ ...simpleConcern, immediateDanger, what: { ...simpleConcern.what, imagesInvolved } });

  it('is immediate in danger, whatever else is said', () => {
    for (const images of ['yes', 'no', 'not-sure'] as const) assert.equal(with_(images, 'yes'), 'immediate');
  });

  it('is high with images, and when nobody is sure of them', () => {
    assert.equal(with_('yes'), 'high');
    assert.equal(with_('not-sure'), 'high');
    assert.equal(urgencyOf(concern), 'high');
  });

  it('is medium otherwise, never low of itself', () => assert.equal(with_('no'), 'medium'));

  it('is told to each of the team when it is immediate or high', () =>
    assert.deepEqual(urgencies.filter(isUrgent), ['immediate', 'high']));
});
