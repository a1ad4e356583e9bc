/** Rules an office gave beside those of the build, and the rules a tender is worked by. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSetChoice } from '#core/tender/model.ts';
import { readRuleSetFile } from './read-rule-set.ts';
import type { RuleSet } from './rule-set.ts';
import { decidingDate, type RuleSetDates, ruleSetById, ruleSetInForce } from './select.ts';

/** A rule set with the text of the file that brought it. */
export interface GivenRules {
  readonly file: string;
  readonly ruleSet: RuleSet;
}

/** An office gives few; what was read is dropped when it holds more texts than that. */
const MOST_READ = 64;
const readBefore = new Map<string, RuleSet | null>();

/** The rules a file holds; null for one this build cannot read, as one of a newer build. */
export function ruleSetOfFile(file: string): RuleSet | null {
  const known = readBefore.get(file);
  if (known !== undefined) return known;
  const read = readRuleSetFile(file);
  const ruleSet = read.ok ? read.value : null;
  if (readBefore.size >= MOST_READ) readBefore.clear();
  readBefore.set(file, ruleSet);
  return ruleSet;
}

/** The rules a tender is worked by: the file it took over, else those of the build; null where this build has neither. */
export function ruleSetOfChoice({ id, file }: Pick<RuleSetChoice, 'id' | 'file'>): RuleSet | null {
  return file === undefined ? ruleSetById(id) : ruleSetOfFile(file);
}

/**
 * Which of the given rules a tender of those dates falls under; null where a law of the build begins later, or no date
 * decides. On the same day the given rules stand before those of the build.
 *
 * Source  as laws do: the one in force on the day of the announcement, else of the package.
 */
export function givenRulesFor<Given extends GivenRules>(dates: RuleSetDates, given: readonly Given[]): Given | null {
  const date = decidingDate(dates);
  return date === null ? null : givenRulesOn(date, given);
}

function givenRulesOn<Given extends GivenRules>(date: DateOnly, given: readonly Given[]): Given | null {
  const fromOf = ({ ruleSet }: Given) => ruleSet.inForceFrom.value;
  const [latest] = given.filter((each) => fromOf(each) <= date).toSorted((a, b) => (fromOf(a) < fromOf(b) ? 1 : -1));
  if (latest === undefined) return null;
  const ownFrom = ruleSetInForce(date).inForceFrom.value;
  // Before the oldest law of the build, which is proposed for want of an older one, nothing of the build is in force.
  return ownFrom > date || fromOf(latest) >= ownFrom ? latest : null;
}
