/** Everyone's findings of a stage beside one another, what they come to together, and how far the members agree. */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import type { Fraction } from '#core/money/fraction.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import { findingFaultOf } from '#core/tender/finding-faults.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { DecideContext } from '#core/tender/refuse.ts';
import { aggregateFindings, type AggregatedFinding } from './aggregate.ts';
import { concordanceOf, intraclassCorrelationOf, type ScoreTable } from './agreement.ts';
import { draftDossier } from './draft-sheet.ts';
import { countedCells, memberFindings, type MemberFinding, sheetsOf } from './own-sheets.ts';
import { isJudged } from './sheet-progress.ts';

export interface ComparedCell {
  readonly requirement: Requirement;
  readonly findings: readonly MemberFinding[];
  readonly combined: AggregatedFinding;
  /** The committee's own finding; null while there is none. */
  readonly common: Finding | null;
}

/** Every requirement the members judged of one bid, in the order of the stage; empty before the sheets are shown. */
export function comparedCells(dossier: Dossier, stage: RequirementStage, bidder: BidderId): readonly ComparedCell[] {
  const { setting } = judgingOf(dossier);
  return dossier.requirements
    .filter((requirement) => requirement.stage === stage && isJudged(requirement))
    .map((requirement) => {
      const findings = memberFindings(dossier, stage, { requirement: requirement.id, bidder });
      const combined = aggregateFindings(
        findings.flatMap(({ finding }) => finding ?? []),
        setting,
      );
      const common = entryOf(entryOf(dossier.findings, requirement.id) ?? {}, bidder) ?? null;
      return { requirement, findings, combined, common };
    });
}

/** The common findings that follow from the sheets without anything to discuss, where there is none yet. */
export function combinedFindings(
  dossier: Dossier,
  stage: RequirementStage,
  { bids }: Pick<Evaluation, 'bids'>,
): TenderCommandBodies['assess']['cells'] {
  return bids
    .filter(({ gates }) => gates[stage].status !== 'not-evaluated')
    .flatMap(({ bidder }) =>
      comparedCells(dossier, stage, bidder).flatMap((cell) => {
        const finding = cell.common === null ? combinedFinding(cell) : null;
        return finding === null ? [] : [{ requirement: cell.requirement.id, bidder, finding }];
      }),
    );
}

/**
 * What the members came to as a finding: TMS with all their reasons; null where there is something to discuss, or where
 * what they came to is none the requirement can have, as between two levels.
 */
export function combinedFinding({ requirement, findings, combined }: ComparedCell): Finding | null {
  const { result, score, quantity, toBeDiscussed } = combined;
  if (result === null || toBeDiscussed) return null;
  const given = findings.flatMap(({ finding }) => (finding?.result === result ? [finding] : []));
  const isTold = result === 'not-met';
  const evidence = unique(given.flatMap((each) => each.evidence));
  const finding: Finding = {
    result,
    score,
    ...(quantity === null ? {} : { quantity }),
    reason: isTold ? unique(given.flatMap(({ reason }) => reason ?? [])).join('; ') : null,
    clause: isTold ? unique(given.flatMap(({ clause }) => clause ?? [])).join('; ') : null,
    evidence,
  };
  const lacksScore = result === 'met' && requirement.scoring !== null && score === null && quantity === null;
  return lacksScore || findingFaultOf(requirement, finding) !== null ? null : finding;
}

/** How far members agree over the bids all of them judged whole. */
export interface Agreement {
  /** Kendall's W: over the order of bids. */
  readonly concordance: Fraction | null;
  /** ICC(2,1): over the scores themselves. */
  readonly intraclass: Fraction | null;
}

/** Null where the stage is not scored, or its sheets are not on the table. */
export function agreementOf(
  dossier: Dossier,
  stage: RequirementStage,
  { evaluate }: Pick<DecideContext, 'evaluate'>,
): Agreement | null {
  const isScored = dossier.requirements.some((each) => each.stage === stage && each.scoring !== null);
  if (!isScored) return null;
  const totals: ReadonlyMap<BidderId, Fraction>[] = [];
  for (const { sheet } of sheetsOf(dossier, stage)) {
    const cells = sheet === null ? null : countedCells(sheet);
    if (cells === null) return null;
    const evaluation = evaluate(draftDossier(dossier, stage, cells));
    totals.push(evaluation.ok ? totalsOf(evaluation.value.bids, stage) : new Map());
  }
  const bidders = dossier.bidders.filter(({ id }) => totals.every((each) => each.has(id)));
  const table: ScoreTable = totals.map((each) => bidders.flatMap(({ id }) => each.get(id) ?? []));
  return { concordance: concordanceOf(table), intraclass: intraclassCorrelationOf(table) };
}

function totalsOf(bids: readonly BidEvaluation[], stage: RequirementStage): ReadonlyMap<BidderId, Fraction> {
  return new Map(
    bids.flatMap((bid) => {
      const score = stage === 'qualification' ? bid.qualificationScore : bid.technicalScore;
      return score === null ? [] : [[bid.bidder, score.exact] as const];
    }),
  );
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  const known = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...known.values()];
}
