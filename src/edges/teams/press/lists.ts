import { fill } from '../../../../adaptiveCards/card.ts';
import { readFields } from '../../../../adaptiveCards/fields.ts';
import { findFields, findForm } from '../../../../adaptiveCards/lists/find-form.ts';
import type { CaseId, Reference } from '../../../domain/ids.ts';
import type { Notice } from '../../../domain/notices.ts';
import { isTeam } from '../../../domain/people.ts';
import { findCases, listCases, openHandling } from '../../../workflow/read-case.ts';
import { retryUndelivered } from '../../../workflow/retry-undelivered.ts';
import { digestNow } from '../../../workflow/send-digest.ts';
import type { Setting } from '../setting.ts';
import { showCases, showDigest, showFound, showHandling } from '../show/lists.ts';
import { refusals } from '../words.ts';
import { type Handler, holdsOnly, type Press, type Reply } from './press.ts';

/** What the team looks things up with. Contents are only ever the answer to a press. */
export function listPresses(setting: Setting) {
  const { world, nudge } = setting;
  const no: Reply = { sentence: refusals['not-allowed'] };
  const from = ({ inChannel }: Press) => (inChannel ? 'channel' : 'chat');

  const cases: Handler = async (press) => {
    const listed = await listCases(world, press.by);
    if (!listed.ok) return no;
    const { heads, undelivered } = listed.value;
    const references = await referencesOf(undelivered);
    return showCases(setting, from(press), heads, undelivered, (notice) => references.get(notice.id) ?? null);
  };

  const referencesOf = async (notices: readonly Notice[]): Promise<ReadonlyMap<string, Reference>> => {
    const about = notices.flatMap(({ id, say }) => ('case' in say && say.case ? [[id, say.case] as const] : []));
    const heads = await world.store.heads([...new Set(about.map(([, one]) => one))]);
    const byCase = new Map<CaseId, Reference>(heads.map(({ id, reference }) => [id, reference]));
    return new Map(
      about.flatMap(([id, one]) => (byCase.has(one) ? [[id, byCase.get(one) as Reference] as const] : [])),
    );
  };

  return {
    'show-cases': cases,
    'retry-undelivered': async (press) => {
      const retried = await retryUndelivered(world, press.by);
      if (!retried.ok) return no;
      nudge();
      return cases(press);
    },
    'find-form': async (press) =>
      isTeam(press.by) ? fill(findForm, { from: from(press), because: 'asked', raw: {}, errors: {} }) : no,
    'find-cases': async (press) => {
      const { by, data } = press;
      if (!holdsOnly(data, ['from', ...Object.keys(findFields)])) return { sentence: refusals.unreadable };
      const { answers, errors } = readFields(findFields, data);
      const found = await findCases(world, by, answers.words);
      if (!found.ok) return no;
      return Object.keys(errors).length > 0
        ? fill(findForm, { from: from(press), because: 'asked', raw: data, errors })
        : showFound(setting, from(press), answers.words, found.value);
    },
    'show-digest': async ({ by }) => {
      const digest = await digestNow(world, by);
      return digest.ok ? showDigest(setting, digest.value) : no;
    },
    'open-handling': async ({ by, data }) => {
      const record = await openHandling(world, by, data['handling'] ?? '');
      if (!record.ok) return no;
      const { about } = record.value;
      const [head] = about && 'case' in about ? await world.store.heads([about.case]) : [];
      return showHandling(setting, record.value, head?.reference ?? null);
    },
  } satisfies Record<string, Handler>;
}
