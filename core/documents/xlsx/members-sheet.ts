/** What each member found alone in a stage, what these come to together, and what the committee found. */
import { comparedCells, type ComparedCell } from '#core/committee/comparison.ts';
import { sheetPhase } from '#core/committee/own-sheets.ts';
import { fractionOfDecimal } from '#core/money/fraction.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Aggregation } from '#core/tender/judging-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import { bidderCode, bidderName } from '../draft.ts';
import { STAGE_NAMES } from '../names.ts';
import { agreementText, findingShown } from '../parts/own-sheets.ts';
import { bidsAt } from '../parts/stage.ts';
import type { BookSheet } from './book.ts';
import { type Cell, decimal, EMPTY, exactFormula, styled, text } from './cells.ts';
import { beginSheet, type RowWriter } from './sheet-writer.ts';
import {
  averageOf,
  type CellTerm,
  constant,
  largestOf,
  medianOf,
  minus,
  over,
  rounded,
  smallestOf,
  sumOf,
  type Term,
} from './term.ts';
import type { WorkingPaper } from './working-paper.ts';

/** Scores of the committee are given to this many decimals, as `aggregateFindings` does. */
const SCORE_DECIMALS = 2;
/** From so many members on the highest and the lowest are left out of a trimmed mean. */
const TRIMMED_FROM = 4;

/** Null where the committee judges the stage together, or its sheets are not all on the table. */
export function membersSheet({ draft, evaluation }: WorkingPaper, stage: RequirementStage): BookSheet | null {
  const { dossier } = draft;
  if (sheetPhase(dossier, stage) !== 'revealed') return null;
  const { members } = dossier.committee;
  const { aggregation } = judgingOf(dossier).setting;
  const sheet = beginSheet(`Lembar ${STAGE_NAMES[stage]}`);
  sheet.line(`Lembar penilaian perorangan: ${STAGE_NAMES[stage].toLowerCase()}`, { bold: true });
  sheet.line(members.map(({ name }, index) => `A${index + 1} = ${name}`).join('; '));
  const agreement = agreementText(draft, stage);
  if (agreement !== null) sheet.line(agreement);
  const heads = ['Kode', 'Persyaratan', ...members.map((_, index) => `A${index + 1}`)];
  sheet.heads([...heads, 'Gabungan', 'Rentang', 'Hasil Pokja'], 2);
  for (const { bidder } of bidsAt(draft, evaluation, stage)) {
    sheet.row({ bold: true, shade: 'group' }).at(2, text(`${bidderCode(draft, bidder)} ${bidderName(draft, bidder)}`));
    for (const cell of comparedCells(dossier, stage, bidder)) {
      const row = sheet.row({ frame: true });
      row.put(text(bidderCode(draft, bidder), { align: 'center' }));
      row.put(text(cell.requirement.title));
      comparedRow(row, cell, aggregation);
    }
  }
  return sheet.finish([8, 56, ...members.map(() => 12), 14, 12, 14]);
}

function comparedRow(row: RowWriter, { findings, combined, common }: ComparedCell, aggregation: Aggregation): void {
  const cells = findings.map(({ finding }) => row.put(findingCell(finding)));
  const { score, spread, result } = combined;
  const scored = cells.filter(({ isNumber }) => isNumber);
  if (score !== null && scored.length > 0) {
    const term = rounded(combinedTerm(cells, scored, aggregation));
    row.put(marked(exactFormula(term, fractionOfDecimal(score), SCORE_DECIMALS), result));
  } else {
    row.put(text(result === null ? 'Tidak ada mayoritas' : findingShown({ ...combined, result }), { align: 'center' }));
  }
  row.put(spread === null ? EMPTY : exactFormula(minus(largestOf(cells), smallestOf(cells)), spread, SCORE_DECIMALS));
  row.put(common === null ? text('Belum', { align: 'center' }) : findingCell(common));
}

/** A score stays a number to compute with, also of what is not met. */
function findingCell(finding: Finding | null): Cell {
  if (finding === null) return EMPTY;
  if (finding.score !== null) return marked(decimal(finding.score), finding.result);
  return text(findingShown(finding), { align: 'center' });
}

/** `TMS 40`: the word is a part of how the number looks. */
function marked(cell: Cell, result: Finding['result'] | null): Cell {
  return result === 'not-met' ? styled(cell, { format: `"TMS "${cell.look.format ?? '0'}` }) : cell;
}

function combinedTerm(cells: readonly CellTerm[], scored: readonly CellTerm[], aggregation: Aggregation): Term {
  if (aggregation === 'median') return medianOf(cells);
  if (aggregation === 'trimmed-mean' && scored.length >= TRIMMED_FROM) {
    return over(minus(minus(sumOf(cells), largestOf(cells)), smallestOf(cells)), constant(scored.length - 2));
  }
  return averageOf(scored);
}
