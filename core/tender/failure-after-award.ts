/** When a tender may still fail although its award was decided. */
import { isEarlierAppeal, isEarlierObjection } from './earlier-evaluation.ts';
import type { Dossier, FailureGround } from './model.ts';

/** Grounds that officials above the committee declare, whatever was decided before. */
const ABOVE_THE_COMMITTEE: ReadonlySet<FailureGround> = new Set([
  'rejection-upheld',
  'committee-corruption',
  'no-budget',
]);

/** Grounds that follow from the bids alone: an award says that they are not given. */
const COMPUTED: ReadonlySet<FailureGround> = new Set([
  'no-bids',
  'none-passes',
  'all-above-owner-estimate',
  'all-above-ceiling',
]);

/**
 * True where this ground ends a tender after its award: the budget user refused the award, an accepted objection or
 * appeal leads to a new tender or new offers, or the ground is one of the officials above the committee.
 *
 * Source  RULES §6.2 (grounds), §5.1 of the domain notes (what follows an accepted objection).
 */
export function failsAfterAward(dossier: Dossier, ground: FailureGround): boolean {
  if (dossier.decision?.kind !== 'award') return false;
  if (ABOVE_THE_COMMITTEE.has(ground)) return true;
  if (ground === 'award-refused') return dossier.confirmation?.outcome === 'refused';
  return !COMPUTED.has(ground) && (hasUpsettingObjection(dossier) || hasAcceptedAppeal(dossier));
}

function hasUpsettingObjection(dossier: Dossier): boolean {
  return Object.entries(dossier.objections).some(
    ([id, { answer }]) =>
      !isEarlierObjection(dossier, id) && answer?.conclusion === 'accepted' && answer.consequence !== 're-evaluation',
  );
}

function hasAcceptedAppeal(dossier: Dossier): boolean {
  return Object.entries(dossier.appeals).some(
    ([id, { answer }]) =>
      !isEarlierAppeal(dossier, id) && (answer?.outcome === 'accepted' || answer?.outcome === 'silence'),
  );
}
