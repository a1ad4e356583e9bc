/** Putting rows that speak of the same thing together, and settling rows that contradict each other. */
import type { OddityReport, SourceRow } from './oddity.ts';

/** Fields that say when a row was written and not what it says. */
const STAMPS = new Set(['_event_date', 'event_date', 'tanggal_status']);

/** Groups rows by a key, in the order the keys appear; rows without one are left out. */
export function groupRows(
  rows: Iterable<SourceRow>,
  keyOf: (row: SourceRow) => string | null,
): Map<string, readonly SourceRow[]> {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Names of the fields in which two rows differ; none means the second repeats the first. */
export function differingFields(first: SourceRow, second: SourceRow): readonly string[] {
  const names = new Set([...Object.keys(first.fields), ...Object.keys(second.fields)]);
  return [...names].filter(
    (name) => !STAMPS.has(name) && JSON.stringify(first.fields[name]) !== JSON.stringify(second.fields[name]),
  );
}

/** How to choose between rows about the same thing. */
export interface Settling {
  readonly tender: string | null;
  /** True when the later row should stand instead of the earlier one. */
  readonly prefers: (later: SourceRow, earlier: SourceRow) => boolean;
}

/** Reduces rows about one thing to one, telling the report of repetitions and contradictions. */
export function settleRows(rows: readonly SourceRow[], settling: Settling, report: OddityReport): SourceRow | null {
  let standing: SourceRow | null = null;
  for (const row of rows) {
    if (standing === null) {
      standing = row;
      continue;
    }
    const fields = differingFields(standing, row);
    const details: Record<string, string> = { first: String(standing.index) };
    if (standing.file !== row.file) details['otherFile'] = standing.file;
    if (fields.length === 0) {
      report.row('duplicate-row', row, { tender: settling.tender, details });
      continue;
    }
    const earlier: SourceRow = standing;
    if (settling.prefers(row, earlier)) standing = row;
    const used = standing === row ? 'ini' : `${earlier.index}`;
    report.row('conflicting-row', row, {
      tender: settling.tender,
      details: { ...details, used, fields: fields.slice(0, 4).join(', ') },
    });
  }
  return standing;
}
