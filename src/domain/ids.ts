declare const brand: unique symbol;
type Branded<Base, Name> = Base & { readonly [brand]: Name };

/** Not shown to people and not guessable: derived from the draft and the person who sent it. */
export type CaseId = Branded<string, 'CaseId'>;
/** What people say aloud: `SG-26-0042`. Given when the concern is stored, without gaps. */
export type Reference = Branded<string, 'Reference'>;
export type DraftId = Branded<string, 'DraftId'>;
/** An Entra object id. */
export type PersonId = Branded<string, 'PersonId'>;
/** One drawing of a form. The same press delivered twice is one entry. */
export type PressId = Branded<string, 'PressId'>;
/** ISO 8601 with milliseconds, always UTC, so that it sorts as text. */
export type Instant = Branded<string, 'Instant'>;
/** A day in the school's own calendar, `2026-11-16`. */
export type Day = Branded<string, 'Day'>;

/** Makes an Instant from milliseconds since 1970. */
export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** The instant so many minutes later. */
export const minutesAfter = (from: Instant, minutes: number): Instant => instant(Date.parse(from) + minutes * 60_000);

/** The reference of the nth concern of a year: `reference('26', 42)` is `SG-26-0042`. */
export const reference = (year: string, n: number): Reference =>
  `SG-${year}-${String(n).padStart(4, '0')}` as Reference;
