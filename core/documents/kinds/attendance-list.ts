/**
 * Daftar Hadir of a meeting, to be signed at the table: whoever is expected is filled in, the rest is written by hand.
 *
 * Source  DOMAIN §3.1 row 18.
 */
import { bidderName, type Draft } from '../draft.ts';
import type { Block, TableRow } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { guests } from '../parts/attendees.ts';
import { membersInOrder } from '../parts/closing.ts';
import { documentName, packageInBrief, workingHead } from '../parts/head.ts';
import { meetingOf, meetingPurpose, meetingRows } from '../parts/meeting.ts';
import { isOf } from '../parts/meetings-with.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** Someone expected; null is written by hand. */
interface Expected {
  readonly name: string | null;
  readonly position: string | null;
  readonly organisation: string | null;
  readonly phone: string | null;
}

const BY_HAND: Expected = { name: null, position: null, organisation: null, phone: null };

/** Rows left for those nobody expected. */
const EMPTY_ROWS = 10;

/** The second signature of two stands further right, so that neighbours do not write over each other. */
const INDENT = '\u00a0'.repeat(14);

/** The blocks of an attendance list. */
export function attendanceList(draft: Draft): readonly Block[] {
  const expected = [...members(draft), ...guests(draft), ...absentBidders(draft)];
  const rows = [...expected, ...Array.from({ length: EMPTY_ROWS }, () => BY_HAND)];
  return [
    ...workingHead(draft, [documentName(draft, 'daftar-hadir')]),
    { kind: 'fields', rows: [{ label: 'Acara', value: meetingPurpose(draft) }, ...meetingRows(draft)] },
    packageInBrief(draft),
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Nama', rowHeader: true },
        { header: 'Jabatan', share: 0.85 },
        { header: 'Instansi atau perusahaan' },
        { header: 'Nomor telepon', least: 25 },
        { header: 'Tanda tangan', least: 38 },
      ],
      rows: rows.map(signingRow),
    }),
  ];
}

function members(draft: Draft): readonly Expected[] {
  return membersInOrder(draft).map(({ name, role, phone }) => ({
    name,
    position: ROLE_NAMES[role],
    organisation: draft.words.committee,
    phone: phone ?? null,
  }));
}

/** A row for every bidder that is invited and has nobody on the list yet. */
function absentBidders(draft: Draft): readonly Expected[] {
  const listed = guests(draft);
  return meetingOf(draft)
    .invited.map((id) => bidderName(draft, id))
    .filter((name) => !listed.some((guest) => isOf(guest, name)))
    .map((organisation) => ({ ...BY_HAND, organisation }));
}

/** Two lines high, for a signature. */
function signingRow({ name, position, organisation, phone }: Expected, index: number): TableRow {
  const side = index % 2 === 0 ? '' : INDENT;
  return row(
    String(index + 1),
    name ?? '',
    position ?? '',
    organisation ?? '',
    phone ?? '',
    `${side}${index + 1}.\n\u00a0`,
  );
}
