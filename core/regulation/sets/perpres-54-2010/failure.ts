import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** Grounds on which a tender fails, 2010. The follow-up was not read: a new tender is what every later era orders. */
export const FAILURE_54_2010: RuleSet['failure'] = {
  'evaluation-error': ground('re-evaluation'),
  'no-bids': ground('re-tender'),
  'none-passes': ground('re-tender'),
  'document-error': ground('re-tender'),
  'all-indicated-corruption': ground('re-tender'),
  'all-indicated-collusion': confirmedSecondary(
    { declaredBy: 'committee', followUp: 're-tender' },
    'Standar dokumen pengadaan, IKP 4',
    'sdp-2012',
  ),
  'all-above-owner-estimate': ground('re-tender'),
  'committee-corruption': ground('re-tender', 'budget-user'),
  'no-budget': null,
  'negotiation-failed': unconfirmed(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${LAW} Ps. 83; Standar dokumen pengadaan, IKP 27`,
    'negosiasi-2012',
  ),
  'too-few-qualified': unconfirmed(
    { declaredBy: 'committee', followUp: 're-prequalification' },
    `${LAW} Ps. 83; Standar dokumen kualifikasi, IKP 17–19`,
    'daftar-pendek-2012',
  ),
  'all-above-ceiling': null,
  'procedure-not-followed': null,
  'rejection-upheld': ground('re-tender', 'budget-user'),
  'award-refused': unconfirmed(
    { declaredBy: 'budget-user', followUp: 're-tender' },
    'Perka LKPP 14/2012 Bab II: pejabat yang tidak sependapat meminta evaluasi ulang atau pelelangan gagal',
    'perka-14-2012-bahp',
  ),
  'verification-absent': null,
};

function ground(
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return unconfirmed({ declaredBy, followUp }, `${LAW} Ps. 83`);
}
