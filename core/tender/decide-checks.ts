/** Decides on answers to things to be checked. They may come at any time after the opening, also after the decision: nothing waits for them. */
import { opennessOf } from '#core/screens/screened-bids.ts';
import type { TenderCommandBodies } from './commands.ts';
import type { Dossier } from './model.ts';
import { accept, type Decision, refuse } from './refuse.ts';

/** An answer is about bidders of this tender; null takes it back. In whose name it was given, the history proves. */
export function decideAnswer(dossier: Dossier, body: TenderCommandBodies['answerCheck']): Decision {
  if (opennessOf(dossier) === 'closed') return refuse('not-opened');
  const named = body.answer?.bidders ?? [];
  const stranger = named.find((id) => dossier.bidders.every((bidder) => bidder.id !== id));
  if (stranger !== undefined) return refuse('unknown-bidder', { bidder: stranger });
  return accept({ type: 'checkAnswered', tv: 1, body });
}

/** Only lines of the tender document have a price that a regulation may set. */
export function decideRegulatedLines(dossier: Dossier, body: TenderCommandBodies['setRegulatedLines']): Decision {
  const known = new Set(dossier.pricing.ownerLines.map(({ id }) => id));
  const stranger = (body.regulated?.lines ?? []).find((line) => !known.has(line));
  if (stranger !== undefined) return refuse('invalid-value', { path: 'regulated/lines', value: stranger });
  return accept({ type: 'regulatedLinesSet', tv: 1, body });
}

/** What was read from files of bids of this tender. */
export function decideFileFacts(dossier: Dossier, body: TenderCommandBodies['recordFileFacts']): Decision {
  if (opennessOf(dossier) === 'closed') return refuse('not-opened');
  const known = new Set(dossier.bidders.flatMap(({ bid }) => (bid?.files ?? []).map(({ sha256 }) => sha256)));
  const stranger = Object.keys(body.facts).find((sha256) => !known.has(sha256));
  if (stranger !== undefined) return refuse('invalid-value', { path: 'facts', value: stranger });
  return accept({ type: 'fileFactsRecorded', tv: 1, body });
}
