/** The results in the order of the central system's result table, for those who type them there. */
import type { BidEvaluation, Evaluation, Figure, Gate, ScoreFigure } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

/**
 * Columns of the central system's result table, by its own codes; `winner` is the second `P` of its head.
 *
 * Source  DOMAIN §1.5: K qualification, B proof, A administration, T technical, P offered price, PT corrected price,
 *         HN negotiated or auctioned price, H price, S… the scores, PK winner under contract.
 */
export type SpseCode =
  | 'K'
  | 'SK'
  | 'B'
  | 'SB'
  | 'A'
  | 'T'
  | 'ST'
  | 'P'
  | 'PT'
  | 'HN'
  | 'H'
  | 'SH'
  | 'SA'
  | 'winner'
  | 'PK';

export type SpseCell =
  /** Three states and a fourth while the work goes on; a dash never means failed. */
  | { readonly kind: 'mark'; readonly mark: 'met' | 'not-met' | 'not-evaluated' | 'open' }
  | { readonly kind: 'score'; readonly shown: string | null }
  | { readonly kind: 'money'; readonly amount: RupiahText | null }
  | { readonly kind: 'flag'; readonly set: boolean };

export interface SpseRow {
  readonly bidder: BidderId;
  readonly cells: readonly SpseCell[];
}

export interface SpseTable {
  readonly codes: readonly SpseCode[];
  /** One row for each offering bidder, in order of registration as the central system lists them. */
  readonly rows: readonly SpseRow[];
}

/** Everything to be typed for a tender; columns its method does not have are left out. */
export function spseTable(dossier: Dossier, evaluation: Evaluation): SpseTable {
  const codes = CODES.filter((code) => isUsed(code, evaluation));
  const places = new Map(dossier.bidders.map(({ id }, index) => [id, index]));
  const bids = evaluation.bids.toSorted((a, b) => (places.get(a.bidder) ?? 0) - (places.get(b.bidder) ?? 0));
  return {
    codes,
    rows: bids.map((bid) => ({
      bidder: bid.bidder,
      cells: codes.map((code) => cellOf(code, bid, dossier, evaluation)),
    })),
  };
}

/** The identity of a cell, for ticking it off: bidder and code. */
export function spseCellKey(bidder: BidderId, code: SpseCode): string {
  return `${bidder}/${code}`;
}

/** The plain text of a cell as it is typed: digits without grouping; null where nothing is typed. */
export function spseCellText(cell: SpseCell, decimalSign: ',' | '.'): string | null {
  switch (cell.kind) {
    case 'score':
      return cell.shown?.replace('.', decimalSign) ?? null;
    case 'money':
      return cell.amount?.replace('.', decimalSign) ?? null;
    case 'mark':
    case 'flag':
      return null;
  }
}

const CODES: readonly SpseCode[] = [
  'K',
  'SK',
  'B',
  'SB',
  'A',
  'T',
  'ST',
  'P',
  'PT',
  'HN',
  'H',
  'SH',
  'SA',
  'winner',
  'PK',
];

const GATE_OF: Readonly<Partial<Record<SpseCode, Gate>>> = {
  K: 'qualification',
  B: 'proof',
  A: 'administration',
  T: 'technical',
  H: 'price',
};

function isUsed(code: SpseCode, { order, bids }: Evaluation): boolean {
  const gate = GATE_OF[code];
  if (gate !== undefined) return order.includes(gate);
  switch (code) {
    case 'SK':
      return bids.some(({ qualificationScore }) => qualificationScore !== null);
    case 'ST':
      return bids.some(({ technicalScore }) => technicalScore !== null);
    case 'SH':
      return bids.some(({ priceScore }) => priceScore !== null);
    case 'SA':
      return bids.some(({ combinedScore }) => combinedScore !== null);
    case 'HN':
      return bids.some(({ negotiated, auctioned }) => negotiated !== null || auctioned !== null);
    // The app scores no proof: its originals are there or not.
    case 'SB':
      return false;
    default:
      return true;
  }
}

function cellOf(code: SpseCode, bid: BidEvaluation, dossier: Dossier, evaluation: Evaluation): SpseCell {
  const gate = GATE_OF[code];
  if (gate !== undefined) return { kind: 'mark', mark: markOf(bid, gate) };
  switch (code) {
    case 'SK':
      return score(bid.qualificationScore);
    case 'ST':
      return score(bid.technicalScore);
    case 'SH':
      return score(bid.priceScore);
    case 'SA':
      return score(bid.combinedScore);
    case 'P':
      return money(bid.offered);
    case 'PT':
      return money(bid.corrected);
    case 'HN':
      return money(bid.negotiated ?? bid.auctioned);
    case 'PK':
      return { kind: 'flag', set: dossier.recorded?.verifiedWinner === bid.bidder };
    default:
      return { kind: 'flag', set: isWinner(bid.bidder, dossier, evaluation) };
  }
}

function markOf(bid: BidEvaluation, gate: Gate): 'met' | 'not-met' | 'not-evaluated' | 'open' {
  const { status } = bid.gates[gate];
  return status === 'passed' ? 'met' : status === 'failed' ? 'not-met' : status;
}

function score(figure: ScoreFigure | null): SpseCell {
  return { kind: 'score', shown: figure?.shown ?? null };
}

function money(figure: Figure | null): SpseCell {
  return { kind: 'money', amount: figure === null ? null : rupiahText(figure.value) };
}

/** As decided; before the decision, whom the evaluation leads to. */
function isWinner(bidder: BidderId, { decision }: Dossier, { outcome }: Evaluation): boolean {
  if (decision !== null) return decision.kind === 'award' && decision.winner.bidder === bidder;
  return outcome.kind === 'award' && outcome.winner === bidder;
}
