/** The safeguards of a dossier, whether it has any or not. */
import type { Dossier } from './model.ts';
import type { Safeguards } from './safeguards-model.ts';

/** What a dossier without them is taken to say: nothing was asked for, nothing signed. */
export const NO_SAFEGUARDS: Safeguards = {
  setting: { declarations: 'not-required', openingQuorum: null, reason: null },
  pacts: [],
  declarations: [],
  answers: {},
  recusals: {},
  attestations: {},
};

export function safeguardsOf(dossier: Pick<Dossier, 'safeguards'>): Safeguards {
  return dossier.safeguards ?? NO_SAFEGUARDS;
}

/** True once a member has signed anything. */
export function hasSignedPapers(dossier: Pick<Dossier, 'safeguards'>): boolean {
  const { pacts, declarations } = safeguardsOf(dossier);
  return pacts.length > 0 || declarations.length > 0;
}
