/** Which law a tender falls under. The only place where a date chooses rules. */
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { assert } from '#core/shared/assert.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import type { RuleSet, RuleStatus, TransitionRule } from './rule-set.ts';
import { PERPRES_12_2021 } from './sets/perpres-12-2021/rule-set.ts';
import { PERPRES_16_2018 } from './sets/perpres-16-2018/rule-set.ts';
import { PERPRES_46_2025 } from './sets/perpres-46-2025/rule-set.ts';
import { PERPRES_54_2010 } from './sets/perpres-54-2010/rule-set.ts';
import type { OfficialWords } from './words.ts';

/** All rule sets of this build, oldest first. */
export const RULE_SETS: readonly RuleSet[] = [PERPRES_54_2010, PERPRES_16_2018, PERPRES_12_2021, PERPRES_46_2025];

/** Words of the newest rules, for what belongs to no tender. */
export function newestWords(): OfficialWords {
  const newest = RULE_SETS.at(-1);
  assert(newest !== undefined, 'a build has rules');
  return newest.words.value;
}

/** The rule set of that id, or null when this build does not have it. */
export function ruleSetById(id: string): RuleSet | null {
  return RULE_SETS.find((ruleSet) => ruleSet.id === id) ?? null;
}

/** The dates of a tender that decide about its law; a `TenderNotice` has them. */
export interface RuleSetDates {
  readonly announcedAt: Instant | null;
  readonly createdAt: Instant | null;
  readonly zone: Zone;
}

/** A proposed rule set with why; a person may choose another, with a reason. */
export interface RuleSetProposal {
  readonly id: RuleSetId;
  /** The date that decided: the announcement, else the day the package was made; `no-date` proposes the newest law. */
  readonly basis: 'announced' | 'created' | 'no-date';
  readonly date: DateOnly | null;
  /** First day of the proposed law with the clause that says so. */
  readonly inForceFrom: { readonly date: DateOnly; readonly clause: string; readonly status: RuleStatus };
  /** True when the date lies before the oldest law of this build. */
  readonly beforeOldest: boolean;
  /** The law the package was made under, when another came into force before the announcement; else null. */
  readonly otherEra: {
    readonly id: RuleSetId;
    readonly transition: TransitionRule | null;
    readonly clause: string;
  } | null;
}

/**
 * Proposes the law for a tender: the one in force on the day it was announced, else on the day it was made.
 *
 * Source  dates of promulgation of each regulation, in the rule sets; days are those of the tender's own zone.
 */
export function proposeRuleSet(dates: RuleSetDates): RuleSetId {
  return explainRuleSet(dates).id;
}

/** Like {@link proposeRuleSet}, with the reasoning for screens and the history. */
export function explainRuleSet(dates: RuleSetDates): RuleSetProposal {
  const { announced, created } = daysOf(dates);
  const date = announced ?? created;
  const ruleSet = date === null ? PERPRES_46_2025 : ruleSetInForce(date);
  return {
    id: ruleSet.id,
    basis: announced !== null ? 'announced' : created !== null ? 'created' : 'no-date',
    date,
    inForceFrom: {
      date: ruleSet.inForceFrom.value,
      clause: ruleSet.inForceFrom.clause,
      status: ruleSet.inForceFrom.status,
    },
    beforeOldest: date !== null && date < PERPRES_54_2010.inForceFrom.value,
    otherEra: announced === null || created === null ? null : olderEra(ruleSet, ruleSetInForce(created)),
  };
}

/** The day that decides about the law: of the announcement, else of the package; null where neither is known. */
export function decidingDate(dates: RuleSetDates): DateOnly | null {
  const { announced, created } = daysOf(dates);
  return announced ?? created;
}

function daysOf({ announcedAt, createdAt, zone }: RuleSetDates) {
  return {
    announced: announcedAt === null ? null : dateIn(announcedAt, zone),
    created: createdAt === null ? null : dateIn(createdAt, zone),
  };
}

/** The law of the build in force on a day; the oldest for days before all of them. */
export function ruleSetInForce(date: DateOnly): RuleSet {
  // Dates are ISO text: the order of the text is the order of the days.
  return RULE_SETS.findLast((ruleSet) => ruleSet.inForceFrom.value <= date) ?? PERPRES_54_2010;
}

function olderEra(announcedUnder: RuleSet, createdUnder: RuleSet): RuleSetProposal['otherEra'] {
  if (announcedUnder.id === createdUnder.id) return null;
  return {
    id: createdUnder.id,
    transition: announcedUnder.transition.value,
    clause: announcedUnder.transition.clause,
  };
}
