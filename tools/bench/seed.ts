import { join } from 'node:path';
import type { Entry } from '../../src/domain/case/case.ts';
import { replay } from '../../src/domain/case/evolve.ts';
import { headOf } from '../../src/domain/case/head.ts';
import type { Concern } from '../../src/domain/concern.ts';
import {
  type CaseId,
  type Day,
  type Instant,
  instant,
  minutesAfter,
  type PersonId,
  type PressId,
} from '../../src/domain/ids.ts';
import { embeddedStore } from '../../src/edges/store/embedded.ts';

/** A school keeps its cases for decades and works on a few dozen: the newest are open, the rest are closed. */
const open = 40;
const dayMs = 86_400_000;

/** Fills a folder with so many finished stories, as the bot itself would have stored them. */
export async function seed(folder: string, count: number): Promise<void> {
  const store = embeddedStore(join(folder, 'safeguarding.sqlite'));
  for (let n = 0; n < count; n++) {
    const id = `seed-${n}` as CaseId;
    const at = instant(Date.now() - (count - n) * (dayMs / 24) - 2 * dayMs);
    await store.raise(id, at.slice(2, 4), (reference) => {
      const all = story(n, at, reference);
      const entries = count - n > open ? all : all.slice(0, 4);
      const current = replay(entries);
      if (current.status === 'not-raised') throw new Error('a story begins with its concern');
      return { entries, head: headOf(id, current, entries), notices: [], names: ['Robin', 'Example', `Child${n}`] };
    });
  }
  await store.close();
}

const words = 'A picture is said to be going round the year. Spoke to the form tutor, who had noticed nothing. ';

function story(n: number, at: Instant, reference: Extract<Entry, { reference: unknown }>['reference']): Entry[] {
  const dsl = { id: 'a1c7e5d0-3f52-4b8e-9c61-5d20f7e0b102' as PersonId, name: 'Mr Hale' };
  const reporter = { id: `b0000000-0000-4000-8000-00000000000${n % 8}` as PersonId, name: `Colleague ${(n % 8) + 1}` };
  const line = (number: number, by = dsl) => ({
    by,
    at: minutesAfter(at, number * 20),
    press: `seed-${n}-${number}` as PressId,
  });
  const decision = { level: 'early-help', reason: words, consulted: 'MASH', reviewOn: null } as const;
  const acknowledgeBy = minutesAfter(at, 60);
  return [
    { type: 'concern-raised', ...line(0, reporter), reference, concern: concern(at), urgency: 'high', acknowledgeBy },
    { type: 'acknowledged', ...line(1) },
    { type: 'lead-taken', ...line(2) },
    { type: 'review-started', ...line(3) },
    { type: 'note-added', ...line(4), words: words.repeat(4) },
    { type: 'decision-recorded', ...line(5), decision },
    { type: 'case-closed', ...line(6), outcome: words, despite: '', missing: [] },
  ];
}

const concern = (at: Instant): Concern => ({
  immediateDanger: 'no',
  concernAbout: 'child',
  children: [{ name: 'Robin Example', year: 'year-9', parts: ['may-have-been-harmed'], whereNow: 'in-class' }],
  what: {
    category: ['child-on-child'],
    source: 'another-child',
    whenDate: at.slice(0, 10) as Day,
    whenTime: 'before registration',
    where: 'Form room',
    whatHappened: words.repeat(5),
    childWords: '',
    questionsAsked: '',
    presentation: ['upset'],
    injury: 'no',
    bodyRegions: [],
    injuryDescription: '',
    allegedPerson: 'another-child',
    opinion: '',
    imagesInvolved: 'no',
  },
  images: null,
  done: {
    doneAlready: ['reassured'],
    whoKnows: '',
    parentRisk: 'unknown',
    childWishes: '',
    fgmDisclosed: 'no',
    reporterTeaches: 'unknown',
  },
  knownAt: at,
});
