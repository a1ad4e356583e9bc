/** What the matrix of one stage shows and what its keys ask for: pure, so that it is tested without a screen. */
import { capacityOf } from '#core/evaluation/capacity.ts';
import type { BidEvaluation, Evaluation, Gate, GateReason, ScoreFigure, ScoreTotal } from '#core/evaluation/model.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { BidFile, Dossier, Requirement } from '#core/tender/model.ts';
import type { CapacityMeasure } from '#core/tender/qualification-model.ts';
import { type PriceAccess, priceAccess } from '#core/tender/sealed-price.ts';
import { treeOf } from '#core/tender/requirement-tree.ts';

export type AssessedCell = TenderCommandBodies['assess']['cells'][number];

/**
 * What a cell of a row takes: MS or TMS, a mark, a level, a count; or nothing, being computed from its parts or from
 * the numbers of the bidder's profile.
 */
export type RowEntry = 'judgement' | 'mark' | 'level' | 'count' | 'parts' | 'profile';

export interface MatrixRow {
  /** `2.1` */
  readonly number: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly requirement: Requirement;
  readonly entry: RowEntry;
  /** The dossier's own record: a row whose findings did not change keeps its identity. */
  readonly findings: Readonly<Record<BidderId, Finding>>;
  /** What the evaluation makes of the row for each bid, where that is more than what was entered. */
  readonly computed: ReadonlyMap<BidderId, ComputedCell> | null;
}

export interface ComputedCell {
  readonly state: CellState;
  /** Score as shown, of parts and counts. */
  readonly score: string | null;
  /** The law asks nothing of this bidder here. */
  readonly notNeeded?: true;
}

export interface MatrixColumn {
  readonly bidder: BidderId;
  readonly name: string;
  readonly price: Sen | null;
  /** `no-offer`: this stage comes before anybody offers. */
  readonly seal: PriceAccess | 'no-offer';
  /** Files of the bid, offered as evidence. */
  readonly files: readonly BidFile[];
  readonly access: ColumnAccess;
  /** The stage has its result for this bid: one TMS fails it, and what is left of its cells need not be looked at. */
  readonly settled: boolean;
}

/** Whether the cells of a bid can be worked, and if not, why: shown as not evaluated, never as failed. */
export type ColumnAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'stopped'; readonly gate: Gate }
  | { readonly kind: 'waiting'; readonly gate: Gate }
  | { readonly kind: 'not-called' }
  | { readonly kind: 'closed'; readonly reason: GateReason | null };

export type CellState = 'met' | 'not-met' | 'open' | 'not-evaluated';

const NO_FINDINGS: Readonly<Record<BidderId, Finding>> = {};
const NO_FILES: readonly BidFile[] = [];

/** The requirements of a stage as a tree: each followed by its parts. */
export function matrixRows(
  dossier: Dossier,
  stage: RequirementStage,
  evaluation: Evaluation,
  ruleSet: RuleSet,
): readonly MatrixRow[] {
  const ofStage = dossier.requirements.filter((requirement) => requirement.stage === stage);
  return treeOf(ofStage, ({ scoring }) => scoring?.parent ?? null).map(({ item, depth, number }) => {
    const entry = entryOf(item);
    return {
      number,
      depth,
      requirement: item,
      entry,
      findings: dossier.findings[item.id] ?? NO_FINDINGS,
      computed:
        item.measure === undefined
          ? computedCells(item, entry, evaluation, stage)
          : measuredCells(dossier, evaluation, ruleSet, { measure: item.measure, stage }),
    };
  });
}

function entryOf({ scoring, measure }: Requirement): RowEntry {
  if (measure !== undefined) return 'profile';
  switch (scoring?.scale.kind) {
    case undefined:
      return 'judgement';
    case 'levels':
      return 'level';
    case 'share-of-highest':
    case 'share-of-full':
      return 'count';
    case 'elements':
      return 'parts';
    case 'mark':
      return 'mark';
  }
}

function computedCells(
  { id }: Requirement,
  entry: RowEntry,
  evaluation: Evaluation,
  stage: RequirementStage,
): MatrixRow['computed'] {
  if (entry !== 'parts' && entry !== 'count') return null;
  return new Map(
    evaluation.bids.map((bid): readonly [BidderId, ComputedCell] => {
      const { status, reasons } = bid.gates[stage];
      const score = scoreTotal(bid, stage)?.elements.get(id)?.shown ?? null;
      const isBelow = reasons.some((reason) => reason.kind === 'element-below-threshold' && reason.requirement === id);
      const state = status === 'not-evaluated' ? status : isBelow ? 'not-met' : score === null ? 'open' : 'met';
      return [bid.bidder, { state, score }];
    }),
  );
}

/** SKP, KD and SKN follow from the profile. */
function measuredCells(
  dossier: Dossier,
  evaluation: Evaluation,
  ruleSet: RuleSet,
  { measure, stage }: { readonly measure: CapacityMeasure; readonly stage: RequirementStage },
): MatrixRow['computed'] {
  return new Map(
    evaluation.bids.map((bid): readonly [BidderId, ComputedCell] => {
      if (bid.gates[stage].status === 'not-evaluated') return [bid.bidder, { state: 'not-evaluated', score: null }];
      const capacity = capacityOf(dossier, ruleSet, { measure, bidder: bid.bidder });
      if (capacity.kind === 'not-needed') return [bid.bidder, { state: 'met', score: null, notNeeded: true }];
      const state = capacity.kind === 'open' ? 'open' : capacity.passes ? 'met' : 'not-met';
      return [bid.bidder, { state, score: null }];
    }),
  );
}

/** The scores of a stage: of the qualification where that is scored, else technical. */
export function scoreTotal(bid: BidEvaluation, stage: RequirementStage): ScoreTotal | null {
  return stage === 'qualification' ? bid.qualificationScore : bid.technicalScore;
}

/** The bids in the order of their corrected price, as `evaluate` lists them. */
export function matrixColumns(
  dossier: Dossier,
  evaluation: Evaluation,
  stage: RequirementStage,
): readonly MatrixColumn[] {
  const bidders = new Map(dossier.bidders.map((bidder) => [bidder.id, bidder]));
  const isEarly = evaluation.order.indexOf(stage) < evaluation.order.indexOf('opening');
  return evaluation.bids.map((bid) => {
    const bidder = bidders.get(bid.bidder);
    return {
      bidder: bid.bidder,
      name: bidder?.name ?? bid.bidder,
      price: bid.corrected?.value ?? null,
      seal: isEarly ? 'no-offer' : priceAccess(dossier, bid.bidder),
      files: bidder?.bid?.files ?? NO_FILES,
      access: columnAccess(bid, stage),
      settled: bid.gates[stage].status !== 'open',
    };
  });
}

function columnAccess(bid: BidEvaluation, stage: RequirementStage): ColumnAccess {
  const result = bid.gates[stage];
  if (result.status !== 'not-evaluated') return { kind: 'open' };
  for (const reason of result.reasons) {
    const access = accessOf(reason);
    if (access) return access;
  }
  return { kind: 'closed', reason: result.reasons[0] ?? null };
}

function accessOf(reason: GateReason): ColumnAccess | null {
  if (reason.kind === 'stopped-at') return { kind: 'stopped', gate: reason.gate };
  if (reason.kind === 'waiting-for') return { kind: 'waiting', gate: reason.gate };
  return reason.kind === 'not-called' ? { kind: 'not-called' } : null;
}

/** The scores of the bids and the mark they must reach. */
export interface MatrixTotals {
  readonly stage: RequirementStage;
  readonly scores: ReadonlyMap<BidderId, ScoreFigure>;
  readonly threshold: DecimalText | null;
}

/** Null where the stage scores nothing; a bid whose elements are not all scored has no total yet. */
export function matrixTotals(dossier: Dossier, evaluation: Evaluation, stage: RequirementStage): MatrixTotals | null {
  const scored = dossier.requirements.some(
    (requirement) => requirement.stage === stage && requirement.scoring !== null,
  );
  if (!scored) return null;
  const scores = new Map<BidderId, ScoreFigure>();
  for (const bid of evaluation.bids) {
    const score = scoreTotal(bid, stage);
    if (score) scores.set(bid.bidder, score);
  }
  const threshold = stage === 'qualification' ? dossier.terms.qualificationThreshold : dossier.technicalThreshold;
  return { stage, scores, threshold };
}

/** The next rows, each being the very row of before where it says the same; all of before when nothing changed. */
export function keepRows(before: readonly MatrixRow[], next: readonly MatrixRow[]): readonly MatrixRow[] {
  return keepSame(
    before,
    next,
    (a, b) =>
      a.requirement === b.requirement &&
      a.findings === b.findings &&
      a.number === b.number &&
      sameComputed(a.computed, b.computed),
  );
}

function sameComputed(a: MatrixRow['computed'], b: MatrixRow['computed']): boolean {
  if (a === null || b === null) return a === b;
  if (a.size !== b.size) return false;
  for (const [bidder, cell] of a) {
    const other = b.get(bidder);
    if (other?.state !== cell.state || other.score !== cell.score || other.notNeeded !== cell.notNeeded) return false;
  }
  return true;
}

/** The same for columns. */
export function keepColumns(before: readonly MatrixColumn[], next: readonly MatrixColumn[]): readonly MatrixColumn[] {
  return keepSame(
    before,
    next,
    (a, b) =>
      a.bidder === b.bidder &&
      a.name === b.name &&
      a.price === b.price &&
      a.seal === b.seal &&
      a.files === b.files &&
      a.settled === b.settled &&
      a.access.kind === b.access.kind &&
      closedBy(a.access) === closedBy(b.access),
  );
}

function closedBy(access: ColumnAccess): string | null {
  if (access.kind === 'stopped' || access.kind === 'waiting') return access.gate;
  return access.kind === 'closed' ? (access.reason?.kind ?? null) : null;
}

function keepSame<T>(before: readonly T[], next: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  const kept = next.map((item, index) => {
    const old = before[index];
    return old !== undefined && same(old, item) ? old : item;
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

/** True where people enter something; computed rows only show. */
export function isEntered({ entry }: MatrixRow): boolean {
  return entry !== 'parts' && entry !== 'profile';
}

export function cellState(row: MatrixRow, column: MatrixColumn): CellState {
  if (column.access.kind !== 'open') return 'not-evaluated';
  if (!isEntered(row)) return row.computed?.get(column.bidder)?.state ?? 'open';
  return row.findings[column.bidder]?.result ?? 'open';
}

export interface MatrixCounts {
  readonly met: number;
  readonly notMet: number;
  readonly open: number;
}

/** Counts the cells that can be worked; open are those somebody still has to look at. */
export function countCells(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): MatrixCounts {
  let met = 0;
  let notMet = 0;
  let open = 0;
  const entered = rows.filter(isEntered);
  for (const column of columns) {
    if (column.access.kind !== 'open') continue;
    for (const row of entered) {
      const state = cellState(row, column);
      if (state === 'met') met += 1;
      else if (state === 'not-met') notMet += 1;
      else if (!column.settled) open += 1;
    }
  }
  return { met, notMet, open };
}

/** Whether somebody still has to look at a cell. */
export function isAwaited(row: MatrixRow, column: MatrixColumn): boolean {
  return isEntered(row) && !column.settled && cellState(row, column) === 'open';
}

/** The rows somebody still has to look at. */
export function openRows(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): readonly MatrixRow[] {
  return rows.filter((row) => columns.some((column) => isAwaited(row, column)));
}

export function setCell(row: MatrixRow, column: MatrixColumn, finding: Finding | null): AssessedCell {
  return { requirement: row.requirement.id, bidder: column.bidder, finding };
}

export const MET: Finding = { result: 'met', score: null, reason: null, clause: null, evidence: [] };

/**
 * Marks as met every cell of a bid that is still open. What is scored or computed is left: a score is never assumed.
 */
export function meetOpenCells(rows: readonly MatrixRow[], column: MatrixColumn): readonly AssessedCell[] {
  return rows
    .filter((row) => row.entry === 'judgement' && cellState(row, column) === 'open')
    .map((row) => setCell(row, column, MET));
}

/** Copies the finding of the row above into this cell; nothing where there is no row above or it is open. */
export function copyFromAbove(
  rows: readonly MatrixRow[],
  rowIndex: number,
  column: MatrixColumn,
): readonly AssessedCell[] {
  const above = rows[rowIndex - 1];
  const here = rows[rowIndex];
  if (!above || !here || column.access.kind !== 'open' || !takesTheSame(above, here)) return [];
  const finding = above.findings[column.bidder];
  return finding ? [setCell(here, column, finding)] : [];
}

/** Copies the finding of a cell into every open cell below it in the same bid. */
export function copyDown(rows: readonly MatrixRow[], rowIndex: number, column: MatrixColumn): readonly AssessedCell[] {
  const from = rows[rowIndex];
  const finding = from?.findings[column.bidder];
  if (!from || !finding || column.access.kind !== 'open') return [];
  return rows
    .slice(rowIndex + 1)
    .filter((row) => row.findings[column.bidder] === undefined && takesTheSame(from, row))
    .map((row) => setCell(row, column, finding));
}

/** A finding can be copied where it means the same: counts and levels belong to their own element. */
function takesTheSame(from: MatrixRow, to: MatrixRow): boolean {
  return from.entry === to.entry && (from.entry === 'judgement' || from.entry === 'mark');
}

/** A reason someone gave, with its clause. */
export interface EarlierReason {
  readonly reason: string;
  readonly clause: string | null;
}

/** Reasons already given for a requirement, newest kinds first, to choose from instead of typing again. */
export function earlierReasons(dossier: Dossier, requirement: RequirementId): readonly EarlierReason[] {
  const seen = new Map<string, EarlierReason>();
  for (const finding of Object.values(dossier.findings[requirement] ?? {})) {
    if (finding.result === 'not-met' && finding.reason) {
      seen.set(`${finding.reason}\n${finding.clause ?? ''}`, { reason: finding.reason, clause: finding.clause });
    }
  }
  return [...seen.values()].slice(0, 6);
}
