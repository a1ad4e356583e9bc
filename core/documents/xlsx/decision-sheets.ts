/** How members voted on the decision, and who stands for each bid that fell. */
import { fallRows, tallyText, voteRows } from '../parts/joint-decision.ts';
import type { BookSheet } from './book.ts';
import { text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import type { WorkingPaper } from './working-paper.ts';

/** None where the tender asks for neither votes nor second persons, or has none of them yet. */
export function decisionSheets({ draft, evaluation }: WorkingPaper): readonly BookSheet[] {
  const votes = voteRows(draft);
  const falls = fallRows(draft, evaluation);
  return [
    ...(votes === null ? [] : [voteSheet(votes, tallyText(draft))]),
    ...(falls.length === 0 ? [] : [fallSheet(falls)]),
  ];
}

function voteSheet(rows: readonly (readonly string[])[], tally: string): BookSheet {
  const sheet = beginSheet('Suara');
  sheet.line('Pemungutan suara atas keputusan', { bold: true });
  sheet.heads(['Anggota', 'Jabatan', 'Suara', 'Waktu', 'Pendapat berbeda'], 1);
  writeRows(sheet, rows);
  sheet.line(tally);
  return sheet.finish([40, 14, 22, 28, 70]);
}

function fallSheet(rows: readonly (readonly string[])[]): BookSheet {
  const sheet = beginSheet('Penawaran gugur');
  sheet.line('Persetujuan dua anggota atas penawaran yang gugur', { bold: true });
  sheet.heads(['Kode', 'Nama peserta', 'Disetujui oleh'], 2);
  writeRows(sheet, rows);
  return sheet.finish([8, 44, 90]);
}

function writeRows(sheet: SheetWriter, rows: readonly (readonly string[])[]): void {
  for (const cells of rows) {
    const row = sheet.row({ frame: true });
    for (const cell of cells) row.put(text(cell));
  }
}
