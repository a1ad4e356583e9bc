/** Perpres 54/2010 jo. 70/2012: grounds of failure and what follows. */
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../../rule-value.ts';
import { LAW } from './law.ts';

/** The follow-up of 2010 was not read anywhere; a new tender is what every later era orders. */
function ground(
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return unconfirmed({ declaredBy, followUp }, `${LAW} Ps. 83`);
}

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
  'negotiation-failed': ground('re-tender'),
  'too-few-qualified': ground('re-tender'),
  'all-above-ceiling': ground('re-tender'),
  'procedure-not-followed': ground('re-tender'),
  'rejection-upheld': ground('re-evaluation', 'budget-user'),
  'award-refused': ground('re-evaluation', 'budget-user'),
  'verification-absent': null,
};
