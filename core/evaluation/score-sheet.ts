/** The scored elements of a stage as a tree with its numbers read. */
import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOfDecimal,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { Requirement, RequirementScoring, ScoreScale } from '#core/tender/model.ts';

/** The stages that may be scored. */
export type ScoredStage = 'technical' | 'qualification';

/** One element with its sub-elements. */
export interface ScoreNode {
  readonly id: RequirementId;
  readonly title: string;
  readonly weightText: DecimalText;
  readonly weight: Fraction;
  readonly threshold: Fraction | null;
  readonly scale: ScoreScale;
  readonly parts: readonly ScoreNode[];
}

/** The scored elements of one stage of a tender. */
export interface ScoreSheet {
  readonly stage: ScoredStage;
  readonly top: readonly ScoreNode[];
  /** Every element, parts before what they are parts of. */
  readonly nodes: readonly ScoreNode[];
  /** The sum of the first weights that do not make exactly 100: no total means anything then. Null when all do. */
  readonly oddSum: Fraction | null;
  /** Pass mark of the total. */
  readonly threshold: Fraction | null;
  readonly thresholdText: DecimalText | null;
  /** Elements counted against the highest count, and what is made of them: one bid's score depends on the others. */
  readonly comparing: ReadonlySet<RequirementId>;
}

export const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

/**
 * Reads the scored elements among a stage's requirements. An element whose parent is not among them stands at the top;
 * weights under a plain average say nothing, so their sum is not asked for.
 */
export function scoreSheetOf(
  stage: ScoredStage,
  requirements: readonly Requirement[],
  threshold: DecimalText | null,
): ScoreSheet {
  const scored = requirements.flatMap(({ id, title, scoring }) => (scoring === null ? [] : [{ id, title, scoring }]));
  const nodes: ScoreNode[] = [];
  const top = nodesUnder(null, partsByParent(scored), nodes);
  return {
    stage,
    top,
    nodes,
    oddSum: oddSumOf(top, nodes),
    threshold: threshold === null ? null : fractionOfDecimal(threshold),
    thresholdText: threshold,
    comparing: comparingAmong(nodes),
  };
}

interface ScoredRequirement {
  readonly id: RequirementId;
  readonly title: string;
  readonly scoring: RequirementScoring;
}

type PartsByParent = ReadonlyMap<RequirementId | null, readonly ScoredRequirement[]>;

function partsByParent(scored: readonly ScoredRequirement[]): PartsByParent {
  const ids = new Set(scored.map(({ id }) => id));
  return Map.groupBy(scored, ({ scoring: { parent } }) => (parent !== null && ids.has(parent) ? parent : null));
}

function nodesUnder(parent: RequirementId | null, parts: PartsByParent, nodes: ScoreNode[]): readonly ScoreNode[] {
  return (parts.get(parent) ?? []).map(({ id, title, scoring }) => {
    const node: ScoreNode = {
      id,
      title,
      weightText: scoring.weight,
      weight: fractionOfDecimal(scoring.weight),
      threshold: scoring.threshold === null ? null : fractionOfDecimal(scoring.threshold),
      scale: scoring.scale,
      parts: scoring.scale.kind === 'elements' ? nodesUnder(id, parts, nodes) : [],
    };
    nodes.push(node);
    return node;
  });
}

/** Parts stand before what they are parts of. */
function comparingAmong(nodes: readonly ScoreNode[]): ReadonlySet<RequirementId> {
  const comparing = new Set<RequirementId>();
  for (const { id, scale, parts } of nodes) {
    if (scale.kind === 'share-of-highest' || parts.some((part) => comparing.has(part.id))) comparing.add(id);
  }
  return comparing;
}

function oddSumOf(top: readonly ScoreNode[], nodes: readonly ScoreNode[]): Fraction | null {
  const weighed = nodes.flatMap(({ scale, parts }) =>
    scale.kind === 'elements' && scale.combine === 'weights' && parts.length > 0 ? [parts] : [],
  );
  for (const siblings of top.length === 0 ? weighed : [top, ...weighed]) {
    const sum = siblings.reduce<Fraction>((total, { weight }) => addFractions(total, weight), ZERO_FRACTION);
    if (compareFractions(sum, HUNDRED) !== 0) return sum;
  }
  return null;
}
