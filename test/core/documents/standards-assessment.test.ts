import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { type AssessmentPaper, standardsAssessment } from '#core/documents/standards-assessment.ts';
import { standardsWorkbook } from '#core/documents/standards-workbook.ts';
import { DAY_FORMAT } from '#core/documents/xlsx/cells.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { A_HASH, aDay, after, aGap, aPolicy, assess, setGap, setPolicy } from '../standards/standards.ts';
import { modelText, sectionText } from './model-text.ts';

const GIVEN: EvidenceLine = {
  standard: 'users',
  kind: 'given',
  source: 'person',
  on: aDay('2026-06-30'),
  by: null,
  values: { text: 'Survei pengguna' },
  file: { name: 'survei.pdf', size: 10, sha256: A_HASH },
  needsLook: false,
};
const LACKING: EvidenceLine = {
  ...GIVEN,
  standard: 'operations',
  kind: 'backupMissing',
  source: 'device',
  values: { text: 'Belum ada cadangan' },
  file: null,
  needsLook: true,
};

function paperOf({ standards }: OfficeState, parts: Partial<AssessmentPaper> = {}): AssessmentPaper {
  return {
    office: { ...EMPTY_OFFICE, city: 'Samarinda' },
    practice: false,
    printedAt: '2026-11-28T02:00:00.000Z' as Instant,
    standards,
    register: [LACKING, GIVEN],
    sentence: ({ values }) => values.text ?? '',
    earlier: null,
    missingFiles: [],
    printedBy: { name: 'Rahmad Hidayat', position: 'Admin LPSE' },
    ...parts,
  };
}

const ASSESSED = after(
  INITIAL_OFFICE,
  setPolicy('policy', aPolicy('2.0', '2026-02-01')),
  assess('policy', '2025-06-01', 1),
  assess('policy', '2026-06-01', 3),
  setGap('g1', aGap('continuity', '2026-10-01')),
);

describe('the assessment on paper', () => {
  it('shows all seventeen with their scores, and says whose scale it is', () => {
    const model = standardsAssessment(paperOf(ASSESSED));
    const text = modelText(model);
    const scores = sectionText(model, 'Skor setiap standar');
    expect(scores.match(/^\d+ \| Standar /gm)).toHaveLength(17);
    expect(text).toContain('cara penilaian resmi belum dibandingkan');
    expect(text).toContain('Jumlah skor 3 dari 4; dinilai 1 dari 17 standar.');
    expect(text).toContain('versi 2.0, 1 Februari 2026');
    expect(text).toContain('belum dinilai');
  });

  it('names gaps past their day, evidence to be looked at, and files that are not here', () => {
    const model = standardsAssessment(paperOf(ASSESSED, { missingFiles: ['survei.pdf'] }));
    expect(sectionText(model, 'Kesenjangan dan tindak lanjut')).toContain('terbuka, lewat tenggat');
    const evidence = sectionText(model, 'Daftar bukti');
    expect(evidence).toContain('1 berkas bukti tidak ada pada perangkat yang mencetak ini: survei.pdf.');
    expect(evidence).toContain('Belum ada cadangan (perlu diperiksa)');
  });

  it('lists evidence under its standard with the file it rests on, and says where there is none', () => {
    const lines = sectionText(standardsAssessment(paperOf(ASSESSED)), 'Daftar bukti').split('\n');
    const at = lines.findIndex((line) => line.startsWith('15. Standar'));
    expect(lines[at + 1]).toContain('Survei pengguna | survei.pdf');
    expect(lines.filter((line) => line.includes('belum ada bukti'))).toHaveLength(15);
  });

  it('compares with an earlier day where one was chosen', () => {
    const model = standardsAssessment(paperOf(ASSESSED, { earlier: aDay('2025-12-31') }));
    expect(sectionText(model, 'Perbandingan dengan 31 Desember 2025')).toContain('+2');
    expect(modelText(standardsAssessment(paperOf(ASSESSED)))).not.toContain('Perbandingan dengan');
  });

  it('bears the mark of practice', () => {
    expect(standardsAssessment(paperOf(ASSESSED, { practice: true })).marks).toEqual(['practice']);
  });
});

describe('the workbook for the assessor', () => {
  it('has a sheet each for scores, their history, gaps and evidence, and says which file is not there', () => {
    const book = standardsWorkbook({ ...paperOf(ASSESSED), placeOf: () => null });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Penilaian',
      'Riwayat penilaian',
      'Kesenjangan',
      'Daftar bukti',
    ]);
    const words = book.sheets.map(({ rows }) =>
      rows
        .flat()
        .map(({ content }) => (content.kind === 'text' ? content.text : ''))
        .join('|'),
    );
    expect(words[0]).toContain('cara penilaian resmi belum dibandingkan');
    expect(words[3]).toContain('survei.pdf: tidak ada pada perangkat ini');
    const history = book.sheets[1]?.rows ?? [];
    expect(history.filter((row) => row.some(({ content }) => content.kind === 'number'))).toHaveLength(2);
    // Days sort as days: 1 June 2025 is day 45,809 of a spreadsheet.
    expect(history[1]?.[2]).toMatchObject({ content: { kind: 'number', value: 45_809 }, look: { format: DAY_FORMAT } });
  });

  it('says at its head whose it is and of when', () => {
    const office = { ...EMPTY_OFFICE, letterhead: { lines: ['Biro Pengadaan'], contact: null } };
    const [scores] = standardsWorkbook({ ...paperOf(ASSESSED, { office }), placeOf: () => null }).sheets;
    const head = (scores?.rows ?? [])
      .slice(0, 4)
      .map(([cell]) => (cell?.content.kind === 'text' ? cell.content.text : ''));
    expect(head.join('|')).toMatch(
      /PENILAIAN MANDIRI STANDAR LPSE\|Biro Pengadaan\|.*28 November 2026.*Dokumen Standar LPSE 2014/,
    );
  });
});
