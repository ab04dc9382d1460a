import type { StatementSync } from 'node:sqlite';

type Row = ReturnType<StatementSync['get']>;

/** The stored text of a row, or null when there was no row. */
export const body = (row: Row): string | null => (row ? String(row['body']) : null);

export const bodies = (rows: readonly NonNullable<Row>[]): readonly string[] => rows.map((row) => String(row['body']));
