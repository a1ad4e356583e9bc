/** Scores of all bids side by side, for the methods that score. */
import type { BidEvaluation, Evaluation, ScoreFigure } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Table } from '../model.ts';
import { DASH } from './bidders.ts';
import { type ColumnPlan, layOutTable, row } from './tables.ts';

/** Technical, price and combined scores of every bid that has any; null where the method scores nothing. */
export function scoreTable(draft: Draft, evaluation: Evaluation): Table | null {
  const columns = COLUMNS.filter(({ pick }) => evaluation.bids.some((bid) => pick(bid) !== null));
  if (columns.length === 0) return null;
  const { terms } = draft.dossier;
  const rows = draft.offering.flatMap(({ id }) => {
    const bid = evaluation.bids.find(({ bidder }) => bidder === id);
    if (bid === undefined) return [];
    return [row(bidderCode(draft, id), bidderName(draft, id), ...columns.map(({ pick }) => shownScore(pick(bid))))];
  });
  return layOutTable(draft, {
    columns: [
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      ...columns.map(({ header, weight }): ColumnPlan => {
        const share = weight === null ? null : terms[weight];
        return { header: share === null ? header : `${header} (${formatDecimal(share)} %)`, align: 'right', least: 28 };
      }),
    ],
    rows,
    note: `${DASH} = tidak dinilai.`,
  });
}

/** A score as printed, `87,50`; a dash where there is none. */
export function shownScore(score: ScoreFigure | null): string {
  return score === null ? DASH : formatDecimal(score.shown as DecimalText);
}

interface ScoreColumn {
  readonly header: string;
  readonly pick: (bid: BidEvaluation) => ScoreFigure | null;
  readonly weight: 'technicalWeight' | 'priceWeight' | null;
}

const COLUMNS: readonly ScoreColumn[] = [
  { header: 'Nilai teknis', pick: ({ technicalScore }) => technicalScore, weight: 'technicalWeight' },
  { header: 'Nilai harga', pick: ({ priceScore }) => priceScore, weight: 'priceWeight' },
  { header: 'Nilai gabungan', pick: ({ combinedScore }) => combinedScore, weight: null },
];
