/** Working papers of every method, and ways to look into them. */
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { BookCell, BookSheet, WorkingBook } from '#core/documents/xlsx/book.ts';
import { addressOf } from '#core/documents/xlsx/term.ts';
import { workingBook } from '#core/documents/xlsx/working-book.ts';
import type { Aggregation } from '#core/tender/judging-model.ts';
import { bidderId, decimal, rupiah } from '#test/support/builders/dossier.ts';
import { aWeighedResult, aWeighedTender } from '#test/support/builders/method-tenders.ts';
import { METHOD_CASES, aPreferredTender } from '#test/core/evaluation/method-cases.ts';
import {
  aDossierWithoutBids,
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOldDossier,
  aScoredDossier,
  aTiedDossier,
  inputOf,
} from '../dossiers.ts';
import { aSheetsDossier, aVotedDossier } from '../worked-dossiers.ts';

/** The prices of 2014 with VAT added to the sum of lines. */
export function withVat(dossier: Dossier): Dossier {
  return { ...dossier, pricing: { ...dossier.pricing, vat: { mode: 'added', ratePercent: decimal('11') } } };
}

/** Two parts and a rest, one with local content too little to count. */
function inParts(dossier: Dossier): Dossier {
  const parts = [
    { component: 'goods', amount: rupiah('333333333.33'), localContentPercent: decimal('41.7') },
    { component: 'services', amount: rupiah('100000000'), localContentPercent: decimal('12.5') },
  ] as const;
  return { ...dossier, localContent: { ...dossier.localContent, [bidderId('a')]: parts } };
}

/** Two bids of the same evaluated price, one with more local content. */
function withEqualEvaluatedPrices(dossier: Dossier): Dossier {
  const totals: Readonly<Record<string, number>> = { a: 1_100_000_000, b: 990_000_000 };
  const bidders = dossier.bidders.map((bidder) => {
    const total = totals[bidder.id];
    return bidder.bid === null || total === undefined
      ? bidder
      : { ...bidder, bid: { ...bidder.bid, offeredTotal: rupiah(total) } };
  });
  return { ...dossier, bidders };
}

function judgedBy(aggregation: Aggregation): Dossier {
  const dossier = aSheetsDossier('revealed');
  const { judging } = dossier;
  return judging === undefined
    ? dossier
    : { ...dossier, judging: { ...judging, setting: { ...judging.setting, aggregation } } };
}

export const BOOK_CASES: Readonly<Record<string, Dossier>> = {
  everyday: anEverydayDossier(),
  'of 2014': anOldDossier(),
  'with VAT added': withVat(anOldDossier()),
  scored: aScoredDossier(),
  failed: aFailedDossier(),
  'without bids': aDossierWithoutBids(),
  tied: aTiedDossier(false),
  'tied and decided': aTiedDossier(true),
  weighed: aWeighedResult(),
  sealed: aWeighedTender(),
  'preferred in parts': inParts(aPreferredTender()),
  'equal evaluated prices': withEqualEvaluatedPrices(aPreferredTender()),
  'judged apart': aSheetsDossier('revealed'),
  'judged apart, by median': judgedBy('median'),
  voted: aVotedDossier(),
  practice: { ...anEverydayDossier(), practice: true },
  extreme: anExtremeDossier(),
  ...METHOD_CASES,
};

export function bookOf(dossier: Dossier): WorkingBook {
  const book = workingBook(inputOf(dossier));
  assert(book.ok, 'the method is worked out');
  return book.value;
}

export function sheetOf(book: WorkingBook, name: string): BookSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  assert(sheet !== undefined, `a sheet ${name}`);
  return sheet;
}

/** The cell in the row of a code (first column) under a head. */
export function cellUnder(sheet: BookSheet, code: string, head: string): BookCell {
  const heads = sheet.rows[(sheet.headRow ?? 1) - 1] ?? [];
  const column = heads.findIndex(({ content }) => content.kind === 'text' && content.text.startsWith(head));
  const row = sheet.rows.find(([first]) => first?.content.kind === 'text' && first.content.text === code);
  const cell = row?.[column];
  assert(cell !== undefined, `a cell under ${head} of ${code}`);
  return cell;
}

/** What stands in a cell: the value of a number, the result of a formula, the text. */
export function shownIn({ content }: BookCell): number | string {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.result;
  }
}

export interface PlacedCell {
  readonly sheet: string;
  readonly address: string;
  readonly cell: BookCell;
}

export function cellsOf(book: WorkingBook): readonly PlacedCell[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.map((cell, column) => ({
        sheet: name,
        address: addressOf({ sheet: name, row: row + 1, column: column + 1 }, name),
        cell,
      })),
    ),
  );
}
