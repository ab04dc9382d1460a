import type { Concern } from './concern.ts';

export const urgencies = ['immediate', 'high', 'medium', 'low'] as const;
export type Urgency = (typeof urgencies)[number];

/** The urgency a concern starts with. The DSL may change it, with a reason. Our own rule, no authority behind it. */
export function urgencyOf({ immediateDanger, what }: Concern): Urgency {
  if (immediateDanger === 'yes') return 'immediate';
  return what.imagesInvolved === 'no' ? 'medium' : 'high';
}

/** Urgent cases alert each of the team in their own chat as well. */
export const isUrgent = (urgency: Urgency): boolean => urgency === 'immediate' || urgency === 'high';
