/** Scores of one stage: weights times marks, element by element, and whether they reach the pass marks. */
import { type ScoredStage, type ScoreNode, type ScoreSheet, scoreSheetOf } from '#core/evaluation/score-sheet.ts';
import type { ScoreTotal } from '#core/evaluation/model.ts';
import { compareFractions, type Fraction, fractionOfDecimal } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import { treeOf } from '#core/tender/requirement-tree.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { bidderCode, type Draft } from '../draft.ts';
import { SCALE_NAMES } from '../names.ts';
import { codeLegend } from '../parts/bidders.ts';
import type { BookSheet } from './book.ts';
import { answerFormula, type Cell, decimal, EMPTY, exactFormula, text } from './cells.ts';
import { beginSheet, type RowWriter, type SheetWriter } from './sheet-writer.ts';
import {
  all,
  atMost,
  averageOf,
  type CellTerm,
  compares,
  type Condition,
  constant,
  largestOf,
  over,
  plus,
  type Term,
  times,
} from './term.ts';
import type { CellsByBidder, WorkingPaper } from './working-paper.ts';

/** No., element, weight, pass mark, highest or full count; then one column a bidder. */
const FIRST_BIDDER = 6;
const MARKS_DECIMALS = 4;

export interface ScoresSheet {
  readonly sheet: BookSheet;
  readonly totals: CellsByBidder;
}

/** Null where the stage has no scored element. */
export function scoresSheet(paper: WorkingPaper, stage: ScoredStage, threshold: CellTerm | null): ScoresSheet | null {
  const { draft, evaluation } = paper;
  const requirements = draft.dossier.requirements.filter((requirement) => requirement.stage === stage);
  const mark = stage === 'technical' ? draft.dossier.technicalThreshold : draft.dossier.terms.qualificationThreshold;
  const scores = scoreSheetOf(stage, requirements, mark);
  if (scores.nodes.length === 0) return null;
  const bidders = draft.coded.filter(({ id }) =>
    evaluation.bids.some(({ bidder, gates }) => bidder === id && gates[stage].status !== 'not-evaluated'),
  );
  const name = stage === 'technical' ? 'Teknis' : 'Kualifikasi';
  const sheet = beginSheet(name);
  sheet.line(`Nilai ${name.toLowerCase()}`, { bold: true });
  if (bidders.length > 0) {
    const legend = codeLegend(
      draft,
      bidders.map(({ id }) => id),
    );
    sheet.line(legend);
  }
  sheet.heads(
    ['No.', 'Unsur', 'Bobot (%)', 'Ambang batas', 'Jumlah penuh', ...bidders.map(({ id }) => bidderCode(draft, id))],
    2,
  );
  const rows = elementRows(sheet, draft, scores);
  const totals = new Map<BidderId, CellTerm>();
  const columns = bidders.map((bidder, index) => columnOf(paper, stage, bidder, FIRST_BIDDER + index));
  const counts = countCells(rows, columns);
  const sums = sheet.row({ bold: true, frame: true });
  sums.at(2, text(`Nilai ${name.toLowerCase()}`));
  const passes = sheet.row({ bold: true, frame: true });
  passes.at(2, text('Memenuhi ambang batas'));
  for (const column of columns) {
    const cells = scoreCells(scores, rows, counts, column);
    if (column.total === null) continue;
    const total = sums.at(column.index, exactFormula(weighted(scores.top, rows, cells), column.total.exact, 2));
    totals.set(column.bidder.id, total);
    passes.at(column.index, passCell(paper, scores, { rows, cells, column, total, threshold }));
  }
  return { sheet: sheet.finish([6, 52, 10, 10, 12, ...bidders.map(() => 12)]), totals };
}

interface ElementRow {
  readonly node: ScoreNode;
  /** What is counted, for elements that count. */
  readonly counted: RowWriter | null;
  readonly score: RowWriter;
  readonly weight: CellTerm;
  readonly threshold: CellTerm;
}

type ElementRows = ReadonlyMap<RequirementId, ElementRow>;

/** Each element with its parts below it; what is counted stands above its score. */
function elementRows(sheet: SheetWriter, { dossier }: Draft, scores: ScoreSheet): ElementRows {
  const nodes = new Map(scores.nodes.map((node) => [node.id, node]));
  const scored = dossier.requirements.filter(({ id }) => nodes.has(id));
  const rows = new Map<RequirementId, ElementRow>();
  for (const { item, number } of treeOf(scored, ({ scoring }) => scoring?.parent ?? null)) {
    const node = nodes.get(item.id);
    if (node === undefined) continue;
    const way = SCALE_NAMES[node.scale.kind];
    const isCounted = node.scale.kind === 'share-of-highest' || node.scale.kind === 'share-of-full';
    const counted = isCounted ? sheet.row({ frame: true }) : null;
    counted?.at(2, text(`${item.title}: jumlah`));
    const score = sheet.row({ frame: true });
    score.put(text(number, { align: 'center' }));
    score.put(text(way === null ? item.title : `${item.title} (${way})`));
    const weight = score.put(decimal(node.weightText));
    const threshold = score.put(decimal(item.scoring?.threshold ?? null));
    rows.set(node.id, { node, counted, score, weight, threshold });
  }
  return rows;
}

interface BidderColumn {
  readonly bidder: Bidder;
  readonly index: number;
  readonly total: ScoreTotal | null;
  readonly findingOf: (element: RequirementId) => Finding | undefined;
}

function columnOf(
  { draft, evaluation }: WorkingPaper,
  stage: ScoredStage,
  bidder: Bidder,
  index: number,
): BidderColumn {
  const bid = evaluation.bids.find((each) => each.bidder === bidder.id);
  const total = (stage === 'technical' ? bid?.technicalScore : bid?.qualificationScore) ?? null;
  return { bidder, index, total, findingOf: (element) => draft.dossier.findings[element]?.[bidder.id] };
}

/** Counts of an element by the column they stand in, with the count that has 100. */
interface Counts {
  readonly byColumn: ReadonlyMap<number, CellTerm>;
  readonly whole: CellTerm;
}

function countCells(rows: ElementRows, columns: readonly BidderColumn[]): ReadonlyMap<RequirementId, Counts> {
  const counts = new Map<RequirementId, Counts>();
  for (const [id, { node, counted }] of rows) {
    if (counted === null) continue;
    const cells = columns.map(
      (column) => [column.index, counted.at(column.index, decimal(column.findingOf(id)?.quantity ?? null))] as const,
    );
    const terms = cells.map(([, cell]) => cell);
    const whole = counted.at(FIRST_BIDDER - 1, wholeCount(node, terms));
    counts.set(id, { byColumn: new Map(cells), whole });
  }
  return counts;
}

/** The full count, or the highest among the bidders. */
function wholeCount({ scale }: ScoreNode, counts: readonly CellTerm[]): Cell {
  if (scale.kind === 'share-of-full') return decimal(scale.full);
  const highest = counts.filter(({ isNumber }) => isNumber);
  if (highest.length === 0) return EMPTY;
  const most = largestOf(counts);
  return exactFormula(most, fractionOfDecimal(String(most.value) as DecimalText), 0);
}

/** Parts first: what is made of them names their cells. */
function scoreCells(
  { nodes }: ScoreSheet,
  rows: ElementRows,
  counts: ReadonlyMap<RequirementId, Counts>,
  column: BidderColumn,
): ReadonlyMap<RequirementId, CellTerm> {
  const cells = new Map<RequirementId, CellTerm>();
  for (const node of nodes) {
    const cell = scoreCell(node, rows, cells, counts.get(node.id), column);
    const placed = rows.get(node.id)?.score.at(column.index, cell);
    if (placed !== undefined) cells.set(node.id, placed);
  }
  return cells;
}

function scoreCell(
  node: ScoreNode,
  rows: ElementRows,
  cells: ReadonlyMap<RequirementId, CellTerm>,
  counts: Counts | undefined,
  { index, total, findingOf }: BidderColumn,
): Cell {
  const { scale, id, parts } = node;
  if (scale.kind === 'mark' || scale.kind === 'levels') return decimal(findingOf(id)?.score ?? null);
  const exact = total?.elements.get(id)?.exact;
  if (exact === undefined) return EMPTY;
  if (scale.kind === 'elements') {
    const terms = parts.flatMap((part) => cells.get(part.id) ?? []);
    const term = scale.combine === 'weights' ? weighted(parts, rows, cells) : averageOf(terms);
    return exactFormula(term, exact, MARKS_DECIMALS);
  }
  const count = counts?.byColumn.get(index);
  if (counts === undefined || count === undefined) return EMPTY;
  return exactFormula(atMost(100, over(times(count, constant(100)), counts.whole)), exact, MARKS_DECIMALS);
}

/** The sum of weights times scores, of a hundred. */
function weighted(parts: readonly ScoreNode[], rows: ElementRows, cells: ReadonlyMap<RequirementId, CellTerm>): Term {
  const products = parts.flatMap(({ id }) => {
    const weight = rows.get(id)?.weight;
    const score = cells.get(id);
    return weight === undefined || score === undefined ? [] : [times(weight, score)];
  });
  return over(plus(...products), constant(100));
}

interface Passing {
  readonly rows: ElementRows;
  readonly cells: ReadonlyMap<RequirementId, CellTerm>;
  readonly column: BidderColumn;
  readonly total: CellTerm;
  readonly threshold: CellTerm | null;
}

/** Whether the total and every element with a pass mark of its own reach it. */
function passCell({ draft }: WorkingPaper, scores: ScoreSheet, passing: Passing): Cell {
  const { rows, cells, column, total, threshold } = passing;
  const passesEqual = draft.ruleSet.evaluation.thresholdEqualPasses.value;
  const sign = passesEqual ? '>=' : '>';
  const reaches = (score: Fraction, mark: Fraction): boolean => {
    const order = compareFractions(score, mark);
    return order > 0 || (passesEqual && order === 0);
  };
  const conditions: Condition[] = [];
  let holds = true;
  if (threshold !== null && scores.threshold !== null && column.total !== null) {
    conditions.push(compares(total, sign, threshold));
    holds &&= reaches(column.total.exact, scores.threshold);
  }
  for (const { id, threshold: mark } of scores.nodes) {
    const [cell, row, score] = [cells.get(id), rows.get(id), column.total?.elements.get(id)];
    if (mark === null || cell === undefined || row === undefined || score === undefined) continue;
    conditions.push(compares(cell, sign, row.threshold));
    holds &&= reaches(score.exact, mark);
  }
  return conditions.length === 0 ? EMPTY : answerFormula(all(conditions), holds);
}
