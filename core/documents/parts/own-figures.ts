/** Prices and scores of a single bid, as its own page and its own letter show them. */
import type { BidEvaluation, Figure, ScoreFigure } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { ScoreScale } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { columnAmount } from '../inline.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH, ratio } from './bidders.ts';
import { announce } from './paragraphs.ts';
import { shownScore } from './scores.ts';
import { layOutTable, row } from './tables.ts';

/**
 * `alone`: without what other bids can be reckoned from. A score for the price tells the lowest price, a share of the
 * highest count that count.
 */
export type Telling = 'all' | 'alone';

/** A table of the prices and scores the bid has; nothing where it has none. */
export function ownFigures(draft: Draft, bid: BidEvaluation, telling: Telling = 'all'): readonly Block[] {
  const rows = [
    ...amountRow('Harga penawaran', bid.offered),
    ...amountRow('Harga terkoreksi', bid.corrected),
    ...(bid.corrected === null ? [] : [row('Persen terhadap HPS', ratio(bid))]),
    ...(bid.evaluatedPrice === null ? [] : [row('Harga evaluasi akhir (HEA)', columnAmount(bid.evaluatedPrice.shown))]),
    ...(bid.lifeCycleCost === null ? [] : [row('Biaya selama umur ekonomis', columnAmount(bid.lifeCycleCost.shown))]),
    ...amountRow('Harga e-reverse auction', bid.auctioned),
    ...amountRow('Harga hasil negosiasi', bid.negotiated),
    ...scoreRow('Nilai kualifikasi', bid.qualificationScore),
    ...scoreRow('Nilai teknis', bid.technicalScore),
    ...(telling === 'all'
      ? [...scoreRow('Nilai harga', bid.priceScore), ...scoreRow('Nilai gabungan', bid.combinedScore)]
      : []),
  ];
  if (rows.length === 0) return [];
  return [
    layOutTable(draft, {
      columns: [
        { header: 'Uraian', rowHeader: true },
        { header: 'Rp / nilai', align: 'right', fit: true },
      ],
      rows,
    }),
  ];
}

/** Scored elements with weight and score, those of the technical stage after those of the qualification. */
export function ownElements(draft: Draft, bid: BidEvaluation, telling: Telling = 'all'): readonly Block[] {
  const scores = new Map([...(bid.qualificationScore?.elements ?? []), ...(bid.technicalScore?.elements ?? [])]);
  const rows = draft.dossier.requirements.flatMap(({ id, title, scoring }) => {
    const score = scores.get(id);
    if (scoring === null || score === undefined) return [];
    if (telling === 'alone' && OF_OTHERS.has(scoring.scale.kind)) return [];
    const threshold = scoring.threshold === null ? DASH : formatDecimal(scoring.threshold);
    return [row(title, formatDecimal(scoring.weight), threshold, shownScore(score))];
  });
  if (rows.length === 0) return [];
  return [
    announce('Nilai setiap unsur:'),
    layOutTable(draft, {
      columns: [
        { header: 'Unsur', rowHeader: true },
        { header: 'Bobot %', align: 'right', least: 20 },
        { header: 'Ambang', align: 'right', least: 20 },
        { header: 'Nilai', align: 'right', least: 20 },
      ],
      rows,
    }),
  ];
}

/** Scales that compare with other bids, and sums that may hold such an element. */
const OF_OTHERS: ReadonlySet<ScoreScale['kind']> = new Set(['share-of-highest', 'elements']);

function amountRow(label: string, figure: Figure | null): readonly TableRow[] {
  return figure === null ? [] : [row(label, columnAmount(figure.value))];
}

function scoreRow(label: string, figure: ScoreFigure | null): readonly TableRow[] {
  return figure === null ? [] : [row(label, shownScore(figure))];
}
