/** Decides what follows the decision: its announcement, and the budget user's approval. */
import { awardAuthorityOf } from '#core/course/award-authority.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseBefore } from './dates-in-order.ts';
import { rulesOf } from './decide-setup.ts';
import { isEarlierObjection } from './earlier-evaluation.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * The announcement comes after the decision, and after the approval where one is needed. Once objections to it were
 * recorded its time stands.
 */
export function decideAnnouncement(dossier: Dossier, body: TenderCommandBodies['announceResult']): Decision {
  const { announcedAt } = body;
  if (dossier.announcedResultAt !== null && announcedAt !== dossier.announcedResultAt && hasObjections(dossier)) {
    return refuse('already-fixed', { what: 'announcement', at: dossier.announcedResultAt });
  }
  const fault = announcedAt === null ? null : refuseAnnouncement(dossier, announcedAt);
  return fault ?? accept({ type: 'resultAnnounced', tv: 1, body });
}

function refuseAnnouncement(dossier: Dossier, at: NonNullable<Dossier['announcedResultAt']>): Refused | null {
  const { decision, confirmation } = dossier;
  if (decision === null) return refuse('no-decision');
  const rules = rulesOf(dossier);
  const needsApproval =
    decision.kind === 'award' && rules !== null && awardAuthorityOf(dossier, rules).who === 'budget-user';
  if (needsApproval && confirmation?.outcome !== 'approved') {
    return refuse('confirmation-open', {}, rules.award.committeeLimit.clause);
  }
  return (
    refuseBefore({ name: 'announcement', at }, { name: 'decision', at: decision.decidedAt }) ??
    refuseBefore({ name: 'announcement', at }, { name: 'confirmation', at: confirmation?.decidedAt ?? null })
  );
}

/** Objections to the result that stands now. */
function hasObjections(dossier: Dossier): boolean {
  return Object.entries(dossier.objections).some(
    ([id, { phase }]) => phase === 'result' && !isEarlierObjection(dossier, id),
  );
}

/**
 * The budget user's word on an award above the committee's limit. Where the ceiling is not known a word that was given
 * is recorded all the same.
 *
 * Source  RULES §6.1: exactly the limit stays with the committee.
 */
export function decideConfirmation(dossier: Dossier, body: TenderCommandBodies['confirmAward']): Decision {
  const { decision, announcedResultAt } = dossier;
  if (decision?.kind !== 'award') return refuse('no-decision');
  if (announcedResultAt !== null) return refuse('already-fixed', { what: 'announcement', at: announcedResultAt });
  const rules = rulesOf(dossier);
  const authority = rules === null ? null : awardAuthorityOf(dossier, rules);
  if (authority?.who === 'committee') {
    const details = { amount: authority.amount ?? '', limit: authority.limit };
    return refuse('nothing-to-confirm', details, authority.clauses[0]?.clause ?? null);
  }
  const { confirmation } = body;
  if (confirmation === null) return accept({ type: 'awardConfirmed', tv: 1, body });
  if (confirmation.outcome === 'refused' && (confirmation.reason ?? '').trim() === '') {
    return refuse('reason-required', { official: confirmation.official });
  }
  const early = refuseBefore(
    { name: 'confirmation', at: confirmation.decidedAt },
    { name: 'decision', at: decision.decidedAt },
  );
  return early ?? accept({ type: 'awardConfirmed', tv: 1, body });
}
