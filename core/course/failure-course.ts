/** Who declares a failed tender on a ground, and what follows it for this tender. */
import type { FailureFollowUp, RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import type { Dossier, FailureGround } from '#core/tender/model.ts';

/** A ground with what the law of the tender says about it. */
export interface FailureCourse {
  readonly ground: FailureGround;
  readonly declaredBy: 'committee' | 'budget-user';
  /** Settled for this tender: one way, never "either". */
  readonly followUp: Exclude<FailureFollowUp, 'resubmission-or-re-tender'>;
  readonly clause: string;
  readonly status: RuleStatus;
}

/**
 * The grounds the era knows, in the law's order, each with who declares it and what follows.
 *
 * Source  RULES §6.2; `failure` of the rule set.
 */
export function failureCourses(dossier: Pick<Dossier, 'notice'>, ruleSet: RuleSet): readonly FailureCourse[] {
  const grounds = Object.keys(ruleSet.failure) as readonly FailureGround[];
  return grounds.flatMap((ground) => failureCourseOf(dossier, ruleSet, ground) ?? []);
}

/** One ground, null where the era does not know it. */
export function failureCourseOf(
  { notice }: Pick<Dossier, 'notice'>,
  ruleSet: RuleSet,
  ground: FailureGround,
): FailureCourse | null {
  const rule = ruleSet.failure[ground];
  if (rule === null) return null;
  const { declaredBy, followUp } = rule.value;
  const resubmits = notice.qualification === 'pre' || notice.kind === 'consulting-firm';
  const settled = followUp !== 'resubmission-or-re-tender' ? followUp : resubmits ? 'resubmission' : 're-tender';
  return { ground, declaredBy, followUp: settled, clause: rule.clause, status: rule.status };
}
