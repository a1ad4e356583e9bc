import type { TFunction } from 'i18next';
import type { Gate } from '#core/evaluation/model.ts';

/** A gate inside a sentence: "gugur pada evaluasi teknis". */
export function gateLabel(t: TFunction<'app'>, gate: Gate): string {
  const labels: Readonly<Record<Gate, string>> = {
    opening: t('matrix.gateOpening'),
    arithmetic: t('matrix.gateArithmetic'),
    administration: t('matrix.gateAdministration'),
    technical: t('matrix.gateTechnical'),
    price: t('matrix.gatePrice'),
    qualification: t('matrix.gateQualification'),
    proof: t('matrix.gateProof'),
    shortlist: t('matrix.gateShortlist'),
  };
  return labels[gate];
}
