import type { PersonId } from './ids.ts';

/** Roles a desk can give. Who is staff is a rule of the desk, not a role in it. */
export const roles = ['dsl-lead', 'deputy-dsl', 'headteacher', 'slt', 'pastoral', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Somebody as an entry remembers them: the name is the one they had on that day. */
export type Named = { id: PersonId; name: string };

/** Somebody known to the school: staff by its rule, with the roles that its desk gives. */
export type Person = Named & { roles: readonly Role[] };

/** Is this one of the safeguarding team, the DSL or a deputy? */
export const isTeam = ({ roles }: { roles: readonly Role[] }): boolean =>
  roles.includes('dsl-lead') || roles.includes('deputy-dsl');

/** Only what an entry keeps of somebody. */
export const named = ({ id, name }: Named): Named => ({ id, name });
