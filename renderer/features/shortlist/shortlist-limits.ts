/** How few and how many may be invited, by the law of the tender and what its document says. Pure. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { methodUses } from '#core/tender/method-uses.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface ShortlistLimits {
  /** Fewer than this passing fail the pre-qualification. */
  readonly minimum: number;
  /** Null = all who pass. */
  readonly maximum: number | null;
  readonly clause: string;
}

export function shortlistLimits({ notice, terms }: Dossier, ruleSet: RuleSet): ShortlistLimits {
  const { shortlist, minimumPassing } = ruleSet.qualification;
  if (!methodUses(notice, ruleSet).qualificationScores) {
    return { minimum: minimumPassing.value, maximum: null, clause: minimumPassing.clause };
  }
  const simple = terms.simple ? shortlist.simple.value : null;
  const lawful = simple === null ? shortlist.maximum.value : simple.maximum;
  return {
    minimum: simple?.minimum ?? shortlist.minimum.value,
    maximum: terms.shortlistMaximum ?? lawful,
    clause: simple === null ? shortlist.minimum.clause : shortlist.simple.clause,
  };
}
