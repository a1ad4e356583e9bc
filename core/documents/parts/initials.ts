import type { Draft } from '../draft.ts';
import type { Table } from '../model.ts';
import { layOutTable, row } from './tables.ts';

/** More members than this beside each other leave no room to write. */
const LEAST_ROOM_MM = 18;

/** Empty cells for the initials (paraf) of every member under every part of a working document. Source  DOMAIN §3.2. */
export function initials(draft: Draft, parts: readonly string[]): Table {
  const { members } = draft.dossier.committee;
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Bagian', rowHeader: true },
      ...members.map((_, index) => ({ header: `A${index + 1}`, align: 'center', least: LEAST_ROOM_MM }) as const),
    ],
    rows: parts.map((part, index) => row(String(index + 1), part, ...members.map(() => ''))),
    note: members.map(({ name }, index) => `A${index + 1} = ${name}`).join('; '),
  });
}
