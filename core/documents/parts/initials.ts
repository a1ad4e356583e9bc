import type { Draft } from '../draft.ts';
import type { Block, Table } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { membersInOrder } from './closing.ts';
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

/** The blocks of a document with a table for the initials of the committee behind the last signatures. */
export function withInitials(draft: Draft, blocks: readonly Block[]): readonly Block[] {
  const after = blocks.findLastIndex(({ kind }) => kind === 'signatures');
  const at = after === -1 ? blocks.length : after + 1;
  const table = layOutTable(draft, {
    caption: 'Paraf',
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Nama', rowHeader: true },
      { header: 'Jabatan', fit: true },
      { header: 'Paraf', least: INITIAL_MM },
    ],
    rows: membersInOrder(draft).map(({ name, role }, index) => row(`${index + 1}.`, name, ROLE_NAMES[role], ROOM)),
  });
  return [...blocks.slice(0, at), table, ...blocks.slice(at)];
}

const INITIAL_MM = 34;
/** Two lines of type high. */
const ROOM = '\n\u00a0';
