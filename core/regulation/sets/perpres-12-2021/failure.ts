/** Perpres 16/2018 jo. 12/2021: grounds of failure and what follows; the guidance adds four. */
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../../rule-set.ts';
import { confirmedText, unconfirmed } from '../../rule-value.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

/** Grounds from 2021. */
export const FAILURE_12_2021: RuleSet['failure'] = {
  'evaluation-error': ground('a', 're-evaluation'),
  'no-bids': ground('b', 're-tender'),
  'none-passes': ground('c', 're-tender'),
  'document-error': ground('d', 're-tender'),
  'all-indicated-corruption': ground('e', 're-tender'),
  'all-indicated-collusion': ground('f', 're-tender'),
  'all-above-owner-estimate': ground('g', 're-tender'),
  'committee-corruption': ground('i', 're-tender', 'budget-user'),
  'no-budget': null,
  'negotiation-failed': ground('h', 're-tender'),
  'too-few-qualified': unconfirmed(
    { declaredBy: 'committee', followUp: 're-prequalification' },
    `${LAW} Ps. 51, prakualifikasi gagal; tindak lanjutnya tidak terbaca`,
    SOURCE,
  ),
  'all-above-ceiling': added('penawaran di atas pagu'),
  'procedure-not-followed': added('prosedur tidak sesuai'),
  'rejection-upheld': added('penolakan PPK disetujui PA/KPA', 'budget-user'),
  'award-refused': added('PA/KPA tidak menetapkan', 'budget-user'),
  'verification-absent': unconfirmed(
    { declaredBy: 'committee', followUp: 're-tender' },
    `${LAW} Ps. 50 dan 51, tender cepat gagal; tindak lanjutnya tidak terbaca`,
    SOURCE,
  ),
};

function ground(
  letter: string,
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return confirmedText({ declaredBy, followUp }, `${LAW} Ps. 51 ayat (2) huruf ${letter}`, SOURCE);
}

/** The source names the ground and who declares it; what follows was not read. */
function added(words: string, declaredBy: FailureRule['declaredBy'] = 'committee'): RuleValue<FailureRule> {
  return unconfirmed(
    { declaredBy, followUp: 're-tender' },
    `${GUIDANCE}, tender/seleksi gagal: ${words}; tindak lanjutnya tidak terbaca`,
    'tender-gagal-12-2021',
  );
}
