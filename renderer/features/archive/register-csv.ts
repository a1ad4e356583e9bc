/** The register as a table for spreadsheets and for the records office. Pure. */
import { unparse } from 'papaparse';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { retentionOf, type RetentionState } from '#core/retention/model.ts';
import type { Standing } from '#core/retention/standing.ts';
import type { RegisterRow } from './register-row.ts';

export interface RegisterWords {
  readonly heads: readonly string[];
  readonly standing: (standing: Standing) => string;
  readonly zone: Zone;
}

/** A semicolon, because Indonesian spreadsheets read the comma as a decimal sign; the mark in front says UTF-8. */
export function registerCsv(
  rows: readonly RegisterRow[],
  retention: RetentionState,
  { heads, standing, zone }: RegisterWords,
): string {
  const lines = rows.map((row) => {
    const { clock } = retentionOf(retention, row.stream);
    return [
      row.code,
      row.name,
      row.agency,
      row.year,
      row.winner ?? '',
      standing(row.standing),
      row.archive === null ? '' : formatDateTime(row.archive.madeAt, zone),
      row.archive?.fileName ?? '',
      row.archive?.seal ?? '',
      clock === null ? '' : formatDate(clock.startedOn),
      clock?.evidence ?? '',
      row.dueOn === null ? '' : formatDate(row.dueOn),
      row.list ?? '',
    ];
  });
  // What people typed goes in: none may begin as a formula.
  return `\uFEFF${unparse([heads, ...lines], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
