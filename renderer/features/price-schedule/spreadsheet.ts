// From the bytes of a spreadsheet somebody chose to sheets of cells: XLSX through exceljs, CSV through papaparse.

import type { ThreePartMessage } from '#core/exchange/message.ts';
import type { Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { type BinaryKind, sniffText } from '#core/exchange/text-encoding.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { csvSheet } from './csv.ts';
import { workbookSheets } from './workbook.ts';
import { unpackedZipBytes } from './zip-size.ts';

/**
 * Largest price schedule that is opened, packed and unpacked. A schedule of 2,000 lines takes a fifth of a megabyte
 * packed and two unpacked; beyond this the file holds pictures, or something else.
 */
export const SPREADSHEET_MAX_BYTES = 10_000_000;
const UNPACKED_MAX_BYTES = 80_000_000;

/** Why a file gives no sheets. */
export interface SpreadsheetFault {
  readonly code: 'too-large' | 'empty-file' | 'old-format' | 'not-a-spreadsheet' | 'broken-workbook' | 'no-sheets';
  readonly message: ThreePartMessage;
}

/** Reads a file into its sheets that have anything in them, visible ones first. */
export async function readSpreadsheet(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], SpreadsheetFault>> {
  if (bytes.length > SPREADSHEET_MAX_BYTES) return err(tooLarge(bytes.length, SPREADSHEET_MAX_BYTES));
  if (bytes.length === 0)
    return err(fault('empty-file', 'Berkas kosong.', 'Minta berkas itu dikirim ulang, lalu impor lagi.'));
  const sniffed = sniffText(bytes);
  if (sniffed.text) return csvSheets(name, new TextDecoder(sniffed.encoding).decode(bytes));
  if (sniffed.kind !== 'zip') return err(notASpreadsheet(sniffed.kind));
  const unpacked = unpackedZipBytes(bytes);
  if (unpacked !== null && unpacked > UNPACKED_MAX_BYTES) return err(tooLarge(unpacked, UNPACKED_MAX_BYTES));
  const sheets = unpacked === null ? null : await workbookSheets(bytes);
  if (sheets === null) {
    const happened = 'Lembar kerja rusak atau bukan XLSX.';
    return err(
      fault('broken-workbook', happened, 'Buka di aplikasi lembar kerja, simpan sebagai XLSX, lalu impor lagi.'),
    );
  }
  return sheets.length === 0 ? err(noSheets()) : ok(sheets);
}

function csvSheets(name: string, text: string): Result<readonly Sheet[], SpreadsheetFault> {
  if (/^\s*(?:<|\{|\[)/.test(text)) {
    const kind = /^\s*</.test(text) ? 'halaman web' : 'berkas JSON';
    return err(fault('not-a-spreadsheet', `Ini ${kind}, bukan lembar kerja.`, 'Pilih berkas XLSX atau CSV.'));
  }
  const sheet = csvSheet(name, text);
  return sheet.rows.length === 0 ? err(noSheets()) : ok([sheet]);
}

function notASpreadsheet(kind: BinaryKind): SpreadsheetFault {
  if (kind === 'old-office') {
    const happened = 'Ini berkas Excel lama (XLS) atau XLSX berkata sandi.';
    return fault(
      'old-format',
      happened,
      'Buka di aplikasi lembar kerja, hapus kata sandinya, simpan sebagai XLSX, lalu impor lagi.',
    );
  }
  const words: Record<Exclude<BinaryKind, 'old-office'>, string> = {
    pdf: 'berkas PDF',
    image: 'gambar',
    zip: 'berkas ZIP',
    'unknown-binary': 'berkas yang tidak dikenal',
  };
  return fault(
    'not-a-spreadsheet',
    `Ini ${words[kind]}, bukan lembar kerja.`,
    'Minta daftar harga dalam XLSX atau CSV.',
  );
}

function tooLarge(size: number, limit: number): SpreadsheetFault {
  const happened = `Berkas berukuran ${megabytes(size)}; paling besar ${megabytes(limit)}.`;
  return fault(
    'too-large',
    happened,
    'Hapus gambar dan lembar yang tidak perlu, atau simpan lembar harganya saja sebagai XLSX atau CSV.',
  );
}

function noSheets(): SpreadsheetFault {
  return fault('no-sheets', 'Tidak ada satu pun lembar yang berisi.', 'Periksa berkasnya, atau pilih berkas lain.');
}

function fault(code: SpreadsheetFault['code'], happened: string, action: string): SpreadsheetFault {
  return { code, message: { happened, means: 'Tidak ada baris yang dibaca; yang tersimpan tidak berubah.', action } };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
