/** How members voted on the decision, and who stands for each bid that fell. */
import { fallRows, tallyText, voteRows } from '../parts/joint-decision.ts';
import type { BookSheet } from './book.ts';
import { text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import type { WorkingPaper } from './working-paper.ts';

/** Null where the tender asks for neither votes nor second persons, or has none of them yet. */
export function decisionSheet({ draft, evaluation }: WorkingPaper): BookSheet | null {
  const votes = voteRows(draft);
  const falls = fallRows(draft, evaluation);
  if (votes === null && falls.length === 0) return null;
  const sheet = beginSheet('Keputusan');
  if (votes !== null) {
    sheet.line('Pemungutan suara atas keputusan', { bold: true });
    table(sheet, ['Anggota', 'Jabatan', 'Suara', 'Waktu', 'Pendapat berbeda'], votes);
    sheet.line(tallyText(draft));
    sheet.row();
  }
  if (falls.length > 0) {
    sheet.line('Persetujuan dua anggota atas penawaran yang gugur', { bold: true });
    table(sheet, ['Kode', 'Nama peserta', 'Disetujui oleh'], falls);
  }
  return sheet.finish([36, 44, 60, 26, 60]);
}

function table(sheet: SheetWriter, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const head = sheet.row({ bold: true, shade: 'head', frame: true });
  for (const name of heads) head.put(text(name));
  for (const cells of rows) {
    const row = sheet.row({ frame: true });
    for (const cell of cells) row.put(text(cell));
  }
}
