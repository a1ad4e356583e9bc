import { describe, expect, it, test } from 'vitest';
import type { WorkingBook } from '#core/documents/xlsx/book.ts';
import { workingBook } from '#core/documents/xlsx/working-book.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { fractionShown } from '#core/money/fraction.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { Dossier } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anExtremeDossier, anOldDossier, aScoredDossier, inputOf } from '../dossiers.ts';
import { aSheetsDossier, aVotedDossier } from '../worked-dossiers.ts';
import { BOOK_CASES, bookOf, cellsOf, cellUnder, sheetOf, shownIn, withVat } from './books.ts';

const CASES = Object.entries(BOOK_CASES);
const REFERENCE = /(?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?![\w(])/g;

function evaluationOf(dossier: Dossier) {
  return unwrap(evaluateDossier(dossier));
}

/** Codes count those who offered, in order of registration. */
function codesOf(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(
    dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }, index) => [id, `P${index + 1}`] as const),
  );
}

describe('a working paper', () => {
  test.each(CASES)('names only cells that are there, and never text where it computes (%s)', (_, dossier) => {
    const book = bookOf(dossier);
    const cells = new Map(cellsOf(book).map(({ sheet, address, cell }) => [`${sheet}!${address}`, cell]));
    for (const { sheet, cell } of cellsOf(book)) {
      if (cell.content.kind !== 'formula') continue;
      const { formula } = cell.content;
      const named = [...formula.replace(/"[^"]*"/g, '').matchAll(REFERENCE)];
      expect({ formula, named: named.length > 0 || /^\d/.test(formula) }).toEqual({ formula, named: true });
      for (const [, other, column, row, lastColumn, lastRow] of named) {
        const ends = [`${column}${row}`, lastColumn === undefined ? `${column}${row}` : `${lastColumn}${lastRow}`];
        for (const end of ends) expect(cells.has(`${other ?? sheet}!${end}`)).toBe(true);
      }
    }
  });

  test.each(CASES)('shows the prices the evaluation has (%s)', (_, dossier) => {
    const book = bookOf(dossier);
    const prices = sheetOf(book, 'Harga');
    const codes = codesOf(dossier);
    let seen = 0;
    for (const bid of evaluationOf(dossier).bids) {
      const code = codes.get(bid.bidder);
      if (code === undefined) continue;
      seen += 1;
      for (const [head, figure] of [
        ['Harga penawaran', bid.offered],
        ['Harga terkoreksi', bid.corrected],
        ['Harga akhir', bid.finalPrice],
      ] as const) {
        const shown = shownIn(cellUnder(prices, code, head));
        const plain = figure === null ? '' : rupiahText(figure.value);
        // Read back as the digits a spreadsheet shows, nothing is lost.
        const read = typeof shown === 'number' ? shown.toFixed(2) : shown.replaceAll('.', '').replace(',', '.');
        expect(read).toBe(plain);
      }
      const ratio = bid.checks?.ratioPercent?.text ?? null;
      const shownRatio = shownIn(cellUnder(prices, code, '% HPS'));
      expect(ratio === null ? shownRatio : Math.abs(Number(shownRatio) - Number(ratio))).toSatisfy(
        (value) => value === '' || Number(value) <= 0.000051,
      );
    }
    expect(seen).toBe(codes.size);
  });

  test.each(CASES)('shows the scores and places the evaluation has (%s)', (_, dossier) => {
    const ranking = sheetOf(bookOf(dossier), 'Peringkat');
    const { bids, ties } = evaluationOf(dossier);
    for (const bid of bids) {
      const code = codesOf(dossier).get(bid.bidder);
      if (code === undefined) continue;
      for (const [head, score] of [
        ['Nilai harga', bid.priceScore],
        ['Nilai gabungan', bid.combinedScore],
      ] as const) {
        if (score === null) continue;
        expect(Number(shownIn(cellUnder(ranking, code, head)))).toBeCloseTo(Number(fractionShown(score.exact, 12)), 10);
      }
      const heads = ranking.rows[(ranking.headRow ?? 1) - 1] ?? [];
      const at = heads.findIndex(({ content }) => content.kind === 'text' && content.text === 'Peringkat');
      const row = ranking.rows.find(([first]) => first?.content.kind === 'text' && first.content.text === code) ?? [];
      const place = row[at];
      expect(place === undefined ? '' : shownIn(place)).toBe(bid.rank ?? '');
      const tie = ties.find(({ bidders }) => bidders.includes(bid.bidder));
      const shared = Math.min(...bids.flatMap((each) => (tie?.bidders.includes(each.bidder) ? [each.rank ?? 0] : [])));
      if (bid.rank !== null)
        expect(shownIn(cellUnder(ranking, code, 'Peringkat menurut rumus'))).toBe(
          tie === undefined ? bid.rank : shared,
        );
    }
  });

  test.each(CASES.filter(([name]) => name !== 'extreme'))(
    'is all live where a spreadsheet can hold it (%s)',
    (_, dossier) => {
      const given = cellsOf(bookOf(dossier)).filter(({ cell }) => cell.look.given === true);
      expect(given.map(({ sheet, address, cell }) => ({ sheet, address, cell }))).toEqual([]);
    },
  );

  it('sums corrected lines, adds the tax and compares with the estimate by formulas', () => {
    const book = bookOf(withVat(anOldDossier()));
    const formulas = [
      'Jumlah terkoreksi',
      'PPN',
      'Harga terkoreksi',
      'Selisih',
      '% HPS',
      'Di atas HPS',
      'Di bawah',
    ].map((head) => cellUnder(sheetOf(book, 'Harga'), 'P2', head).content);
    expect(formulas.map((content) => (content.kind === 'formula' ? content.formula : content.kind))).toEqual([
      "'P2'!H6",
      `ROUND(D4*${addressIn(book, 'PPN')}/100,2)`,
      'ROUND(D4+E4,2)',
      'ROUND(F4-C4,2)',
      `F4*100/${addressIn(book, 'Harga Perkiraan')}`,
      `IF(F4>${addressIn(book, 'Harga Perkiraan')},"Ya","Tidak")`,
      `IF(F4<${addressIn(book, 'Harga Perkiraan')}*${addressIn(book, 'Batas kewajaran')}/100,"Ya","Tidak")`,
    ]);
    const line = sheetOf(book, 'P2').rows[2]?.[7]?.content;
    expect(line).toEqual({ kind: 'formula', formula: 'ROUND(D3*F3,2)', result: 145_200_000 });
    expect(sheetOf(book, 'P2').rows[5]?.[7]?.content).toMatchObject({ formula: 'ROUND(SUM(H3:H5),2)' });
  });

  it('judges the pass marks by formulas', () => {
    const sheet = sheetOf(bookOf(aScoredDossier()), 'Teknis');
    const row = sheet.rows.find(
      (cells) => cells[1]?.content.kind === 'text' && cells[1].content.text.startsWith('Memenuhi'),
    );
    const answers = row?.slice(5).map(({ content }) => (content.kind === 'formula' ? content : null)) ?? [];
    expect(answers.map((content) => content?.result)).toEqual(['Ya', 'Tidak', 'Tidak', 'Tidak']);
    expect(answers[0]?.formula).toMatch(/^IF\(AND\(F7>='Ringkasan'!B\d+,F4>=D4\),"Ya","Tidak"\)$/);
  });

  it('counts by formulas what every bid met and did not meet in a stage, and says why it fell', () => {
    const sheet = sheetOf(bookOf(anEverydayDossier()), 'MS-TMS Teknis');
    const row = (label: string) => sheet.rows.find((cells) => cells.some((cell) => shownIn(cell) === label)) ?? [];
    expect(row('Peralatan utama beserta bukti kepemilikan atau sewa').slice(3).map(shownIn)).toEqual([
      'MS',
      'TMS',
      'MS',
      'MS',
    ]);
    expect(row('Jumlah tidak memenuhi (TMS)')[4]?.content).toMatchObject({
      formula: 'COUNTIF(E4:E6,"TMS")',
      result: 1,
    });
    expect(row('Hasil tahap').slice(3).map(shownIn)).toEqual(['Lulus', 'Tidak lulus', 'Lulus', 'Lulus']);
    expect(sheet.rows.flat().map(shownIn).join('\n')).toMatch(/P2 · Peralatan utama[^\n]*: /);
  });

  it("combines members' scores by formulas, and tells how far the members agree", () => {
    const sheet = sheetOf(bookOf(aSheetsDossier('revealed')), 'Lembar Teknis');
    const cells = sheet.rows.flat();
    expect(cells.map(shownIn).join('\n')).toMatch(
      /Kendall \(W\) [01],\d{3}; korelasi intrakelas ICC\(2,1\) -?[01],\d{3}/,
    );
    const combined = cells.find(({ content }) => content.kind === 'formula' && content.result === 66);
    expect(combined?.content).toMatchObject({
      formula: expect.stringMatching(/^ROUND\(AVERAGE\(C\d+,D\d+,E\d+\),2\)$/),
    });
    expect(cells.some(({ look }) => look.format?.startsWith('"TMS "') === true)).toBe(true);
    expect(bookOf(aSheetsDossier('committed')).sheets.map(({ name }) => name)).not.toContain('Lembar Teknis');
  });

  it('tells votes and second persons where the committee has them', () => {
    const texts = sheetOf(bookOf(aVotedDossier()), 'Suara').rows.flat().map(shownIn);
    expect(texts).toContain('Setuju 2 (dua), tidak setuju 1 (satu), abstain 0 (nol).');
    expect(texts).toContain('Metode kerja pemenang perlu diklarifikasi lagi.');
    const falls = sheetOf(bookOf(aVotedDossier()), 'Penawaran gugur').rows.flat().map(shownIn);
    expect(falls).toContain('CV. Etam Jaya Konstruksi');
    const names = bookOf(anEverydayDossier()).sheets.map(({ name }) => name);
    expect(names).not.toContain('Suara');
    expect(names).not.toContain('Penawaran gugur');
  });

  it('never rounds what a spreadsheet cannot hold: it stands as text, and is explained', () => {
    const book = bookOf(anExtremeDossier());
    const amounts = cellsOf(book).filter(({ cell }) => /^[\d.]+,\d\d$/.test(String(shownIn(cell))));
    expect(amounts.length).toBeGreaterThan(10);
    const prices = sheetOf(book, 'Harga');
    const { bids } = evaluationOf(anExtremeDossier());
    const code = codesOf(anExtremeDossier()).get(bids[0]?.bidder ?? '') ?? '';
    const cell = cellUnder(prices, code, 'Harga penawaran');
    expect(cell.content).toEqual({
      kind: 'text',
      text: expect.stringMatching(/^9\d\d\.\d{3}\.\d{3}\.\d{3}\.\d{3},\d\d$/),
    });
    expect(cell.look.given).toBe(true);
    const notes = prices.rows.flat().flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
    expect(notes.join('\n')).toContain('hanya menyimpan 15 angka penting');
  });

  it('holds 15 digits as a number and 16 as text', () => {
    const priced = (amount: string): Dossier => {
      const dossier = anEverydayDossier();
      const bidders = dossier.bidders.map((bidder) =>
        bidder.id === 'b1' && bidder.bid !== null
          ? { ...bidder, bid: { ...bidder.bid, offeredTotal: rupiah(amount) } }
          : bidder,
      );
      return { ...dossier, bidders, decision: null };
    };
    const shown = (amount: string) =>
      shownIn(cellUnder(sheetOf(bookOf(priced(amount)), 'Harga'), 'P1', 'Harga penawaran'));
    expect(shown('9999999999999.99')).toBe(9_999_999_999_999.99);
    expect(shown('999999999999999')).toBe(999_999_999_999_999);
    expect(shown('99999999999999.99')).toBe('99.999.999.999.999,99');
    expect(shown('1234567890123456')).toBe('1.234.567.890.123.456,00');
  });

  it('keeps codes and tax numbers as text, and what looks like a formula too', () => {
    const dossier = anEverydayDossier();
    const bidders = dossier.bidders.map((bidder) => ({ ...bidder, name: '=HYPERLINK("http://contoh.example")' }));
    const summary = sheetOf(bookOf({ ...dossier, bidders }), 'Ringkasan');
    const texts = summary.rows
      .flat()
      .flatMap(({ content, look }) => (content.kind === 'text' ? [[content.text, look.format]] : []));
    expect(texts).toContainEqual(['0123456789720001', '@']);
    expect(texts).toContainEqual(['90000001000', '@']);
    expect(texts).toContainEqual(['=HYPERLINK("http://contoh.example")', undefined]);
    const formulas = summary.rows.flat().filter(({ content }) => content.kind === 'formula');
    expect(formulas).toEqual([]);
  });

  it('has no price of anybody while prices are sealed', () => {
    const prices = sheetOf(bookOf(BOOK_CASES['sealed'] ?? anEverydayDossier()), 'Harga');
    const texts = prices.rows.flat().map(shownIn);
    expect(texts.join('\n')).toContain('harga belum diketahui');
    expect(prices.rows.flat().filter(({ content }) => content.kind === 'number' || content.kind === 'formula')).toEqual(
      [],
    );
  });

  it('cannot be where the method is not worked out', () => {
    const input = inputOf({ ...anEverydayDossier(), notice: { ...anEverydayDossier().notice, method: 'unknown' } });
    expect(workingBook(input)).toEqual({ ok: false, error: { kind: 'not-evaluated' } });
  });
});

/** Where a value of the tender stands. */
function addressIn(book: WorkingBook, label: string): string {
  const row = sheetOf(book, 'Ringkasan').rows.findIndex(
    ([first]) => first?.content.kind === 'text' && first.content.text.startsWith(label),
  );
  return `'Ringkasan'!B${row + 1}`;
}
