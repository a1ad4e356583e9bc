/** Perpres 16/2018 jo. 12/2021 dan 46/2025: grounds of failure and what follows. */
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { FAILURE_12_2021 } from '../perpres-12-2021/failure.ts';
import { LAW, SOURCE } from './law.ts';

function ground(
  letter: string,
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return confirmedText({ declaredBy, followUp }, `${LAW} Ps. 51 ayat (2) huruf ${letter}`, SOURCE);
}

/** Grounds of failure from 2025. */
export const FAILURE_46_2025: RuleSet['failure'] = {
  ...FAILURE_12_2021,
  'evaluation-error': ground('a', 're-evaluation'),
  'no-bids': ground('b', 're-tender'),
  'none-passes': ground('c', 're-tender'),
  'document-error': ground('d', 'resubmission-or-re-tender'),
  'all-indicated-corruption': ground('e', 're-tender'),
  'all-indicated-collusion': ground('f', 're-tender'),
  'all-above-owner-estimate': ground('g', 're-tender'),
  'committee-corruption': ground('i', 're-tender', 'budget-user'),
  'no-budget': ground('j', 'none-named', 'budget-user'),
  'negotiation-failed': ground('h', 're-tender'),
};
