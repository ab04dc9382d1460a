import { draft, dslPhone } from '../examples.ts';
import { placeOf, type Step, type StepData } from './step.ts';

/** A step of an invented report, with nothing typed but what is given. */
export const exampleStep = (step: Step, given: Partial<StepData> = {}): StepData => ({
  draft,
  seen: '2026-11-16T10:42:00.000Z',
  place: placeOf(step),
  raw: {},
  errors: {},
  children: 1,
  problem: '',
  alerted: '',
  dslPhone,
  ...given,
});
