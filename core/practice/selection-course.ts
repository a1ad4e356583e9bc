/** What the committee of a selection found: the firms qualified, the invited judged, prices only where they may be. */
import type { Instant } from '#core/calendar/instant.ts';
import { proposeShortlist } from '#core/evaluation/shortlist.ts';
import type { DecimalText } from '#core/money/text.ts';
import { startingRequirements } from '#core/regulation/element-templates.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import { technicallyPassing } from '#core/evaluation/technically-passing.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { BidOpening, Dossier, Requirement } from '#core/tender/model.ts';
import { evaluationOf } from './decision.ts';
import { inventRepresentative } from './people.ts';
import type { Random } from './random.ts';

/** What the document of a selection by quality and cost says, within the ranges of its law. */
export function withSelectionTerms(dossier: Dossier): Dossier {
  return {
    ...dossier,
    requirements: startingRequirements(PERPRES_54_2010, dossier.notice).map((requirement, index) => ({
      ...requirement,
      clause: requirement.clause ?? `LDP ${27 + (index % 3)}.${index + 1}`,
    })),
    technicalThreshold: '70' as DecimalText,
    terms: {
      ...dossier.terms,
      technicalWeight: '80' as DecimalText,
      priceWeight: '20' as DecimalText,
      qualificationThreshold: '60' as DecimalText,
    },
  };
}

/** More firms ask to be qualified than may be invited, and fewer of them then offer. */
const ENTRIES = 9;

/**
 * Firms hand in their qualification and are judged; with `whole: false` the last of them still wait. Those that offer
 * later are the better ones: they were invited.
 */
export function qualify(random: Random, dossier: Dossier, closesAt: Instant, whole: boolean): Dossier {
  const offering = dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const others = dossier.bidders.map(({ id }) => id).filter((id) => !offering.includes(id));
  const entered = [...offering, ...others.slice(0, ENTRIES - offering.length)];
  const judged = whole ? entered : entered.slice(0, Math.ceil(entered.length / 2));
  const entries = Object.fromEntries(entered.map((id) => [id, { submittedAt: closesAt, note: null }]));
  const proofs = judged.map((id) => [id, { attended: true, representative: inventRepresentative(random), note: null }]);
  const found = withScores(random, dossier, ['qualification', 'proof'], judged, (id) =>
    offering.includes(id) ? [82, 95] : [64, 78],
  );
  return {
    ...found,
    qualification: { ...dossier.qualification, entries },
    proofs: { ...dossier.proofs, ...Object.fromEntries(proofs) },
  };
}

/** The shortlist the pre-qualification leads to; nobody is tied at its end in these examples. */
export function withShortlist(dossier: Dossier, fixedAt: Instant): Dossier {
  const { certain, tied, places } = proposeShortlist(dossier, PERPRES_54_2010, evaluationOf(dossier));
  const note = tied.length === 0 ? null : 'Nilai sama; dipilih menurut urutan pendaftaran atas keputusan Pokja';
  const shortlist = { fixedAt, invited: [...certain, ...tied.slice(0, places)], note };
  return { ...dossier, qualification: { ...dossier.qualification, shortlist } };
}

/** File I judged: papers in order and elements scored; with `whole: false` the last bid still waits. */
export function judgeFileOne(random: Random, dossier: Dossier, whole: boolean): Dossier {
  const offering = dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const judged = whole ? offering : offering.slice(0, -1);
  const complete: BidOpening = { condition: 'complete', missing: [], note: null };
  const opened = {
    ...dossier,
    opening: { ...dossier.opening, bids: Object.fromEntries(offering.map((id) => [id, complete])) },
  };
  const inOrder = withScores(random, opened, ['administration'], offering, () => [74, 94]);
  return withScores(random, inOrder, ['technical'], judged, () => [74, 94]);
}

/** The technical result as the evaluation says it. */
export function withTechnicalResult(dossier: Dossier, fixedAt: Instant): Dossier {
  return {
    ...dossier,
    technicalResult: { fixedAt, passed: technicallyPassing(evaluationOf(dossier)), note: null },
  };
}

function withScores(
  random: Random,
  dossier: Dossier,
  stages: readonly RequirementStage[],
  bidders: readonly BidderId[],
  rangeOf: (bidder: BidderId) => readonly [from: number, to: number],
): Dossier {
  const findings = { ...dossier.findings };
  for (const requirement of dossier.requirements) {
    if (!stages.includes(requirement.stage) || requirement.scoring?.scale.kind === 'elements') continue;
    const ofBidders = bidders.map((id) => [id, findingOf(random, requirement, rangeOf(id))]);
    findings[requirement.id] = { ...findings[requirement.id], ...Object.fromEntries(ofBidders) };
  }
  return { ...dossier, findings };
}

function findingOf(random: Random, { scoring }: Requirement, [from, to]: readonly [number, number]): Finding {
  const met = { result: 'met', reason: null, clause: null, evidence: [] } as const;
  const number = (): DecimalText => String(random.between(from, to)) as DecimalText;
  switch (scoring?.scale.kind) {
    case undefined:
      return { ...met, score: null };
    case 'share-of-highest':
    case 'share-of-full':
      return { ...met, score: null, quantity: number() };
    case 'levels':
      return { ...met, score: scoring?.scale.kind === 'levels' ? random.pick(scoring.scale.levels).score : null };
    default:
      return { ...met, score: number() };
  }
}
