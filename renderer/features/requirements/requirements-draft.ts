/** Editing the list of requirements before it is stored: pure steps on a draft. */
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { Dossier, Requirement, RequirementStage } from '#core/tender/model.ts';

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
}

export function draftOf(dossier: Dossier): readonly RequirementDraft[] {
  return dossier.requirements.map((requirement) => ({
    id: requirement.id,
    stage: requirement.stage,
    title: requirement.title,
    clause: requirement.clause ?? '',
    listedAtOpening: requirement.listedAtOpening,
    scored: requirement.scoring !== null,
    weight: requirement.scoring ? formatDecimal(requirement.scoring.weight) : '',
    threshold: requirement.scoring?.threshold ? formatDecimal(requirement.scoring.threshold) : '',
  }));
}

/** The first row whose numbers cannot be read, or null. */
export function firstFault(draft: readonly RequirementDraft[]): RequirementDraft | null {
  return (
    draft.find(
      (row) =>
        row.scored &&
        (numberOf(row.weight) === null || (row.threshold.trim() !== '' && numberOf(row.threshold) === null)),
    ) ?? null
  );
}

/** The requirements to store; rows without a title are left out. Only for a draft without a fault. */
export function finish(draft: readonly RequirementDraft[]): readonly Requirement[] {
  return draft
    .filter((row) => row.title.trim() !== '')
    .map((row) => {
      const weight = row.scored ? numberOf(row.weight) : null;
      return {
        id: row.id,
        stage: row.stage,
        title: row.title.trim(),
        clause: row.clause.trim() || null,
        listedAtOpening: row.listedAtOpening,
        scoring:
          weight === null
            ? null
            : { weight, threshold: numberOf(row.threshold), parent: null, scale: { kind: 'mark' } },
      };
    });
}

/** Adds rows at the end of a stage, one for each line of text; ids are new in the draft. */
export function addRows(
  draft: readonly RequirementDraft[],
  stage: RequirementStage,
  titles: readonly string[],
): readonly RequirementDraft[] {
  const ids = new Set<string>(draft.map((row) => row.id));
  const added = titles.map((title) => {
    let number = 1;
    while (ids.has(`${stage}-${number}`)) number += 1;
    const id = `${stage}-${number}` as RequirementId;
    ids.add(id);
    return { id, stage, title, clause: '', listedAtOpening: false, scored: false, weight: '', threshold: '' };
  });
  return [...draft, ...added];
}

/** Swaps a row with its neighbour of the same stage; the draft as it is at the ends. */
export function moveRow(
  draft: readonly RequirementDraft[],
  id: RequirementId,
  direction: -1 | 1,
): readonly RequirementDraft[] {
  const from = draft.findIndex((row) => row.id === id);
  const row = draft[from];
  if (!row) return draft;
  let to = from + direction;
  while (draft[to] && draft[to]?.stage !== row.stage) to += direction;
  const other = draft[to];
  if (!other) return draft;
  return draft.map((item, index) => (index === from ? other : index === to ? row : item));
}

/** Requirements a standard list has and the draft does not. */
export function addStandard(
  draft: readonly RequirementDraft[],
  standard: readonly Requirement[],
): readonly RequirementDraft[] {
  const ids = new Set<string>(draft.map((row) => row.id));
  return [
    ...draft,
    ...standard
      .filter((requirement) => !ids.has(requirement.id))
      .map((requirement) => ({
        id: requirement.id,
        stage: requirement.stage,
        title: requirement.title,
        clause: requirement.clause ?? '',
        listedAtOpening: requirement.listedAtOpening,
        scored: false,
        weight: '',
        threshold: '',
      })),
  ];
}

function numberOf(text: string): DecimalText | null {
  const parsed = parseDecimalInput(text);
  return parsed.ok ? parsed.value : null;
}
