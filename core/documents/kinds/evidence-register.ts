/**
 * Register Bukti: every piece of evidence named anywhere in the tender with what it supports, and the files received.
 *
 * Source  DOMAIN §3.1 row 18; hashes are those of the files as they were taken in.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { Bidder } from '#core/tender/model.ts';
import { bidderCode, type Draft } from '../draft.ts';
import { countInWords } from '../inline.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH } from '../parts/bidders.ts';
import { closingOf, committeeSignatures } from '../parts/closing.ts';
import { type NamedEvidence, namedEvidence } from '../parts/evidence.ts';
import { fileSize, hashGroups } from '../parts/files.ts';
import { documentName, packageFields, workingHead } from '../parts/head.ts';
import { note } from '../parts/paragraphs.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections } from '../parts/sections.ts';
import { groupRow, layOutTable, row, totalRow } from '../parts/tables.ts';

/** Three groups of eight digits in a line: a hash of 64 takes three. */
const HASH_LINE_MM = 46;

/** The blocks of the register. */
export function evidenceRegister(draft: Draft): readonly Block[] {
  const name = documentName(draft, 'register-bukti');
  return [
    ...workingHead(draft, [name]),
    packageFields(draft),
    ...numberedSections([
      { title: 'Bukti yang dirujuk', blocks: [evidenceTable(draft)] },
      { title: 'Berkas penawaran yang diterima', blocks: [fileTable(draft)] },
      ...remarksSection(draft),
    ]),
    closingOf(draft, name),
    committeeSignatures(draft),
  ];
}

function evidenceTable(draft: Draft): Block {
  const all = namedEvidence(draft);
  if (all.length === 0) return note('Belum ada bukti yang dirujuk.');
  const owners = [...draft.dossier.bidders, null];
  let number = 0;
  const rows = owners.flatMap((owner) => {
    const own = all.filter(({ bidder }) => bidder === (owner?.id ?? null));
    if (own.length === 0) return [];
    const named = own.map((each) => {
      number += 1;
      return evidenceRow(draft, each, number);
    });
    return [groupRow(owner === null ? 'Dokumen tender dan dokumen lain' : titleOf(draft, owner)), ...named];
  });
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'No.', align: 'center', least: 9 },
      { header: 'Nama berkas', rowHeader: true, share: 0.9 },
      { header: 'Hal.', align: 'center', least: 13 },
      { header: 'Mendukung', share: 1.2 },
      { header: 'SHA-256', least: HASH_LINE_MM },
    ],
    rows,
    note: `${DASH} pada kolom SHA-256 = berkas tidak ada di antara berkas penawaran yang diterima, atau sidiknya tidak tercatat.`,
  });
}

function evidenceRow(draft: Draft, { bidder, file, page, supports }: NamedEvidence, number: number): TableRow {
  const files = draft.dossier.bidders.find(({ id }) => id === bidder)?.bid?.files ?? [];
  const hash = files.find(({ name }) => name.toLowerCase() === file.toLowerCase())?.sha256 ?? null;
  const uses = supports.length === 1 ? supports : supports.map((use, index) => `(${index + 1}) ${use}`);
  return row(String(number), file, page ?? DASH, uses.join('; '), hashText(hash));
}

/** Only who handed something in has a code. */
function titleOf(draft: Draft, bidder: Bidder): string {
  return draft.coded.some(({ id }) => id === bidder.id)
    ? `${bidderCode(draft, bidder.id)} ${bidder.name}`
    : bidder.name;
}

function fileTable(draft: Draft): Block {
  const { zone } = draft.dossier.notice;
  const withFiles = draft.offering.filter(({ bid }) => bid !== null && bid.files.length > 0);
  if (withFiles.length === 0) return note('Tidak ada berkas penawaran yang tercatat dalam aplikasi.');
  const all = withFiles.flatMap(({ bid }) => bid?.files ?? []);
  const rows = withFiles.flatMap((bidder) => {
    const received = bidder.bid?.submittedAt ?? null;
    const when = received === null ? '' : `, disampaikan ${formatDateTime(received, zone)}`;
    return [
      groupRow(`${titleOf(draft, bidder)}${when}`),
      ...(bidder.bid?.files ?? []).map(({ name, size, sha256, modifiedAt }, index) =>
        row(
          String(index + 1),
          name,
          fileSize(size),
          modifiedAt === null ? DASH : formatDateTime(modifiedAt, zone),
          hashText(sha256),
        ),
      ),
    ];
  });
  const total = all.reduce((sum, { size }) => sum + size, 0);
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'No.', align: 'center', least: 9 },
      { header: 'Nama berkas', rowHeader: true },
      { header: 'Ukuran', align: 'right', fit: true },
      { header: 'Waktu berkas', least: 30 },
      { header: 'SHA-256', least: HASH_LINE_MM },
    ],
    rows,
    foot: [totalRow('', `Jumlah ${countInWords(all.length)} berkas`, fileSize(total), '', '')],
    note: `${DASH} = tidak tercatat.`,
  });
}

function hashText(hash: string | null): string {
  return hash === null ? DASH : hashGroups(hash);
}
