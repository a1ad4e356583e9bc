import type { TFunction } from 'i18next';
import type { RequirementStage } from '#core/tender/finding-model.ts';

const NAMES = {
  administration: 'sheets.stageAdministration',
  technical: 'sheets.stageTechnical',
  qualification: 'sheets.stageQualification',
  proof: 'sheets.stageProof',
} as const satisfies Record<RequirementStage, string>;

/** A stage as a word inside a sentence. */
export function stageName(t: TFunction<'app'>, stage: RequirementStage): string {
  return t(NAMES[stage]);
}
