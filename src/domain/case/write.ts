import { named } from '../people.ts';
import { no, type Result } from '../result.ts';
import type { CaseCommand, Entry, Refusal } from './case.ts';

/** What a decision comes to: the entries to write, or why none is. */
export type Outcome = Result<readonly Entry[], Refusal>;

/** What every entry keeps of the command that caused it. */
export const writtenBy = ({ by, at, press }: CaseCommand) => ({ by: named(by), at, press });

/** A refusal when nothing was said where something must be; undefined when all is well. */
export const unlessSaid = (words: string, refusal: Refusal) => (words.trim() === '' ? no(refusal) : undefined);
