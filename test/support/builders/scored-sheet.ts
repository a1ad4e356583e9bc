// A fully scored tender of any size, its elements of about equal weight and its bids close to each other.

import type { Dossier, EvaluationMethod, Requirement } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import {
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  rupiah,
  standardRequirementsOfTest,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';

export const SENSITIVE_METHODS: readonly EvaluationMethod[] = ['scoring', 'quality-and-cost', 'lowest-price-threshold'];

const WHOLE: Requirement['scoring'] = {
  weight: decimal('100'),
  threshold: null,
  parent: null,
  scale: { kind: 'mark' },
};

const UNCHANGED: Negotiation = {
  heldAt: instant('2025-06-13T02:00:00.000Z'),
  outcome: 'agreed',
  lines: [],
  total: rupiah(890_000_000),
  representative: null,
  technical: null,
  reason: null,
};

interface SheetSize {
  readonly bids: number;
  readonly elements: number;
  /** Another one gives other scores. */
  readonly seed?: number;
}

/** Assessed to the end, the winner ahead of the next by little, so that many single changes turn the result. */
export function scoredSheet(method: EvaluationMethod, { bids, elements: count, seed = 7 }: SheetSize): Dossier {
  const isConsulting = method === 'quality-and-cost';
  const ids = Array.from({ length: bids }, (_, index) => `b${index + 1}`);
  const bidders = ids.map((id, index) => aBidder(id, { total: 900_000_000 + index * 2_000_000 }));
  const names = bidders.map(({ id }) => id);
  const weights = weightsOf(count);
  const elements = Array.from({ length: count }, (_, index) =>
    aRequirement(`unsur-${index}`, 'technical', {
      scoring: {
        weight: decimal(weights[index] ?? 0),
        threshold: null,
        parent: null,
        scale: { kind: 'mark' },
      },
    }),
  );
  const blank = aDossier();
  const sealed = method !== 'lowest-price-threshold';
  const at = instant('2025-06-12T02:00:00.000Z');
  const tender = aDossier({
    ruleSet: { id: 'perpres-46-2025', reason: null },
    bidders,
    requirements: [
      ...standardRequirementsOfTest().filter(({ stage }) => stage !== 'technical' && stage !== 'qualification'),
      aRequirement('pengalaman', 'qualification', { scoring: isConsulting ? WHOLE : null }),
      ...elements,
    ],
    technicalThreshold: decimal('70'),
    terms: {
      ...blank.terms,
      ...(sealed ? { technicalWeight: decimal(isConsulting ? '80' : '60') } : {}),
      ...(sealed ? { priceWeight: decimal(isConsulting ? '20' : '40') } : {}),
      qualificationThreshold: isConsulting ? decimal('60') : null,
      preference: 'not-applied',
    },
    notice: {
      fiscalYear: 2025,
      kind: isConsulting ? 'consulting-firm' : 'goods',
      qualification: isConsulting ? 'pre' : 'post',
      contract: 'lump-sum',
      method,
      submission: sealed ? 'two-file' : 'one-file',
      ownerEstimate: rupiah(1_000_000_000),
      budgetCeiling: rupiah(2_000_000_000),
    },
  });
  const assessed = withAllAttending(withFindings(withAllExamined(tender), { finding: met('80') }));
  const scores = elements.map(({ id }, row) => [
    id,
    Object.fromEntries(ids.map((bid, column) => [bidderId(bid), met(String(75 + ((row * seed + column * 3) % 11)))])),
  ]);
  return {
    ...assessed,
    findings: { ...assessed.findings, ...Object.fromEntries(scores) },
    ...(isConsulting
      ? {
          qualification: {
            ...assessed.qualification,
            entries: Object.fromEntries(names.map((id) => [id, { submittedAt: null, note: null }])),
            shortlist: { fixedAt: at, invited: names, note: null },
          },
          negotiations: Object.fromEntries(names.map((id) => [id, UNCHANGED])),
        }
      : {}),
    technicalResult: sealed ? { fixedAt: at, passed: names, note: null } : null,
  };
}

/** Weights of hundredths that add up to 100, the last ones a hundredth less. */
function weightsOf(count: number): readonly string[] {
  const share = Math.floor(10_000 / count);
  const rest = 10_000 - share * count;
  return Array.from({ length: count }, (_, index) =>
    ((share + (index < rest ? 1 : 0)) / 100).toFixed(2).replace(/\.?0+$/, ''),
  );
}
