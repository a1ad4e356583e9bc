import type { TFunction } from 'i18next';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { WorkspaceStage } from './stages.ts';

/** A stage in the list; committee and objections are called what the tender's own law calls them. */
export function stageLabel(t: TFunction<'app'>, stage: WorkspaceStage, words: OfficialWords): string {
  const labels: Readonly<Record<WorkspaceStage, string>> = {
    notice: t('workspace.stageNotice'),
    committee: words.committee,
    requirements: t('workspace.stageRequirements'),
    opening: t('workspace.stageOpening'),
    arithmetic: t('workspace.stageArithmetic'),
    administration: t('workspace.stageAdministration'),
    technical: t('workspace.stageTechnical'),
    price: t('workspace.stagePrice'),
    qualification: t('workspace.stageQualification'),
    proof: t('workspace.stageProof'),
    shortlist: t('workspace.stageShortlist'),
    'technical-result': t('workspace.stageTechnicalResult'),
    checks: t('workspace.stageChecks'),
    result: t('workspace.stageResult'),
    negotiation: t('workspace.stageNegotiation'),
    clarifications: t('workspace.stageClarifications'),
    aftermath: capitalised(words.objection),
    versions: t('workspace.stageVersions'),
    explanation: t('workspace.stageExplanation'),
    sop: t('workspace.stageSop'),
    documents: t('workspace.stageDocuments'),
  };
  return labels[stage];
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
