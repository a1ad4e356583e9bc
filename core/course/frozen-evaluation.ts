/** Reads an evaluation that was done over as the dossier it was. */
import type { Dossier } from '#core/tender/model.ts';

/** The dossier as it stood when its evaluation `index` was closed, with the ones before it; null where there is none. */
export function frozenDossier({ earlierEvaluations }: Dossier, index: number): Dossier | null {
  const earlier = earlierEvaluations[index];
  if (earlier === undefined) return null;
  return { ...earlier.state, earlierEvaluations: earlierEvaluations.slice(0, index) };
}
