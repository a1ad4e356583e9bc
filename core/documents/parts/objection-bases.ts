/** What an objection may rest on, in words. */
import type { ObjectionBasis } from '#core/tender/course-model.ts';
import type { Draft } from '../draft.ts';

/** In the order the rule sets name them. */
export const BASIS_NAMES: Readonly<Record<ObjectionBasis, string>> = {
  'evaluation-error': 'kesalahan dalam melakukan evaluasi',
  'deviation-from-rules': 'penyimpangan terhadap ketentuan dan prosedur dalam peraturan atau dokumen',
  collusion: 'rekayasa atau persekongkolan yang menghalangi persaingan usaha yang sehat',
  'abuse-of-authority': 'penyalahgunaan wewenang',
};

/** The bases the era names where that is confirmed, else none. */
export function namedBases({ ruleSet }: Draft): readonly ObjectionBasis[] {
  const { value, status } = ruleSet.objection.bases;
  return value === null || status === 'unconfirmed' ? [] : value;
}
