import type { TFunction } from 'i18next';
import type { FailureGround } from '#core/tender/model.ts';

export function groundText(t: TFunction<'app'>, ground: FailureGround): string {
  const texts: Readonly<Record<FailureGround, string>> = {
    'no-bids': t('result.groundNoBids'),
    'none-passes': t('result.groundNonePasses'),
    'all-above-owner-estimate': t('result.groundAllAbove'),
    'evaluation-error': t('result.groundEvaluationError'),
    'document-error': t('result.groundDocumentError'),
    'all-indicated-corruption': t('result.groundCorruption'),
    'all-indicated-collusion': t('result.groundCollusion'),
    'committee-corruption': t('result.groundCommitteeCorruption'),
    'no-budget': t('result.groundNoBudget'),
    'negotiation-failed': t('result.groundNegotiationFailed'),
    'too-few-qualified': t('result.groundTooFewQualified'),
    'all-above-ceiling': t('result.groundAllAboveCeiling'),
    'procedure-not-followed': t('result.groundProcedure'),
    'rejection-upheld': t('result.groundRejectionUpheld'),
    'award-refused': t('result.groundAwardRefused'),
    'verification-absent': t('result.groundVerificationAbsent'),
  };
  return texts[ground];
}
