/** What follows a failed tender: who declares it, what comes next, and where the law says so. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import type { FailureFollowUp, FailureRule, RuleSet } from '#core/regulation/rule-set.ts';
import type { FailureGround, ProcurementKind, QualificationMethod } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** What of a tender the follow-up depends on. */
export interface FailureFacts {
  readonly ground: FailureGround;
  readonly kind: ProcurementKind;
  readonly qualification: QualificationMethod;
}

/**
 * Who declares the failure and what follows; null where the era does not know the ground.
 *
 * `resubmission-or-re-tender` is resolved: resubmission in pre-qualified tenders and for consulting firms, else a new
 * tender. It stays as it is only while kind and qualification leave it open.
 * Source  `failure` of the rule set.
 */
export function failureFollowUp(ruleSet: RuleSet, { ground, kind, qualification }: FailureFacts): FailureRule | null {
  const rule = ruleSet.failure[ground];
  if (rule === null) return null;
  const { declaredBy, followUp } = rule.value;
  return { declaredBy, followUp: followUp === EITHER ? resolveEither(kind, qualification) : followUp };
}

/** The facts with where each stands. */
export type FailureGiven = { readonly [Fact in keyof FailureFacts]: Given<FailureFacts[Fact]> };

/** The working of {@link failureFollowUp}; null where it is. */
export function failureFollowUpTrace(ruleSet: RuleSet, { ground, kind, qualification }: FailureGiven): Trace | null {
  const rule = ruleSet.failure[ground.value];
  const answer = failureFollowUp(ruleSet, {
    ground: ground.value,
    kind: kind.value,
    qualification: qualification.value,
  });
  if (rule === null || answer === null) return null;
  return {
    formula: 'failure-follow-up',
    inputs: [
      { name: 'alasan gagal', value: ground.value, unit: 'none', source: ground.source },
      { name: 'jenis pengadaan', value: kind.value, unit: 'none', source: kind.source },
      { name: 'metode kualifikasi', value: qualification.value, unit: 'none', source: qualification.source },
    ],
    result: `${answer.declaredBy}: ${answer.followUp}`,
    unit: 'none',
    clauses: [clauseOf(rule)],
  };
}

const EITHER: FailureFollowUp = 'resubmission-or-re-tender';

function resolveEither(kind: ProcurementKind, qualification: QualificationMethod): FailureFollowUp {
  if (kind === 'consulting-firm' || qualification === 'pre') return 'resubmission';
  return kind === 'unknown' || qualification === 'unknown' ? EITHER : 're-tender';
}
