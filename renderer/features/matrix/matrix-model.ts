/** What the matrix of one stage shows and what its keys ask for: pure, so that it is tested without a screen. */
import type { BidEvaluation, Evaluation, Gate, GateReason, ScoreFigure } from '#core/evaluation/model.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { BidFile, Dossier, Finding, Requirement, RequirementStage } from '#core/tender/model.ts';

export type AssessedCell = TenderCommandBodies['assess']['cells'][number];

export interface MatrixRow {
  readonly number: number;
  readonly requirement: Requirement;
  /** The dossier's own record: a row whose findings did not change keeps its identity. */
  readonly findings: Readonly<Record<BidderId, Finding>>;
}

export interface MatrixColumn {
  readonly bidder: BidderId;
  readonly name: string;
  readonly price: Sen | null;
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
  | { readonly kind: 'not-called' };

export type CellState = 'met' | 'not-met' | 'open' | 'not-evaluated';

const NO_FINDINGS: Readonly<Record<BidderId, Finding>> = {};
const NO_FILES: readonly BidFile[] = [];

export function matrixRows(dossier: Dossier, stage: RequirementStage): readonly MatrixRow[] {
  return dossier.requirements
    .filter((requirement) => requirement.stage === stage)
    .map((requirement, index) => ({
      number: index + 1,
      requirement,
      findings: dossier.findings[requirement.id] ?? NO_FINDINGS,
    }));
}

/** The bids in the order of their corrected price, as `evaluate` lists them. */
export function matrixColumns(
  dossier: Dossier,
  evaluation: Evaluation,
  stage: RequirementStage,
): readonly MatrixColumn[] {
  const bidders = new Map(dossier.bidders.map((bidder) => [bidder.id, bidder]));
  return evaluation.bids.map((bid) => {
    const bidder = bidders.get(bid.bidder);
    return {
      bidder: bid.bidder,
      name: bidder?.name ?? bid.bidder,
      price: bid.corrected?.value ?? null,
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
  return { kind: 'not-called' };
}

function accessOf(reason: GateReason): ColumnAccess | null {
  if (reason.kind === 'stopped-at') return { kind: 'stopped', gate: reason.gate };
  if (reason.kind === 'waiting-for') return { kind: 'waiting', gate: reason.gate };
  return reason.kind === 'not-called' ? { kind: 'not-called' } : null;
}

/** The technical scores of the bids and the mark they must reach. */
export interface MatrixTotals {
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
  for (const { bidder, technicalScore } of evaluation.bids) if (technicalScore) scores.set(bidder, technicalScore);
  return { scores, threshold: dossier.technicalThreshold };
}

/** The next rows, each being the very row of before where it says the same; all of before when nothing changed. */
export function keepRows(before: readonly MatrixRow[], next: readonly MatrixRow[]): readonly MatrixRow[] {
  return keepSame(
    before,
    next,
    (a, b) => a.requirement === b.requirement && a.findings === b.findings && a.number === b.number,
  );
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
      a.files === b.files &&
      a.settled === b.settled &&
      a.access.kind === b.access.kind &&
      gateOf(a.access) === gateOf(b.access),
  );
}

function gateOf(access: ColumnAccess): Gate | null {
  return access.kind === 'stopped' || access.kind === 'waiting' ? access.gate : null;
}

function keepSame<T>(before: readonly T[], next: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  const kept = next.map((item, index) => {
    const old = before[index];
    return old !== undefined && same(old, item) ? old : item;
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

export function cellState(row: MatrixRow, column: MatrixColumn): CellState {
  if (column.access.kind !== 'open') return 'not-evaluated';
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
  for (const column of columns) {
    if (column.access.kind !== 'open') continue;
    for (const row of rows) {
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
  return !column.settled && cellState(row, column) === 'open';
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
 * Marks as met every cell of a bid that is still open. Scored requirements are left: a score is never assumed.
 */
export function meetOpenCells(rows: readonly MatrixRow[], column: MatrixColumn): readonly AssessedCell[] {
  return rows
    .filter((row) => row.requirement.scoring === null && cellState(row, column) === 'open')
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
  if (!above || !here || column.access.kind !== 'open') return [];
  const finding = above.findings[column.bidder];
  return finding ? [setCell(here, column, finding)] : [];
}

/** Copies the finding of a cell into every open cell below it in the same bid. */
export function copyDown(rows: readonly MatrixRow[], rowIndex: number, column: MatrixColumn): readonly AssessedCell[] {
  const finding = rows[rowIndex]?.findings[column.bidder];
  if (!finding || column.access.kind !== 'open') return [];
  return rows
    .slice(rowIndex + 1)
    .filter((row) => row.findings[column.bidder] === undefined)
    .map((row) => setCell(row, column, finding));
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
