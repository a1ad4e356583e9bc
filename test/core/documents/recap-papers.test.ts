import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkingBook } from '#core/documents/xlsx/book.ts';
import { renderHtml } from '#core/documents/html.ts';
import { modelLines } from '#core/documents/model-lines.ts';
import { pressSummary } from '#core/documents/recap/press-summary.ts';
import type { RecapPaper } from '#core/documents/recap/recap-paper.ts';
import { recapReport } from '#core/documents/recap/recap-report.ts';
import { recapWorkbook } from '#core/documents/recap/recap-workbook.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { recapOf } from '#core/recap/table.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { anOffice } from './dossiers.ts';
import { modelText } from './model-text.ts';

const season: readonly TenderSummary[] = [...practiceSeason({ seed: 'latihan-1' })].map((dossier) => {
  const evaluation = evaluateDossier(dossier);
  return summarise(dossier, evaluation.ok ? evaluation.value : null);
});

function aPaper(parts: Partial<RecapPaper> = {}): RecapPaper {
  return {
    tenders: season,
    filter: {},
    asOf: null,
    office: anOffice(),
    practice: true,
    printedAt: instant('2014-10-15T01:00:00.000Z'),
    printedBy: { name: 'Siti Rahmawati', position: 'Sekretaris Pokja' },
    ...parts,
  };
}

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

describe('the report of the recap', () => {
  it('is one page, with the figures of the season', async () => {
    const model = recapReport(aPaper());
    const text = modelText(model);
    expect(text).toContain('4.020.000.000.000');
    expect(text).toContain('2.930.000.000.000');
    expect(modelLines(model).find((line) => line.startsWith('Selesai'))).toMatch(
      /^Selesai \| 835 \| 2\.930\.000\.000\.000/,
    );
    expect(model.marks).toEqual(['practice']);
    const html = renderHtml(model, { fontCss: embeddedFontCss(model.text), lang: 'id' });
    expect((await readPdf(await printer.print(html))).pages).toHaveLength(1);
  });

  it('says what it covers, and up to which day', () => {
    const filter = { year: ['2014'], status: ['finished', 'running'] };
    const lines = modelLines(recapReport(aPaper({ filter, asOf: dateOnly('2014-06-30') })));
    expect(lines).toContain('Status: Selesai dan Berjalan. Tahun anggaran: 2014. Menurut catatan sampai 30 Juni 2014.');
  });

  it('stands with nothing in it', () => {
    expect(modelText(recapReport(aPaper({ tenders: [] })))).toContain('REKAPITULASI');
  });
});

describe('the summary for the press', () => {
  it('tells round figures and names no firm', () => {
    const text = modelText(pressSummary(aPaper()));
    expect(text).toContain('967 paket pengadaan dari 43 satuan kerja dengan pagu seluruhnya Rp4,02 triliun');
    expect(text).toContain('835 paket telah selesai dengan pagu Rp2,93 triliun');
    expect(text).toContain('132 paket masih berjalan dengan pagu Rp1,09 triliun');
    expect(text).toContain('Tercatat 55 sanggahan: 8 diterima, 45 ditolak, 2 belum dijawab.');
    for (const { winner } of season) if (winner !== null) expect(text).not.toContain(winner);
  });

  it('says nothing of savings where nothing is awarded', () => {
    const text = modelText(pressSummary(aPaper({ tenders: season.filter(({ awardPrice }) => awardPrice === null) })));
    expect(text).not.toContain('di bawah pagu');
    expect(text).not.toContain('NaN');
  });
});

function sheetTexts(book: WorkingBook, name: string): readonly (readonly unknown[])[] {
  const sheet = book.sheets.find((each) => each.name === name);
  return (sheet?.rows ?? []).map((row) =>
    row.map(({ content }) =>
      content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : null,
    ),
  );
}

describe('the recap as a workbook', () => {
  it('has the table as shown, every tender behind it, and what the figures count', () => {
    const table = recapOf(season, { rows: 'status', columns: null });
    const book = recapWorkbook({ ...aPaper(), table, measures: ['packages', 'ceiling', 'belowCeilingPercent'] });
    const rows = sheetTexts(book, 'Rekap');
    expect(rows).toContainEqual(['Status', 'Paket', 'Pagu', 'Selisih dari pagu (%)']);
    expect(rows.find(([first]) => first === 'Selesai')?.slice(0, 3)).toEqual(['Selesai', 835, 2_930_000_000_000]);
    expect(rows.find(([first]) => first === 'Jumlah')?.slice(0, 3)).toEqual(['Jumlah', 967, 4_020_000_000_000]);
    expect(sheetTexts(book, 'Paket')).toHaveLength(968);
    expect(sheetTexts(book, 'Arti angka')).toHaveLength(4);
  });

  it('crossed, has a column for each group and one for all', () => {
    const table = recapOf(season, { rows: 'kind', columns: 'status' });
    const book = recapWorkbook({ ...aPaper(), table, measures: ['packages'] });
    const rows = sheetTexts(book, 'Rekap');
    expect(rows).toContainEqual(['Jenis pengadaan', 'Berjalan', 'Selesai', 'Semua']);
    expect(rows.find(([first]) => first === 'Jumlah')).toEqual(['Jumlah', 132, 835, 967]);
  });
});
