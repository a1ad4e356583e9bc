/** By what bids are judged: requirements, who may take part, and how the award is found. */
import type { Evaluation, ScoreFigure, BidEvaluation } from '#core/evaluation/model.ts';
import type { DecimalText } from '#core/money/text.ts';
import { STAGE_NAMES } from '#core/documents/names.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { filled } from './filled.ts';
import type {
  AwardCriterion,
  Criterion,
  CriterionNumber,
  Lot,
  RequirementOfTender,
  RequirementResponse,
  SelectionCriterion,
} from './model.ts';

/** All that these criteria are made of: while it is the very same, so are they. */
export interface FixedBy extends Pick<Dossier, 'requirements' | 'terms' | 'technicalThreshold'> {
  readonly notice: Pick<Dossier['notice'], 'method'>;
}

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

/** Scores of whole bids, which no single requirement stands for. */
const TOTALS = [
  { id: 'nilai-kualifikasi', title: 'Nilai kualifikasi', of: (bid: BidEvaluation) => bid.qualificationScore },
  { id: 'nilai-teknis', title: 'Nilai teknis', of: (bid: BidEvaluation) => bid.technicalScore },
  { id: 'nilai-harga', title: 'Nilai harga', of: (bid: BidEvaluation) => bid.priceScore },
  { id: 'nilai-gabungan', title: 'Nilai gabungan', of: (bid: BidEvaluation) => bid.combinedScore },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly of: (bid: BidEvaluation) => ScoreFigure | null;
}[];

/** `tender.criteria`: a criterion for each stage, and one for scores of whole bids where the method has any. */
export function criteriaOf({ requirements, terms, technicalThreshold, notice }: FixedBy): readonly Criterion[] {
  const stages = STAGES.flatMap((stage): readonly Criterion[] => {
    const own = requirements.filter((requirement) => requirement.stage === stage);
    if (own.length === 0) return [];
    const relates = stage === 'qualification' || stage === 'proof';
    return [
      filled<Criterion>({
        id: `c-${stage}`,
        title: STAGE_NAMES[stage],
        relatesToTenderer: relates ? true : null,
        requirementGroups: [{ id: `g-${stage}`, requirements: own.map(requirementOf) }],
      }),
    ];
  });
  const thresholds: Readonly<Record<string, DecimalText | null>> = {
    'nilai-kualifikasi': terms.qualificationThreshold,
    'nilai-teknis': technicalThreshold,
  };
  if (requirements.every(({ scoring }) => scoring === null) && !SCORED.has(notice.method)) return stages;
  const totals = TOTALS.map(({ id, title }) =>
    filled<RequirementOfTender>({
      id,
      title,
      description: null,
      dataType: 'number',
      expectedValue: null,
      minValue: numberOf(thresholds[id] ?? null),
    }),
  );
  const scores = { id: 'c-scores', title: 'Nilai', requirementGroups: [{ id: 'g-scores', requirements: totals }] };
  return [...stages, scores];
}

/** What the committee found of each requirement of a bid, and its scores; nothing of what a single member thought. */
export function responsesOf(
  dossier: Dossier,
  evaluation: Evaluation | null,
  bid: BidEvaluation,
): readonly RequirementResponse[] {
  const scores = new Map([...(bid.technicalScore?.elements ?? []), ...(bid.qualificationScore?.elements ?? [])]);
  const found = dossier.requirements.flatMap((requirement): readonly RequirementResponse[] => {
    const { id, title, scoring, stage } = requirement;
    // What a closed gate keeps from counting was not judged.
    if (bid.gates[stage].status === 'not-evaluated') return [];
    const score = scoring === null ? undefined : scores.get(id);
    const finding = entryOf(entryOf(dossier.findings, id) ?? {}, bid.bidder);
    const value = score === undefined ? (finding === undefined ? null : finding.result === 'met') : Number(score.shown);
    return value === null || (scoring !== null && score === undefined)
      ? []
      : [{ id: `${bid.bidder}-${id}`, requirement: { id, title }, value }];
  });
  if (evaluation === null) return found;
  const totals = TOTALS.flatMap(({ id, title, of }): readonly RequirementResponse[] => {
    const score = of(bid);
    return score === null
      ? []
      : [{ id: `${bid.bidder}-${id}`, requirement: { id, title }, value: Number(score.shown) }];
  });
  const named = new Set(criteriaIds(dossier));
  return [...found, ...totals.filter(({ requirement }) => named.has(requirement.id))];
}

/** What a bidder must be and have to take part. */
export function selectionCriteriaOf({ requirements, terms }: FixedBy): NonNullable<Lot['selectionCriteria']> | null {
  const criteria = requirements
    .filter(({ stage }) => stage === 'qualification' || stage === 'proof')
    .map((requirement) => {
      const { title, clause, scoring, stage } = requirement;
      const minimum = numberOf(scoring?.threshold ?? null);
      const weight = scoring === null || scoring.parent !== null ? null : numberOf(scoring.weight);
      return filled<SelectionCriterion>({
        type: SELECTION_TYPES[requirement.measure ?? 'none'],
        description: title,
        minimum: clause,
        numbers: numbers(weight, minimum),
        verificationMethod:
          stage === 'proof' ? 'Pembuktian dengan dokumen asli' : 'Evaluasi dokumen kualifikasi yang disampaikan',
      });
    });
  const threshold = numberOf(terms.qualificationThreshold);
  const total = filled<SelectionCriterion>({
    type: 'technical',
    description: 'Nilai kualifikasi',
    minimum: null,
    numbers: numbers(null, threshold),
    verificationMethod: 'Evaluasi dokumen kualifikasi yang disampaikan',
  });
  const all = threshold === null ? criteria : [...criteria, total];
  return all.length === 0 ? null : { criteria: all };
}

/** How the award is found: what counts, by what share, and the pass marks. The shares add up to 100. */
export function awardCriteriaOf({
  notice,
  terms,
  technicalThreshold,
}: FixedBy): NonNullable<Lot['awardCriteria']> | null {
  const price = (weight: number): AwardCriterion => ({ type: 'price', name: 'Harga', numbers: numbers(weight, null) });
  const quality = (weight: number | null): AwardCriterion =>
    filled<AwardCriterion>({
      type: 'quality',
      name: 'Teknis',
      numbers: numbers(weight, numberOf(technicalThreshold)),
    });
  switch (notice.method) {
    case 'lowest-price-knockout':
    case 'quick':
      return { orderRationale: 'Harga terendah di antara penawaran yang memenuhi syarat', criteria: [price(100)] };
    case 'lowest-price-threshold':
    case 'least-cost':
      return {
        orderRationale: 'Harga terendah di antara penawaran yang melewati ambang batas teknis',
        criteria: [quality(null), price(100)],
      };
    case 'life-cycle-cost':
      return {
        orderRationale: 'Biaya terendah selama umur ekonomis',
        criteria: [{ type: 'cost', name: 'Biaya selama umur ekonomis', numbers: numbers(100, null) }],
      };
    case 'quality':
      return { orderRationale: 'Nilai teknis tertinggi', criteria: [quality(100)] };
    case 'fixed-budget':
      return { orderRationale: 'Nilai teknis tertinggi dengan harga tidak melebihi pagu', criteria: [quality(100)] };
    case 'scoring':
    case 'quality-and-cost':
      return ratedOf(numberOf(terms.technicalWeight), numberOf(terms.priceWeight), price, quality);
    case 'unknown':
      return null;
  }
}

/** The text for people beside `tender.awardCriteria`. */
export function awardCriteriaDetailsOf(dossier: Dossier): string | null {
  const criteria = awardCriteriaOf(dossier);
  const words = [
    dossier.notice.sourceLabels.method,
    criteria?.weightingDescription ?? criteria?.orderRationale ?? null,
  ];
  return words.filter((word) => word !== null).join(': ') || null;
}

const SCORED: ReadonlySet<Dossier['notice']['method']> = new Set([
  'scoring',
  'quality',
  'quality-and-cost',
  'fixed-budget',
  'least-cost',
  'lowest-price-threshold',
]);

const SELECTION_TYPES: Readonly<Record<NonNullable<Requirement['measure']> | 'none', SelectionCriterion['type']>> = {
  'remaining-package-capacity': 'technical',
  'basic-capacity': 'technical',
  'remaining-real-capacity': 'economic',
  none: 'suitability',
};

function ratedOf(
  technical: number | null,
  priceWeight: number | null,
  price: (weight: number) => AwardCriterion,
  quality: (weight: number | null) => AwardCriterion,
): NonNullable<Lot['awardCriteria']> | null {
  const orderRationale = 'Nilai gabungan teknis dan harga tertinggi';
  if (technical === null || priceWeight === null) return { orderRationale, criteria: [quality(null)] };
  return {
    weightingDescription: `Teknis ${indonesian(technical)} %, harga ${indonesian(priceWeight)} %`,
    orderRationale,
    criteria: [quality(technical), price(priceWeight)],
  };
}

function requirementOf({ id, title, scoring, clause }: Requirement): RequirementOfTender {
  const weight = scoring === null ? null : `Bobot ${scoring.weight.replace('.', ',')} %`;
  return filled<RequirementOfTender>({
    id,
    title,
    description: [clause, weight].filter((part) => part !== null && part !== '').join('; '),
    dataType: scoring === null ? 'boolean' : 'number',
    expectedValue: scoring === null ? true : null,
    minValue: scoring === null ? null : numberOf(scoring.threshold),
  });
}

function criteriaIds(dossier: Dossier): readonly string[] {
  return criteriaOf(dossier).flatMap(({ requirementGroups }) =>
    requirementGroups.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
  );
}

function numbers(weight: number | null, minimum: number | null): readonly CriterionNumber[] {
  return [
    ...(weight === null ? [] : [{ number: weight, weight: 'percentageExact' as const }]),
    ...(minimum === null ? [] : [{ number: minimum, threshold: 'minimumScore' as const }]),
  ];
}

function numberOf(text: DecimalText | null): number | null {
  return text === null ? null : Number(text);
}

function indonesian(value: number): string {
  return String(value).replace('.', ',');
}
