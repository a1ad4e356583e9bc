/** Decides what may be recorded of an appeal (sanggah banding). */
import type { TenderCommandBodies } from './commands.ts';
import type { Appeal } from './course-model.ts';
import { refuseBefore } from './dates-in-order.ts';
import { rulesOf } from './decide-setup.ts';
import { isEarlierAppeal, isEarlierObjection } from './earlier-evaluation.ts';
import type { Bidder, Dossier } from './model.ts';
import { accept, type Decision, findBidder, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * An appeal where the era has one for this kind, by a bidder that objected before. A late one, one to the wrong
 * official or with a faulty bond is recorded too: it counts as a complaint, which `appealStanding` says.
 *
 * Source  `objection.appeal` of the rule set; DOMAIN §5.1.
 */
export function decideAppeal(dossier: Dossier, body: TenderCommandBodies['recordAppeal']): Decision {
  const { id, appeal } = body;
  if (isEarlierAppeal(dossier, id)) return refuse('already-fixed', { what: 'appeal' });
  if (appeal === null) return accept({ type: 'appealRecorded', tv: 1, body });
  const found = findBidder(dossier, appeal.bidder);
  if (!found.ok) return found;
  const fault = refuseKind(dossier) ?? refuseOrder(dossier, found.value, appeal) ?? refuseAnswer(dossier, appeal);
  return fault ?? accept({ type: 'appealRecorded', tv: 1, body });
}

function refuseKind(dossier: Dossier): Refused | null {
  const kinds = rulesOf(dossier)?.objection.appeal.kinds;
  if (kinds === undefined || kinds.value.includes(dossier.notice.kind)) return null;
  return refuse('not-of-this-method', { what: 'appeal', kind: dossier.notice.kind }, kinds.clause);
}

function refuseOrder(dossier: Dossier, { id, name }: Bidder, { receivedAt, bond }: Appeal): Refused | null {
  const objection = Object.entries(dossier.objections).find(
    ([key, { bidder, phase }]) => bidder === id && phase === 'result' && !isEarlierObjection(dossier, key),
  )?.[1];
  if (objection === undefined) return refuse('objection-missing', { bidder: name });
  const answeredAt = objection.answer?.answeredAt ?? objection.receivedAt;
  return (
    refuseBefore({ name: 'appeal', at: receivedAt }, { name: 'objection-answer', at: answeredAt }) ??
    refuseBefore({ name: 'bond-confirmation', at: bond?.confirmedAt ?? null }, { name: 'appeal', at: receivedAt })
  );
}

/** Silence is an answer only where the law makes it one; any other says why. */
function refuseAnswer(dossier: Dossier, { answer, receivedAt, bond }: Appeal): Refused | null {
  if (answer === null) return null;
  const silence = rulesOf(dossier)?.objection.appeal.silence;
  if (answer.outcome === 'silence') {
    if (silence?.value === 'not-stated') return refuse('not-of-this-method', { what: 'silence' }, silence.clause);
  } else if ((answer.text ?? '').trim() === '') {
    return refuse('reason-required', { outcome: answer.outcome });
  }
  const started = bond?.confirmedAt ?? receivedAt;
  return refuseBefore({ name: 'answer', at: answer.answeredAt }, { name: 'appeal', at: started });
}
