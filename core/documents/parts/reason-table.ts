import type { Draft } from '../draft.ts';
import type { Table, TableRow } from '../model.ts';
import { layOutTable } from './tables.ts';

/** Why bids fail: rows of number, requirement, reason and ground, bids named by rows over all columns. */
export function reasonTable(draft: Draft, rows: readonly TableRow[]): Table {
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Persyaratan', rowHeader: true, share: 32 },
      { header: 'Alasan tidak memenuhi', share: 52 },
      { header: 'Dasar', share: 20 },
    ],
    rows,
  });
}
