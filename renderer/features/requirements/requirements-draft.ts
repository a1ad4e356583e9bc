/** Editing the list of requirements before it is stored: what is typed, and what becomes of it. Pure. */
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import type { CapacityMeasure } from '#core/tender/qualification-model.ts';
import { draftScale, finishScale, MARK_SCALE, type ScaleDraft } from './scale-draft.ts';

export const REQUIREMENT_STAGES: readonly RequirementStage[] = [
  'administration',
  'technical',
  'qualification',
  'proof',
];

/** Numbers stay as typed until the draft is stored. */
export interface RequirementDraft {
  readonly id: RequirementId;
  readonly stage: RequirementStage;
  readonly title: string;
  readonly clause: string;
  readonly listedAtOpening: boolean;
  readonly scored: boolean;
  readonly weight: string;
  readonly threshold: string;
  /** The element this one is a part of, which stands somewhere above it. */
  readonly parent: RequirementId | null;
  readonly scale: ScaleDraft;
  readonly measure: CapacityMeasure | null;
}

/** What a draft row of nothing looks like, for rows that are added. */
export const BLANK_ROW: Omit<RequirementDraft, 'id' | 'stage' | 'title'> = {
  clause: '',
  listedAtOpening: false,
  scored: false,
  weight: '',
  threshold: '',
  parent: null,
  scale: MARK_SCALE,
  measure: null,
};

export function draftOf(dossier: Dossier): readonly RequirementDraft[] {
  return dossier.requirements.map(draftRow);
}

function draftRow(requirement: Requirement): RequirementDraft {
  const { id, stage, title, clause, listedAtOpening, scoring, measure } = requirement;
  return {
    id,
    stage,
    title,
    clause: clause ?? '',
    listedAtOpening,
    scored: scoring !== null,
    weight: scoring ? formatDecimal(scoring.weight) : '',
    threshold: scoring?.threshold ? formatDecimal(scoring.threshold) : '',
    parent: scoring?.parent ?? null,
    scale: scoring ? draftScale(scoring.scale) : MARK_SCALE,
    measure: measure ?? null,
  };
}

/** The first row whose numbers cannot be read, or null. */
export function firstFault(draft: readonly RequirementDraft[]): RequirementDraft | null {
  return (
    draft.find(
      (row) =>
        row.title.trim() !== '' &&
        row.scored &&
        (numberOf(row.weight) === null ||
          (row.threshold.trim() !== '' && numberOf(row.threshold) === null) ||
          finishScale(row.scale) === null),
    ) ?? null
  );
}

/** The requirements to store; rows without a title are left out. Only for a draft without a fault. */
export function finish(draft: readonly RequirementDraft[]): readonly Requirement[] {
  return draft
    .filter((row) => row.title.trim() !== '')
    .map((row) => ({
      id: row.id,
      stage: row.stage,
      title: row.title.trim(),
      clause: row.clause.trim() || null,
      listedAtOpening: row.listedAtOpening,
      scoring: finishScoring(row),
      ...(row.measure === null ? {} : { measure: row.measure }),
    }));
}

function finishScoring(row: RequirementDraft): Requirement['scoring'] {
  const weight = row.scored ? numberOf(row.weight) : null;
  const scale = finishScale(row.scale);
  if (weight === null || scale === null) return null;
  return { weight, threshold: numberOf(row.threshold), parent: row.parent, scale };
}

/** Requirements a standard list has and the draft does not. */
export function addStandard(
  draft: readonly RequirementDraft[],
  standard: readonly Requirement[],
): readonly RequirementDraft[] {
  const ids = new Set<string>(draft.map((row) => row.id));
  return [...draft, ...standard.filter((requirement) => !ids.has(requirement.id)).map(draftRow)];
}

/** An id of this stage that no row of the draft has. */
export function freshId(draft: readonly { readonly id: string }[], stage: RequirementStage): RequirementId {
  const ids = new Set(draft.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${stage}-${number}`)) number += 1;
  return `${stage}-${number}` as RequirementId;
}

export function numberOf(text: string): DecimalText | null {
  const parsed = parseDecimalInput(text);
  return parsed.ok ? parsed.value : null;
}
