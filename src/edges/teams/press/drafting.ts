import type { Raw } from '../../../../adaptiveCards/fields.ts';
import { type Draft, type Step, steps } from '../../../domain/draft.ts';
import type { DraftId, PersonId } from '../../../domain/ids.ts';
import { ownDraft } from '../../../workflow/keep-draft.ts';
import { type Drawn, inputIds, typedIn } from '../report-form.ts';
import type { Setting } from '../setting.ts';
import { holdsOnly, type Press } from './press.ts';

/** A step that was pressed: whose it is was checked, and what was typed stands in `drawn`. */
export type Form = {
  draft: DraftId;
  step: Step;
  drawn: Drawn;
  /** The newer draft that this card knows nothing of: nothing of the card may be kept. */
  newer: Draft | null;
};

/** A fresh form, kept nowhere until something is typed. */
export const freshForm = ({ world }: Setting): Drawn => ({
  id: world.ids.draft(),
  answers: {},
  children: 1,
  alertedAt: null,
  savedAt: '',
});

export type RecentForms = ReturnType<typeof recentForms>;

/**
 * What the last few people typed, so that it still stands on their card when the store cannot be asked. Never written
 * anywhere, and found only by its own person.
 */
export function recentForms() {
  const most = 200;
  const forms = new Map<string, Drawn>();
  const key = (person: PersonId, draft: DraftId) => `${person} ${draft}`;
  return {
    of: (person: PersonId, draft: DraftId) => forms.get(key(person, draft)),
    keep(person: PersonId, drawn: Drawn) {
      forms.delete(key(person, drawn.id));
      forms.set(key(person, drawn.id), drawn);
      if (forms.size > most) forms.delete(forms.keys().next().value ?? '');
    },
    drop: (person: PersonId, draft: DraftId) => void forms.delete(key(person, draft)),
  };
}

/** The form that a press belongs to, with what was just typed. Null for a card that we never drew. */
export async function formPressed(setting: Setting, recent: RecentForms, { by, data }: Press): Promise<Form | null> {
  const step = steps.find((one) => one === data['step']);
  const draft = data['draft'] as DraftId | undefined;
  if (!step || !draft || !isDraftId(draft) || !holdsOnly(data, ['draft', 'step', 'seen', ...inputIds(step)]))
    return null;

  const blank: Drawn = { id: draft, answers: {}, children: 1, alertedAt: null, savedAt: '' };
  const kept = await ownDraft(setting.world, by, draft).catch(() => null);
  const before = kept ?? recent.of(by.id, draft) ?? blank;
  const typed = typedIn(step, data);
  if (kept && data['seen'] !== kept.savedAt && changes(kept, typed)) return { draft, step, drawn: kept, newer: kept };

  const drawn: Drawn = {
    id: draft,
    answers: { ...before.answers, ...typed },
    children: Math.max(before.children, rowsSent(data)),
    alertedAt: before.alertedAt,
    savedAt: before.savedAt,
  };
  recent.keep(by.id, drawn);
  return { draft, step, drawn, newer: null };
}

/** The same press delivered twice changes nothing, and is answered as it was. */
const changes = ({ answers }: Draft, typed: Draft['answers']): boolean =>
  Object.entries(typed).some(([id, said]) => (answers[id] ?? '') !== said);

const isDraftId = (id: string): boolean => /^[\w-]{8,64}$/.test(id);

/** How many rows of children the card had that was pressed. */
const rowsSent = (data: Raw): number =>
  Math.max(1, ...Object.keys(data).map((key) => Number(/^child(\d{1,2})_/.exec(key)?.[1] ?? 1)));
