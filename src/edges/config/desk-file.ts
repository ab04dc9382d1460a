import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Desk, deskProblem } from '../../domain/desk.ts';
import { roles } from '../../domain/people.ts';
import { SettingsProblem, type SignIn } from './settings.ts';

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID')
  .transform((id) => id.toLowerCase());
const name = z.string().trim().min(1, 'must not be empty').max(200);
/** Somebody will ring it in the worst hour of their week: "tbc" is no number. */
const phone = z
  .string()
  .trim()
  .max(50)
  .regex(/(?:\d.*){3}/, 'must be a phone number');
const noPhone = z.literal('');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:00');
const day = z.string().date('must be a date like 2026-12-21');
const zone = z.string().refine(isZone, 'must be a time zone like Europe/London');
const minutes = z.number().int().min(1).max(1440);
const ending = z.string().startsWith('@', 'must begin with @');

/** The desk as a school writes it. A key that we do not know is a key that somebody misspelt: it is refused. */
const deskShape = z
  .object({
    tenantId: guid,
    school: z
      .object({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and dashes'),
        name,
        jurisdiction: z.literal('england'),
        timeZone: zone.default('Europe/London'),
        hours: z.object({ start: time, end: time }).strict().default({ start: '08:00', end: '16:30' }),
        closedDays: z.array(day).default([]),
      })
      .strict(),
    staff: z
      .object({ upnEndsWith: z.array(ending).min(1), notUpnEndsWith: z.array(ending).default([]) })
      .strict()
      .nullable()
      .default(null),
    channel: z
      .object({ teamId: z.string().min(1), channelId: z.string().startsWith('19:'), serviceUrl: z.string().url() })
      .strict(),
    people: z.array(
      z
        .object({ aadObjectId: guid, name, roles: z.array(z.enum(roles)).min(1), phone: phone.or(noPhone).default('') })
        .strict(),
    ),
    chair: z
      .object({ name, phone, email: z.string().default(''), aadObjectId: guid.nullable().default(null) })
      .strict()
      .nullable()
      .default(null),
    agencies: z
      .object({
        socialCare: z.object({ name, phone, outOfHours: phone.or(noPhone).default('') }).strict(),
        lado: z.object({ name, phone }).strict(),
        police: z.object({ phone }).strict(),
      })
      .strict(),
    digest: z
      .object({ day: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']), time })
      .strict()
      .default({ day: 'friday', time: '15:00' }),
    clocks: z
      .object({ immediateMinutes: minutes, highMinutes: minutes })
      .strict()
      .default({ immediateMinutes: 15, highMinutes: 60 }),
    secondReader: z.object({ name, phone }).strict().nullable().default(null),
  })
  .strict();

/**
 * Reads a desk. Throws a SettingsProblem of one sentence that names the file, the key and the mend, when it is missing,
 * malformed or contradictory, or does not fit how we sign in.
 */
export function readDesk(file: string, signIn: SignIn): Desk {
  const refuse = (key: string, mend: string): never => {
    throw new SettingsProblem(`The desk ${file} cannot be used: ${key}: ${mend}.`);
  };
  const read = deskShape.safeParse(parse(file));
  if (!read.success) {
    const [issue] = read.error.issues;
    return refuse(keyOf(issue), issue?.message ?? 'is not as it should be');
  }
  const desk = read.data as unknown as Desk;
  if (desk.school.hours.start >= desk.school.hours.end) return refuse('school.hours', 'start must be before end');
  if (signIn.kind === 'on' && signIn.tenantId.toLowerCase() !== desk.tenantId.toLowerCase())
    return refuse('tenantId', 'must be the tenant that TEAMS_APP_TENANT_ID names');
  if (signIn.kind === 'on' && !desk.channel.serviceUrl.startsWith('https://'))
    return refuse('channel.serviceUrl', "must be Teams' own https address");
  const problem = deskProblem(desk);
  return problem ? refuse(problem.key, problem.mend) : desk;
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new SettingsProblem(`The desk ${file} cannot be read: set DESK_FILE to the JSON file of the school's desk.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingsProblem(`The desk ${file} is not valid JSON: look for a missing comma or quotation mark.`);
  }
}

function keyOf(issue: z.ZodIssue | undefined): string {
  if (!issue) return 'the file';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return [...issue.path, ...unknown].join('.') || 'the file';
}

function isZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: value }));
  } catch {
    return false;
  }
}
