/**
 * Kertas Kerja Evaluasi as a workbook with live formulas, so that a committee can follow and try every number.
 *
 * Source  DOMAIN §1.5 (working papers); the figures are those of `evaluate`, never the spreadsheet's.
 */
import { planOf } from '#core/evaluation/plan.ts';
import { formatDate } from '#core/calendar/format.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { beginDraft, type DocumentInput } from '../draft.ts';
import { markLine } from '../html-mark.ts';
import { documentName } from '../parts/head.ts';
import type { WorkingBook } from './book.ts';
import { decisionSheets } from './decision-sheets.ts';
import { evaluatedPriceSheet } from './evaluated-price-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { lifeCycleSheet } from './life-cycle-sheet.ts';
import { type LinesSheet, linesSheet } from './lines-sheet.ts';
import { membersSheet } from './members-sheet.ts';
import { priceSheet } from './price-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { scoresSheet } from './scores-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { offeringBids, type TenderTerms, type WorkingPaper } from './working-paper.ts';

/**
 * Makes the workbook of a tender.
 *
 * Shapes  the sheets a tender has: summary, findings of each stage met or not met, members' own sheets where they judged
 * apart, prices, one a bidder with a price schedule, scores where there are scored elements, evaluated prices and costs
 * where the method asks for them, ranking, votes and second persons where the committee has them.
 * Fails   `not-evaluated` where the method is not worked out.
 */
export function workingBook(input: DocumentInput): Result<WorkingBook, { readonly kind: 'not-evaluated' }> {
  const plan = planOf(input.dossier, input.ruleSet);
  if (input.evaluation === null || !plan.ok) return err({ kind: 'not-evaluated' });
  const draft = beginDraft({ kind: 'kertas-kerja', subject: null }, input);
  const paper: WorkingPaper = { draft, evaluation: input.evaluation, plan: plan.value };
  const summary = summarySheet(paper);
  const { terms } = summary;
  const lines = lineSheets(paper, terms);
  const prices = priceSheet(paper, terms, lines);
  const technical = scoresSheet(paper, 'technical', terms.technicalThreshold);
  const qualification = scoresSheet(paper, 'qualification', terms.qualificationThreshold);
  const evaluated = evaluatedPriceSheet(paper, terms, prices.compared);
  const lifeCycle = lifeCycleSheet(paper, terms, prices.compared);
  const ranking = rankingSheet(paper, terms, {
    price: prices.compared,
    final: prices.final,
    technical: technical?.totals ?? null,
    evaluated: evaluated?.evaluated ?? null,
    localContent: evaluated?.localContent ?? null,
    lifeCycle: lifeCycle?.costs ?? null,
  });
  const worked = [qualification, technical, evaluated, lifeCycle].flatMap((each) => each?.sheet ?? []);
  const { dossier, words, office, today } = draft;
  const name = documentName(draft, 'kertas-kerja');
  return ok({
    title: `${name} – ${dossier.notice.name}`,
    paper: office.paper.size,
    mark: markLine({ marks: dossier.practice ? ['practice'] : [] }, office.markLanguage),
    footer: `${name} · Kode ${words.tender} ${dossier.notice.code} · dicetak ${formatDate(today)}`,
    sheets: [
      summary.sheet,
      ...STAGES.flatMap((stage) => [findingsSheet(paper, stage), membersSheet(paper, stage)]).filter(
        (each) => each !== null,
      ),
      prices.sheet,
      ...[...lines.values()].map(({ sheet }) => sheet),
      ...worked,
      ranking,
      ...decisionSheets(paper),
    ],
  });
}

/** In the order of the working paper. */
const STAGES = ['administration', 'technical', 'qualification', 'proof'] as const satisfies readonly RequirementStage[];

function lineSheets(paper: WorkingPaper, terms: TenderTerms): ReadonlyMap<BidderId, LinesSheet> {
  return new Map(
    offeringBids(paper).flatMap((offering) => {
      const lines = linesSheet(paper, offering, terms);
      return lines === null ? [] : [[offering.bidder.id, lines] as const];
    }),
  );
}
