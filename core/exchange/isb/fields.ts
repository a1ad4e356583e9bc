/** Fields of a feed's rows: their many names, and reading one value with everything that can be odd about it. */
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn, instantOf, parseInstant, parseLocalDateTime } from '#core/calendar/zone.ts';
import { formatRupiah, parseRupiah, parseRupiahInput, rupiahFromNumber } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { OddityReport, SourceRow } from './oddity.ts';

/** One thing, with the names services give it, most usual first. */
const FIELDS = {
  tender: ['kd_tender', 'kode_tender'],
  packageCode: ['kd_pkt_dce', 'kd_paket', 'kode_paket'],
  planCodes: ['kd_rup', 'kd_rup_paket', 'kode_rup', 'kode_rup_paket'],
  packageName: ['nama_paket', 'nama_tender'],
  fiscalYear: ['tahun_anggaran', 'list_tahun_anggaran'],
  institutionCode: ['kd_klpd', 'kode_klpd'],
  institutionName: ['nama_klpd'],
  agencyCode: ['kd_satker_str', 'kode_satker_str', 'kd_satker', 'kode_satker'],
  agencyName: ['nama_satker'],
  agencyAddress: ['alamat_satker', 'alamat'],
  systemName: ['nama_lpse'],
  ceiling: ['pagu', 'nilai_pagu', 'pagu_paket'],
  estimate: ['hps', 'nilai_hps'],
  fundingSource: ['sumber_dana'],
  budgetLine: ['mak'],
  businessSize: ['kualifikasi_paket'],
  kind: ['jenis_pengadaan'],
  selection: ['mtd_pemilihan', 'metode_pemilihan'],
  method: ['mtd_evaluasi', 'metode_evaluasi'],
  qualification: ['mtd_kualifikasi', 'metode_kualifikasi'],
  contract: ['kontrak_pembayaran', 'jenis_kontrak'],
  status: ['status_tender'],
  version: ['versi_tender'],
  closedReason: ['ket_ditutup'],
  repeatedReason: ['ket_diulang'],
  createdAt: ['tgl_buat_paket'],
  approvedAt: ['tgl_kolektif_kolegial'],
  announcedAt: ['tgl_pengumuman_tender', 'tgl_pengumuman'],
  officerNumbers: ['nip_ppk'],
  officerNames: ['nama_ppk'],
  committeeNumbers: ['nip_pokja'],
  committeeNames: ['nama_pokja'],
  location: ['lokasi_pekerjaan', 'lokasi'],
  url: ['url_lpse'],
  takenOn: ['_event_date', 'event_date'],
  activityCode: ['kd_akt', 'kode_akt'],
  stageName: ['nama_tahapan', 'nama_akt'],
  startsAt: ['tgl_awal'],
  endsAt: ['tgl_akhir'],
  participantCode: ['kd_peserta', 'kode_peserta'],
  supplierCode: ['kd_penyedia', 'kode_penyedia'],
  supplierName: ['nama_penyedia', 'nama_peserta'],
  taxNumber15: ['npwp_penyedia', 'npwp_15_penyedia', 'npwp_penyedia_15', 'npwp15_penyedia', 'npwp'],
  taxNumber16: ['npwp_penyedia_16', 'npwp_16_penyedia', 'npwp16_penyedia', 'npwp16', 'npwp_16'],
  offer: ['nilai_penawaran'],
  corrected: ['nilai_terkoreksi'],
  negotiated: ['nilai_negosiasi'],
  contractValue: ['nilai_kontrak'],
  winner: ['pemenang'],
  verifiedWinner: ['pemenang_terverifikasi'],
  decidedAt: ['tgl_penetapan_pemenang'],
  letterNumber: ['no_sppbj', 'nomor_sppbj'],
  letterDate: ['tgl_sppbj', 'tanggal_sppbj'],
  finalPrice: ['harga_final'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FieldKey = keyof typeof FIELDS;

/** All names a thing may have in a feed. */
export function fieldNames(key: FieldKey): readonly string[] {
  return FIELDS[key];
}

/** Values that say "nothing here". */
const BLANKS = new Set(['', '-', 'null', 'NULL', 'None', 'nan', 'NaN', '0000-00-00', '0000-00-00 00:00:00']);

const SCIENTIFIC = /^-?\d+(?:[.,]\d+)?[eE][+-]?\d+$/;
/** A name whose letters were decoded with the wrong table: the replacement character, or UTF-8 read as Latin. */
const UNDECODED = /\uFFFD|Ã[\u0080-\u00BF]|â€/;
/** Midnight in UTC written out: a date without a time that passed through a timestamp. */
const UTC_MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$/;

/** A field as it stands in a row. */
export interface RawField {
  /** Its name in this row. */
  readonly name: string;
  readonly value: unknown;
  /** The value as text, JSON where it is no scalar. */
  readonly text: string;
}

/** Reads the fields of rows, telling the report what was odd. */
export interface FieldReader {
  /** The field as it stands; null when absent or blank. */
  raw(row: SourceRow, key: FieldKey): RawField | null;
  /** One line of text, spaces tidied. */
  text(row: SourceRow, key: FieldKey): string | null;
  /** Free text with its line breaks, as `\n`. */
  paragraphs(row: SourceRow, key: FieldKey): string | null;
  /** A code: digits and letters as text, from a number or text. */
  code(row: SourceRow, key: FieldKey): string | null;
  /** Parts of a list joined with `;` (never with `,`, which belongs to academic titles). */
  list(row: SourceRow, key: FieldKey): readonly string[];
  money(row: SourceRow, key: FieldKey): RupiahText | null;
  instant(row: SourceRow, key: FieldKey): Instant | null;
  date(row: SourceRow, key: FieldKey): DateOnly | null;
  /** 1, true, "ya", "1". */
  flag(row: SourceRow, key: FieldKey): boolean;
  integer(row: SourceRow, key: FieldKey): number | null;
  /** The tender's code without a word to the report, to say which tender an oddity touches. */
  tenderOf(row: SourceRow): string | null;
}

/** Makes a reader that takes times without a zone as local time of `zone`. */
export function createFieldReader(report: OddityReport, zone: Zone): FieldReader {
  function raw(row: SourceRow, key: FieldKey): RawField | null {
    for (const name of FIELDS[key]) {
      const value = Object.hasOwn(row.fields, name) ? row.fields[name] : undefined;
      if (value === undefined || value === null || (typeof value === 'string' && BLANKS.has(value.trim()))) continue;
      return { name, value, text: typeof value === 'string' ? value : JSON.stringify(value) };
    }
    return null;
  }

  function tenderOf(row: SourceRow): string | null {
    const found = raw(row, 'tender');
    return found === null || typeof found.value === 'object' ? null : codeText(found.text);
  }

  /** Text of a field, unless it is an object, an array or a boolean. */
  function scalar(row: SourceRow, key: FieldKey): RawField | null {
    const found = raw(row, key);
    if (found === null) return null;
    const { name, value } = found;
    if (typeof value === 'string' || typeof value === 'number') return found;
    report.row('value-of-wrong-type', row, { field: name, value, tender: tenderOf(row) });
    return null;
  }

  function text(row: SourceRow, key: FieldKey): string | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const tidy = found.text.replace(/\s+/g, ' ').trim();
    if (UNDECODED.test(tidy))
      report.row('undecodable-text', row, { field: found.name, value: tidy, tender: tenderOf(row) });
    return tidy;
  }

  function paragraphs(row: SourceRow, key: FieldKey): string | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const lines = found.text.replace(/\r\n?/g, '\n').trim();
    if (lines.includes('\n')) report.row('line-breaks', row, { field: found.name, tender: tenderOf(row) });
    return lines;
  }

  function code(row: SourceRow, key: FieldKey): string | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const place = { field: found.name, value: found.text, tender: key === 'tender' ? null : tenderOf(row) };
    if (typeof found.value === 'number') {
      if (Number.isSafeInteger(found.value)) return found.text;
      report.row('digits-lost', row, place);
      return null;
    }
    const tidy = codeText(found.text);
    if (!SCIENTIFIC.test(tidy)) return tidy;
    report.row('scientific-code', row, place);
    return null;
  }

  function list(row: SourceRow, key: FieldKey): readonly string[] {
    const joined = text(row, key);
    if (joined === null) return [];
    return joined
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  function money(row: SourceRow, key: FieldKey): RupiahText | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const place = { field: found.name, value: found.text, tender: tenderOf(row) };
    const read = typeof found.value === 'number' ? rupiahFromNumber(found.value) : rupiahFromText(found.text);
    if (read.ok) {
      if (!read.value.startsWith('-')) return read.value;
      report.row('money-negative', row, place);
      return null;
    }
    if (read.error.fault === 'too-many-decimals') {
      const rounded = roundedToSen(found.text);
      if (rounded !== null) {
        report.row('money-too-fine', row, { ...place, details: { rounded: formatRupiah(rounded) } });
        return rounded;
      }
    }
    const lost = read.error.fault === 'inexact';
    const abbreviated = /\d\s*(?:M|Jt|T|Rb|Miliar|Juta|Triliun|Ribu)\b/i.test(found.text);
    report.row(lost ? 'digits-lost' : abbreviated ? 'money-rounded' : 'money-unreadable', row, place);
    return null;
  }

  function instant(row: SourceRow, key: FieldKey): Instant | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const written = found.text.trim();
    const day = parseDate(written);
    if (day.ok) return instantOf(day.value, '00:00', zone);
    const local = parseLocalDateTime(written, zone);
    if (local.ok) return local.value;
    const zoned = parseInstant(written);
    if (zoned.ok) return zoned.value;
    report.row('date-unreadable', row, { field: found.name, value: written, tender: tenderOf(row) });
    return null;
  }

  function date(row: SourceRow, key: FieldKey): DateOnly | null {
    const found = scalar(row, key);
    if (found === null) return null;
    const written = found.text.trim();
    const day = parseDate(UTC_MIDNIGHT.exec(written)?.[1] ?? written);
    if (day.ok) return day.value;
    const local = parseLocalDateTime(written, zone);
    if (local.ok) return dateIn(local.value, zone);
    const zoned = parseInstant(written);
    if (zoned.ok) {
      const read = dateIn(zoned.value, zone);
      const place = { field: found.name, value: written, tender: tenderOf(row), details: { date: read, zone } };
      if (read !== written.slice(0, 10)) report.row('date-from-utc', row, place);
      return read;
    }
    report.row('date-unreadable', row, { field: found.name, value: written, tender: tenderOf(row) });
    return null;
  }

  function flag(row: SourceRow, key: FieldKey): boolean {
    const found = raw(row, key);
    return found !== null && /^(?:1|true|y|ya|yes)$/i.test(found.text.trim());
  }

  function integer(row: SourceRow, key: FieldKey): number | null {
    const found = scalar(row, key);
    const digits = found === null ? null : /^\d{1,9}(?:\.0+)?$/.exec(found.text.trim());
    return digits === null ? null : Number.parseInt(digits[0], 10);
  }

  return { raw, text, paragraphs, code, list, money, instant, date, flag, integer, tenderOf };
}

/** A code without the `.0` a table of floats puts behind it. */
function codeText(text: string): string {
  return text.trim().replace(/^(\d+)\.0+$/, '$1');
}

function rupiahFromText(text: string) {
  const plain = parseRupiah(text.trim());
  if (plain.ok || plain.error.fault === 'too-many-decimals') return plain;
  return parseRupiahInput(text);
}

/** An amount written finer than sen, rounded half up on its digits; null when it is no plain decimal. */
function roundedToSen(text: string): RupiahText | null {
  const match = /^(\d+)\.(\d{2})(\d)\d*$/.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', sen = '', next = ''] = match;
  const total = BigInt(whole + sen) + (next >= '5' ? 1n : 0n);
  const digits = String(total).padStart(3, '0');
  const read = parseRupiah(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
  return read.ok ? read.value : null;
}
