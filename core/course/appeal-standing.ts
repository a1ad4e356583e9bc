/** Whether an appeal is one, and stops the process, or counts as a complaint; and the bond it needs. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { appealBond } from '#core/figures/appeal-bond.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Appeal } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ContestWindow } from './contest-windows.ts';

/** What is wrong with an appeal; each makes it a complaint. */
export type AppealFault = 'late' | 'wrong-addressee' | 'no-bond' | 'bond-short' | 'bond-expires-early';

export interface AppealStanding {
  readonly faults: readonly AppealFault[];
  /** An appeal in order stops the process until it is answered. */
  readonly stops: boolean;
  readonly bond: RequiredBond;
}

export interface RequiredBond {
  /** Null where the amount it is taken of is not known. */
  readonly amount: RupiahText | null;
  readonly of: 'owner-estimate' | 'budget-ceiling';
  /** Last day it must be valid at least; null where no text read states one. */
  readonly validUntil: DateOnly | null;
}

/**
 * The bond an appeal needs: a percentage of the owner's estimate, of the ceiling for integrated works, valid some days
 * from lodging.
 *
 * Source  `objection.appeal.bondPercent`, `bondValidDays` of the rule set.
 */
export function requiredBondOf(
  { notice }: Dossier,
  ruleSet: RuleSet,
  { receivedAt }: Pick<Appeal, 'receivedAt'>,
): RequiredBond {
  const bond = appealBond(ruleSet, notice);
  const days = ruleSet.objection.appeal.bondValidDays.value;
  return {
    amount: bond.kind === 'bond' ? rupiahText(bond.amount) : null,
    of: notice.kind === 'integrated-works' ? 'budget-ceiling' : 'owner-estimate',
    validUntil: days === null ? null : addDays(dateIn(receivedAt, notice.zone), days),
  };
}

/** The standing of an appeal; `window` is the time it had, null where that is not known. */
export function appealStandingOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  appeal: Appeal,
  window: ContestWindow | null,
): AppealStanding {
  const required = requiredBondOf(dossier, ruleSet, appeal);
  const { bond } = appeal;
  const faults: AppealFault[] = [];
  if (window !== null && appeal.receivedAt > window.window.closesAt) faults.push('late');
  if (!appeal.rightAddressee) faults.push('wrong-addressee');
  if (bond === null) faults.push('no-bond');
  else {
    if (required.amount !== null && senOf(bond.value) < senOf(required.amount)) faults.push('bond-short');
    const early = required.validUntil !== null && bond.validUntil !== null && bond.validUntil < required.validUntil;
    if (early) faults.push('bond-expires-early');
  }
  return { faults, stops: faults.length === 0 && appeal.answer === null, bond: required };
}
