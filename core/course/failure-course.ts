/** The grounds on which this tender may fail: who declares each, and what follows. */
import { failureFollowUp } from '#core/figures/failure-follow-up.ts';
import type { FailureFollowUp, RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import type { Dossier, FailureGround } from '#core/tender/model.ts';

/** A ground with what the law of the tender says about it. */
export interface FailureCourse {
  readonly ground: FailureGround;
  readonly declaredBy: 'committee' | 'budget-user';
  readonly followUp: FailureFollowUp;
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
  const { kind, qualification } = notice;
  const course = failureFollowUp(ruleSet, { ground, kind, qualification });
  const rule = ruleSet.failure[ground];
  if (course === null || rule === null) return null;
  return { ground, ...course, clause: rule.clause, status: rule.status };
}
