/** One tender as open data is made of it. */
import type { Instant } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { evaluate } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface OcdsSource {
  readonly dossier: Dossier;
  /** Null where the law of the tender is not known to this build, or does not know its method. */
  readonly ruleSet: RuleSet | null;
  readonly evaluation: Evaluation | null;
}

/** When, and by which working days, it is asked what is public. */
export interface OcdsTime {
  readonly now: Instant;
  readonly calendar: OfficeCalendar;
}

/** A dossier with its evaluation, worked out by the law it names. */
export function ocdsSourceOf(dossier: Dossier): OcdsSource {
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  if (ruleSet === null) return { dossier, ruleSet, evaluation: null };
  const evaluation = evaluate(dossier, ruleSet);
  return { dossier, ruleSet, evaluation: evaluation.ok ? evaluation.value : null };
}
