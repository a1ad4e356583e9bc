/** Perpres 16/2018: grounds of failure and what follows. */
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { LAW, SOURCE } from './law.ts';

/** Grounds from 2018. */
export const FAILURE_16_2018: RuleSet['failure'] = {
  'evaluation-error': ground('a', 're-evaluation'),
  'no-bids': ground('b', 're-tender'),
  'none-passes': ground('c', 're-tender'),
  'document-error': ground('d', 'resubmission'),
  'all-indicated-corruption': ground('e', 're-tender'),
  'all-indicated-collusion': ground('f', 're-tender'),
  'all-above-owner-estimate': ground('g', 're-tender'),
  'committee-corruption': ground('i', 're-tender', 'budget-user'),
  'no-budget': null,
  'negotiation-failed': ground('h', 'resubmission'),
  'too-few-qualified': unconfirmed(
    { declaredBy: 'committee', followUp: 're-prequalification' },
    `${LAW} Ps. 51, prakualifikasi gagal; tindak lanjutnya tidak terbaca`,
    SOURCE,
  ),
  'all-above-ceiling': null,
  'procedure-not-followed': null,
  'rejection-upheld': null,
  'award-refused': null,
  'verification-absent': unconfirmed(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${LAW} Ps. 50 dan 51, tender cepat; dibaca dari konsolidasi sesudahnya`,
  ),
};

function ground(
  letter: string,
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return confirmedText({ declaredBy, followUp }, `${LAW} Ps. 51 ayat (2) huruf ${letter}`, SOURCE);
}
