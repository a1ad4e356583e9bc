/** Decides whether an evaluation may be done over. */
import type { TenderCommandBodies } from './commands.ts';
import type { Objection, ReEvaluationCause } from './course-model.ts';
import { refuseBefore } from './dates-in-order.ts';
import { isEarlierAppeal, isEarlierObjection } from './earlier-evaluation.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * An evaluation is done over for one of the causes the law knows, each of which must have happened: a decision in which
 * an error was found, an accepted objection or appeal, a refusal of the budget user. It freezes what stands and cannot
 * be taken back.
 *
 * Source  RULES §6.2 a (error in evaluation), DOMAIN §5.1 (accepted objection or appeal).
 */
export function decideReEvaluation(dossier: Dossier, body: TenderCommandBodies['startReEvaluation']): Decision {
  const { cause, reason, from, startedAt } = body;
  if (reason.trim() === '') return refuse('reason-required', { cause });
  const since = causeOf(dossier, cause);
  if (since === null) {
    return cause === 'evaluation-error' ? refuse('no-decision') : refuse('cause-missing', { cause });
  }
  return (
    refuseFrom(dossier, from) ??
    refuseBefore({ name: 're-evaluation', at: startedAt }, since) ??
    accept({ type: 'reEvaluationStarted', tv: 1, body })
  );
}

/** What happened that gives this cause, with its date; null where nothing did. */
function causeOf(dossier: Dossier, cause: ReEvaluationCause): Parameters<typeof refuseBefore>[1] | null {
  const { decision, confirmation } = dossier;
  switch (cause) {
    case 'evaluation-error':
      return decision === null ? null : { name: 'decision', at: decision.decidedAt };
    case 'objection-accepted': {
      const at = acceptedObjectionAt(dossier);
      return at === null ? null : { name: 'objection-answer', at };
    }
    case 'appeal-accepted': {
      const at = acceptedAppealAt(dossier);
      return at === null ? null : { name: 'answer', at };
    }
    case 'budget-user-refused':
      return confirmation?.outcome === 'refused' ? { name: 'confirmation', at: confirmation.decidedAt } : null;
  }
}

/** An objection to the result, or to the pre-qualification while no result was decided. */
function acceptedObjectionAt(dossier: Dossier): NonNullable<Objection['answer']>['answeredAt'] | null {
  const phase: Objection['phase'] = dossier.decision === null ? 'prequalification' : 'result';
  const accepted = Object.entries(dossier.objections).find(
    ([id, objection]) =>
      objection.phase === phase &&
      objection.answer?.consequence === 're-evaluation' &&
      !isEarlierObjection(dossier, id),
  );
  return accepted?.[1].answer?.answeredAt ?? null;
}

function acceptedAppealAt(dossier: Dossier): NonNullable<Objection['answer']>['answeredAt'] | null {
  const accepted = Object.entries(dossier.appeals).find(
    ([id, { answer }]) => answer !== null && answer.outcome !== 'rejected' && !isEarlierAppeal(dossier, id),
  );
  return accepted?.[1].answer?.answeredAt ?? null;
}

/** Only where the technical result is fixed apart from the prices can it be asked for once more. */
function refuseFrom({ technicalResult, notice }: Dossier, from: 'technical' | 'price'): Refused | null {
  if (from === 'price' || technicalResult !== null) return null;
  return refuse('not-of-this-method', { what: 'technical-result', submission: notice.submission });
}
