/** What a stage found of every bid, met or not met, with how many of each, and why what was not met was not. */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { bidderCode } from '../draft.ts';
import { inlineText } from '../measure.ts';
import type { Inline } from '../model.ts';
import { GATE_STATUS_NAMES, STAGE_NAMES } from '../names.ts';
import { codeLegend, DASH } from '../parts/bidders.ts';
import { failureReasons } from '../parts/reasons.ts';
import { bidsAt, resultText } from '../parts/stage.ts';
import type { BookSheet } from './book.ts';
import { countFormula, text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import { type CellTerm, countSaying } from './term.ts';
import type { WorkingPaper } from './working-paper.ts';

/** No., requirement, clause; then one column a bidder. */
const FIRST_BIDDER = 4;

const COUNTED = [
  ['Jumlah memenuhi (MS)', 'MS'],
  ['Jumlah tidak memenuhi (TMS)', 'TMS'],
  ['Jumlah belum dinilai', 'Belum'],
] as const;

/** Null where nothing in the stage is met or not met, or no bid came to it. Scored elements have a sheet of their own. */
export function findingsSheet(paper: WorkingPaper, stage: RequirementStage): BookSheet | null {
  const { draft, evaluation } = paper;
  const requirements = draft.dossier.requirements.filter((each) => each.stage === stage && each.scoring === null);
  const bids = bidsAt(draft, evaluation, stage);
  if (requirements.length === 0 || bids.length === 0) return null;
  const sheet = beginSheet(`MS-TMS ${STAGE_NAMES[stage]}`);
  sheet.line(`${STAGE_NAMES[stage]}: memenuhi syarat (MS) dan tidak memenuhi syarat (TMS)`, { bold: true });
  sheet.line(
    codeLegend(
      draft,
      bids.map(({ bidder }) => bidder),
    ),
  );
  sheet.heads(['No.', 'Persyaratan', 'Dasar', ...bids.map(({ bidder }) => bidderCode(draft, bidder))], 2);
  const columns = bids.map((): CellTerm[] => []);
  requirements.forEach((requirement, index) => {
    const row = sheet.row({ frame: true });
    row.put(text(String(index + 1), { align: 'center' }));
    row.put(text(requirement.title));
    row.put(text(requirement.clause ?? DASH));
    bids.forEach((bid, column) => {
      columns[column]?.push(row.put(text(resultText(draft, requirement, bid, stage), { align: 'center' })));
    });
  });
  for (const [label, word] of COUNTED) {
    const row = sheet.row({ frame: true, bold: true });
    row.at(2, text(label));
    columns.forEach((cells, column) => {
      const found = requirements.filter(
        (requirement) => bids[column] !== undefined && resultText(draft, requirement, bids[column], stage) === word,
      );
      row.at(FIRST_BIDDER + column, countFormula(countSaying(cells, word, found.length), found.length));
    });
  }
  const results = sheet.row({ frame: true, bold: true });
  results.at(2, text('Hasil tahap'));
  bids.forEach((bid, column) =>
    results.at(FIRST_BIDDER + column, text(GATE_STATUS_NAMES[bid.gates[stage].status], { align: 'center' })),
  );
  reasonRows(paper, evaluation, stage, sheet);
  return sheet.finish([6, 60, 20, ...bids.map(() => 12)]);
}

function reasonRows(
  { draft }: WorkingPaper,
  evaluation: Evaluation,
  stage: RequirementStage,
  sheet: SheetWriter,
): void {
  const failed = bidsAt(draft, evaluation, stage).filter(({ gates }) => gates[stage].status === 'failed');
  if (failed.length === 0) return;
  sheet.row();
  sheet.line('Alasan tidak memenuhi', { bold: true });
  for (const bid of failed) {
    for (const { demand, reason, clause } of failureReasons(draft, bid, stage)) {
      const said = [reason, ...(clause === null ? [] : [clause])].map(plainText);
      sheet.line([`${bidderCode(draft, bid.bidder)} · ${plainText(demand)}`, said.join(' · ')].join(': '));
    }
  }
}

function plainText(words: string | Inline): string {
  return typeof words === 'string' ? words : inlineText(words);
}
