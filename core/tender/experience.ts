/** Who need not show experience: small firms that are still young. */
import { dayPartsOf } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { QualificationProfile } from './qualification-model.ts';

/**
 * True where the demand for experience does not hold: a small firm younger than the years the law names, on `day`. In
 * a joint operation every partner must be that young. Unknown size or founding exempts nobody.
 *
 * Source  `qualification.experienceExemptYears` of the rule set.
 */
export function isExemptFromExperience(
  { businessSize, firms }: QualificationProfile,
  { qualification }: RuleSet,
  day: DateOnly,
): boolean {
  const years = qualification.experienceExemptYears.value;
  if (businessSize !== 'small' || firms.length === 0) return false;
  return firms.every(({ foundedOn }) => foundedOn !== null && day < yearsAfter(foundedOn, years));
}

/** The same day that many years later; the 29th of February comes to be the 1st of March where there is none. */
function yearsAfter(date: DateOnly, years: number): string {
  const { year } = dayPartsOf(date);
  return `${String(year + years).padStart(4, '0')}${date.slice(4)}`;
}
