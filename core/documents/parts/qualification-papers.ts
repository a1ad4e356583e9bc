/** What bidders showed for their qualification: licences, originals, and what systems of others say. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { SeenOriginal } from '#core/tender/model.ts';
import type { OnlineCheck } from '#core/tender/qualification-model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce } from './paragraphs.ts';
import { bidsAt } from './stage.ts';
import { type ColumnPlan, groupRow, layOutTable, row } from './tables.ts';

const SUBJECT_NAMES: Readonly<Record<OnlineCheck['subject'], string>> = {
  blacklist: 'Daftar hitam',
  'tax-number': 'NPWP',
  'tax-status': 'Status wajib pajak',
  'business-licence': 'Perizinan berusaha',
  'supplier-record': 'Data kinerja penyedia',
  certificate: 'Sertifikat badan usaha',
};

/** Licences and certificates by firm; nothing where none were entered. */
export function licences(draft: Draft, evaluation: Evaluation): readonly Block[] {
  return byBidder(draft, evaluation, {
    columns: [
      { header: 'Dokumen', rowHeader: true, share: 1.2 },
      { header: 'Badan usaha' },
      { header: 'Nomor' },
      { header: 'Penerbit' },
      { header: 'Berlaku sampai', least: 24 },
    ],
    rowsOf: (bidder) =>
      (draft.dossier.qualification.profiles[bidder]?.firms ?? []).flatMap(({ name, licences: own }) =>
        own.map(({ kind, number, issuer, validUntil }) =>
          row(kind, name, number, issuer ?? DASH, validUntil === null ? 'tanpa batas' : formatDate(validUntil)),
        ),
      ),
  });
}

/** Checks outside the app, with when they were made and whether with a network. */
export function checks(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { zone } = draft.dossier.notice;
  return byBidder(draft, evaluation, {
    columns: [
      { header: 'Pemeriksaan', rowHeader: true },
      { header: 'Waktu', least: 36 },
      { header: 'Cara', least: 16 },
      { header: 'Hasil', least: 24 },
      { header: 'Catatan' },
    ],
    rowsOf: (bidder) =>
      (draft.dossier.qualification.profiles[bidder]?.checks ?? []).map(({ subject, checkedAt, online, result, note }) =>
        row(
          SUBJECT_NAMES[subject],
          formatDateTime(checkedAt, zone),
          online ? 'Daring' : 'Luring',
          result === 'clear' ? 'Tidak ada masalah' : 'Ada masalah',
          note ?? DASH,
        ),
      ),
  });
}

/** Documents asked for at the proof: number, date, issuer and validity, and whether the original was seen. */
export function originals(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const tables = byBidder(draft, evaluation, {
    columns: [
      { header: 'Dokumen yang ditunjukkan', rowHeader: true, share: 1.3 },
      { header: 'Nomor' },
      { header: 'Tanggal', least: 22 },
      { header: 'Penerbit', share: 0.9 },
      { header: 'Berlaku sampai', least: 22 },
      { header: 'Asli dilihat', align: 'center', least: 15 },
    ],
    rowsOf: (bidder) =>
      (draft.dossier.proofs[bidder]?.originals ?? []).map((original) => originalRow(draft, bidder, original)),
  });
  return tables.length === 0 ? [] : [announce('Dokumen asli yang diperiksa:'), ...tables];
}

/** What was seen has to be known again by something: its number, its day or who gave it. */
function originalRow(draft: Draft, bidder: BidderId, original: SeenOriginal): TableRow {
  const { document, number, date, issuer, validUntil, seen } = original;
  const isNamed = number !== null || date !== undefined || issuer !== undefined;
  const at = { path: `proofs.${bidder}.originals`, subject: `${bidderName(draft, bidder)}, ${document}` };
  return row(
    document,
    seen && !isNamed ? [draft.missing.gap('original-details', at)] : (number ?? DASH),
    date === undefined ? DASH : formatDate(date),
    issuer ?? DASH,
    validUntil === undefined ? DASH : formatDate(validUntil),
    seen ? 'Ya' : 'Belum',
  );
}

/** Rows of every bidder that came to the qualification or the proof, under its name. */
function byBidder(
  draft: Draft,
  evaluation: Evaluation,
  plan: {
    readonly columns: readonly ColumnPlan[];
    readonly rowsOf: (bidder: BidderId) => readonly TableRow[];
  },
): readonly Block[] {
  const reached = new Set(
    (['qualification', 'proof'] as const).flatMap((gate) =>
      bidsAt(draft, evaluation, gate).map(({ bidder }) => bidder),
    ),
  );
  const rows = draft.coded.flatMap(({ id }) => {
    const own = reached.has(id) ? plan.rowsOf(id) : [];
    return own.length === 0 ? [] : [groupRow(`${bidderCode(draft, id)} ${bidderName(draft, id)}`), ...own];
  });
  return rows.length === 0 ? [] : [layOutTable(draft, { dense: true, columns: plan.columns, rows })];
}
