/** Rule sets an office gives to all its devices, and how a tender takes one over. */
import { z } from 'zod';
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { type GivenRules, givenRulesFor, ruleSetOfFile } from '#core/regulation/given-rules.ts';
import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { RuleSetDates } from '#core/regulation/select.ts';
import type { Dossier, RuleSetChoice } from '#core/tender/model.ts';

/** A given rule set; what is said beside the file stays readable for a build that cannot read the file. */
export interface GivenRuleSet {
  /** First day of the tenders it is for. */
  readonly from: DateOnly;
  /** The law it words, `perpres-46-2025`. */
  readonly id: string;
  readonly name: string;
  /** The whole rule-set file. */
  readonly file: string;
}

/** Files of this build have 35 kB; more than this is no rule set, and would go to every laptop. */
const MOST_TEXT = 200_000;

export const givenRuleSetShape = z.strictObject({
  from: z.custom<DateOnly>((value) => typeof value === 'string' && parseDate(value).ok),
  id: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  file: z.string().min(1).max(MOST_TEXT),
});

/** A rule set as it is given: the file is always written the same way, whoever brought it. */
export function givenRuleSetOf(ruleSet: RuleSet): GivenRuleSet {
  const { id, name, inForceFrom } = ruleSet;
  return { from: inForceFrom.value, id, name, file: ruleSetFileText(ruleSet) };
}

/** A given rule set this build can read. */
export interface ReadRuleSet extends GivenRules, GivenRuleSet {}

/** Those this build can read, in their order; the others wait for an update. */
export function readableRuleSets(given: readonly GivenRuleSet[]): readonly ReadRuleSet[] {
  return given.flatMap((each) => {
    const ruleSet = ruleSetOfFile(each.file);
    return ruleSet === null ? [] : [{ ...each, ruleSet }];
  });
}

/** The choice a tender of those dates would take over from the office; null where the office gave nothing for them. */
export function officeChoiceFor(given: readonly GivenRuleSet[], dates: RuleSetDates): RuleSetChoice | null {
  const found = givenRulesFor(dates, readableRuleSets(given));
  return found === null ? null : { id: found.ruleSet.id, reason: null, file: found.file };
}

/** A new tender with the office's rules for its dates; one whose law a person chose, or that has begun, keeps its own. */
export function withOfficeRules(dossier: Dossier, given: readonly GivenRuleSet[]): Dossier {
  const { ruleSet, notice, opening } = dossier;
  if (ruleSet.reason !== null || ruleSet.file !== undefined || opening.openedAt !== null) return dossier;
  const choice = officeChoiceFor(given, notice);
  return choice === null ? dossier : { ...dossier, ruleSet: choice };
}
