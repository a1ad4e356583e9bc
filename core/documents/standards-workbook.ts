/** Scores, their history, gaps and evidence of the standards as a workbook, for assessors who sort and filter. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { assessmentsOf } from '#core/standards/model.ts';
import { gapsOf, standingsOf } from '#core/standards/standing.ts';
import { SERVICE_STANDARDS, serviceStandardOf } from '#core/standards/service-standards.ts';
import { type AssessmentPaper, EVIDENCE_SOURCES, SCORE_MEANINGS } from './standards-assessment.ts';
import type { BookSheet, WorkingBook } from './xlsx/book.ts';
import { type Cell, code, count, day, EMPTY, text } from './xlsx/cells.ts';
import { beginSheet } from './xlsx/sheet-writer.ts';

export interface StandardsBook extends Omit<AssessmentPaper, 'printedBy' | 'earlier' | 'missingFiles'> {
  /** Where the file of a line stands beside this workbook; null where it is not there. */
  readonly placeOf: (line: EvidenceLine) => string | null;
}

const NAMES = 'Nama standar mengikuti Dokumen Standar LPSE 2014 (LKPP).';

const SCALE =
  'Skor 0 sampai 4 adalah skala aplikasi Meja Pokja untuk penilaian mandiri; cara penilaian resmi belum dibandingkan.';

export function standardsWorkbook(book: StandardsBook): WorkingBook {
  const { office, practice } = book;
  return {
    title: 'Penilaian mandiri standar LPSE',
    paper: office.paper.size,
    mark: practice ? 'LATIHAN' : null,
    footer: 'Penilaian mandiri standar LPSE',
    sheets: [scores(book), history(book), gaps(book), evidence(book)],
  };
}

function scores({ standards, office, printedAt, register }: StandardsBook): BookSheet {
  const sheet = beginSheet('Penilaian');
  const unit = office.letterhead.lines.at(-1);
  sheet.line('PENILAIAN MANDIRI STANDAR LPSE', { bold: true });
  if (unit !== undefined) sheet.line(unit);
  sheet.line(`Menurut catatan kantor pada Meja Pokja sampai ${formatDateTime(printedAt, office.zone)}.`);
  sheet.line(NAMES);
  sheet.line(SCALE);
  sheet.row();
  sheet.heads(
    [
      'No.',
      'Standar',
      'Nama yang dipakai',
      'Kebijakan',
      'Skor',
      'Arti skor',
      'Dinilai',
      'Dasar',
      'Penanggung jawab',
      'Kesenjangan terbuka',
      'Tenggat terdekat',
      'Bukti',
    ],
    2,
  );
  for (const each of standingsOf(standards, dateIn(printedAt, office.zone))) {
    const { key, number, official, inUse, policy, assessment, duty, gaps: open, dueOn } = each;
    putRow(sheet, [
      count(number),
      text(`Standar ${official}`),
      text(inUse),
      policy === null ? EMPTY : text(`versi ${policy.version}, ${formatDate(policy.approvedOn)}`),
      assessment === null ? EMPTY : count(assessment.score),
      text(assessment === null ? 'belum dinilai' : SCORE_MEANINGS[assessment.score]),
      day(assessment?.on ?? null),
      text(assessment?.basis ?? ''),
      text(duty?.owner ?? ''),
      count(open.length),
      day(dueOn),
      count(register.filter(({ standard }) => standard === key).length),
    ]);
  }
  return sheet.finish([6, 54, 36, 30, 7, 40, 20, 50, 26, 14, 20, 8]);
}

function history({ standards }: StandardsBook): BookSheet {
  const sheet = beginSheet('Riwayat penilaian');
  sheet.heads(['No.', 'Standar', 'Tanggal', 'Skor', 'Dasar', 'Oleh'], 2);
  for (const { key, number, official } of SERVICE_STANDARDS) {
    for (const { on, score, basis, by } of assessmentsOf(standards, key)) {
      putRow(sheet, [count(number), text(`Standar ${official}`), day(on), count(score), text(basis), text(by)]);
    }
  }
  return sheet.finish([6, 54, 20, 7, 60, 28]);
}

function gaps({ standards }: StandardsBook): BookSheet {
  const sheet = beginSheet('Kesenjangan');
  sheet.heads(
    ['No.', 'Standar', 'Kesenjangan', 'Tindak lanjut', 'Penanggung jawab', 'Tenggat', 'Selesai', 'Cara selesai'],
    2,
  );
  for (const { key, number, official } of SERVICE_STANDARDS) {
    for (const { text: what, action, owner, dueOn, closed } of gapsOf(standards, key)) {
      putRow(sheet, [
        count(number),
        text(`Standar ${official}`),
        text(what),
        text(action),
        text(owner),
        day(dueOn),
        day(closed?.on ?? null),
        text(closed?.how ?? ''),
      ]);
    }
  }
  return sheet.finish([6, 54, 50, 50, 28, 20, 20, 50]);
}

function evidence({ register, sentence, placeOf }: StandardsBook): BookSheet {
  const sheet = beginSheet('Daftar bukti');
  sheet.heads(['No.', 'Standar', 'Tanggal', 'Bukti', 'Oleh', 'Asal', 'Perlu diperiksa', 'Berkas', 'Sidik SHA-256'], 2);
  for (const line of register) {
    const { number, official } = serviceStandardOf(line.standard);
    putRow(sheet, [
      count(number),
      text(`Standar ${official}`),
      day(line.on),
      text(sentence(line)),
      text(line.by ?? ''),
      text(EVIDENCE_SOURCES[line.source]),
      text(line.needsLook ? 'perlu diperiksa' : ''),
      text(line.file === null ? '' : (placeOf(line) ?? `${line.file.name}: tidak ada pada perangkat ini`)),
      code(line.file?.sha256 ?? null),
    ]);
  }
  return sheet.finish([6, 54, 20, 80, 28, 24, 16, 44, 30]);
}

function putRow(sheet: ReturnType<typeof beginSheet>, cells: readonly Cell[]): void {
  const row = sheet.row({ frame: true });
  for (const cell of cells) row.put(cell);
}
