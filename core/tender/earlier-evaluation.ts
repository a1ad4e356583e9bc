/** What of the course of a tender belongs to an evaluation that was done over since, and stands as it stood then. */
import type { Dossier } from './model.ts';

/** True where this objection was part of an evaluation that was done over: what rests on it is fixed. */
export function isEarlierObjection(dossier: Dossier, id: string): boolean {
  return dossier.earlierEvaluations.some(({ state }) => Object.hasOwn(state.objections, id));
}

/** Like {@link isEarlierObjection}, for an appeal. */
export function isEarlierAppeal(dossier: Dossier, id: string): boolean {
  return dossier.earlierEvaluations.some(({ state }) => Object.hasOwn(state.appeals, id));
}
