import { typed } from './filling-a-form.ts';
import type { Someone } from './school-people.ts';

/** As shortly as a case can be worked to its end, from its card in the channel. */
export async function closesTheCase(dsl: Someone, reference = 'SG-26-0001'): Promise<void> {
  await dsl.pressesOldCard(dsl.channelCardSaying(reference), 'Open');
  await dsl.pressesInChannel('Start initial review');
  await dsl.pressesOldCard(dsl.channelCardSaying(reference), 'Open');
  await dsl.pressesInChannel('Work on this case');
  await dsl.presses('Open');
  await dsl.presses('Record decision');
  await dsl.presses('Save', { level: 'nfa', reason: typed('Looked into: an old bruise, well explained.') });
  await dsl.presses('Close case');
  await dsl.presses('Save', { outcome: typed('Nothing more to do.') });
}
