/** Marks a file as ours, so that no other program's database is ever written to. */
export const ours = 0x53474c31;
/** The version of these tables. */
export const layout = 1;

const from = (column: string, path: string, type = 'text') =>
  `${column} ${type} generated always as (body ->> '$.${path}') virtual`;

/** Each document is one text; what it is looked up by is derived from it, so that the two cannot differ. */
export const tables = `
  create table entry (
    body text not null, ${from('case_id', 'case')}, ${from('number', 'number', 'integer')},
    unique (case_id, number)
  ) strict;

  create table head (
    body text not null, ${from('case_id', 'head.id')}, ${from('reference', 'head.reference')},
    ${from('status', 'head.status')}, ${from('reporter', 'head.reporter')},
    ${from('raised_at', 'head.raisedAt')}, ${from('changed_at', 'head.changedAt')},
    unique (case_id), unique (reference)
  ) strict;
  create index head_open on head (raised_at, reference) where status <> 'closed';
  create index head_changed on head (changed_at);
  create index head_reporter on head (reporter, raised_at, reference);

  create table name_word (word text not null, case_id text not null, primary key (word, case_id)) strict, without rowid;
  create table counter (year text primary key, last integer not null) strict;
  create table meta (key text primary key, value text not null) strict;

  create table notice (
    body text not null, ${from('id', 'notice.id')}, ${from('at', 'notice.at')},
    ${from('state', 'state')}, ${from('settled_at', 'settledAt')},
    unique (id)
  ) strict;
  create index notice_due on notice (at) where state = 'waiting';
  create index notice_settled on notice (settled_at) where state in ('delivered', 'not-needed');
  create index notice_failed on notice (settled_at) where state = 'undeliverable';

  create table draft (
    body text not null, ${from('id', 'draft.id')}, ${from('person', 'draft.by.id')}, ${from('saved_at', 'draft.savedAt')},
    unique (id)
  ) strict;
  create index draft_person on draft (person, saved_at);
  create index draft_saved on draft (saved_at);

  create table reading (body text not null, ${from('case_id', 'reading.case')}) strict;
  create index reading_case on reading (case_id);

  create table handling (body text not null, ${from('id', 'handling.id')}, ${from('at', 'handling.at')}, unique (id)) strict;
  create index handling_at on handling (at);

  create table digest (body text not null, ${from('week', 'digest.week')}, unique (week)) strict;
  create table desk (number integer primary key, at text not null, by text not null, body text not null) strict;
  create table memory (body text not null, ${from('key', 'key')}, unique (key)) strict;

  ${['entry', 'reading', 'handling', 'digest', 'desk'].map(addedToOnly).join('')}
`;

function addedToOnly(table: string): string {
  const refuse = (what: string) =>
    `create trigger ${table}_no_${what} before ${what} on ${table}
     begin select raise(abort, '${table} is only ever added to'); end;`;
  return refuse('update') + refuse('delete');
}
