import type { Concern } from './concern.ts';

/** To whom a concern goes, decided before anything of it is stored where somebody else could read it. */
export type Route = 'safeguarding-team' | 'adult-contacts';

/**
 * A concern about an adult working here never reaches the safeguarding team's channel, wherever in the form it is said.
 * Source: KCSIE's order of head, chair and LADO (domain notes S46, S47; an older edition was read).
 */
export const routeOf = (said: {
  concernAbout: Concern['concernAbout'] | undefined;
  allegedPerson: Concern['what']['allegedPerson'] | undefined;
}): Route =>
  said.concernAbout === 'adult-working-here' ||
  said.concernAbout === 'both' ||
  said.allegedPerson === 'adult-working-here'
    ? 'adult-contacts'
    : 'safeguarding-team';
