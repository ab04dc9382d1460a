import { named } from '../people.ts';
import { no } from '../result.ts';
import type { CaseCommand, Refusal } from './case.ts';

/** What every entry keeps of the command that caused it. */
export const writtenBy = ({ by, at, press }: CaseCommand) => ({ by: named(by), at, press });

/** A refusal when nothing was said where something must be; undefined when all is well. */
export const unlessSaid = (words: string, refusal: Refusal) => (words.trim() === '' ? no(refusal) : undefined);
