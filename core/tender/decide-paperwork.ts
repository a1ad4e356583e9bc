/** Decides what only documents print. It goes on after the decision, and changes nothing that is evaluated. */
import type { TenderCommandBodies } from './commands.ts';
import { refuseBefore } from './dates-in-order.ts';
import type { Dossier } from './model.ts';
import { numberHolder } from './number-holder.ts';
import { accept, type Decision, refuse } from './refuse.ts';

/** Number, date and place of a document; no number stands on two documents of a tender. */
export function decideDetails(dossier: Dossier, body: TenderCommandBodies['setDocumentDetails']): Decision {
  const number = body.details.number ?? '';
  const holder = numberHolder(dossier, body.kind, number);
  return holder === null
    ? accept({ type: 'documentDetailsSet', tv: 1, body })
    : refuse('number-taken', { number, document: holder });
}

/** A meeting that ends after it begins, to which bidders of this tender are invited, each once. */
export function decideMeeting(dossier: Dossier, body: TenderCommandBodies['recordMeeting']): Decision {
  const { meeting } = body;
  if (meeting !== null) {
    const stranger = meeting.invited.find((id) => dossier.bidders.every((bidder) => bidder.id !== id));
    if (stranger !== undefined) return refuse('unknown-bidder', { bidder: stranger });
    if (new Set(meeting.invited).size < meeting.invited.length) {
      return refuse('invalid-value', { path: 'meeting/invited', problem: 'duplicate-id' });
    }
    const backwards = refuseBefore(
      { name: 'meeting-end', at: meeting.endsAt },
      { name: 'meeting-start', at: meeting.startsAt },
    );
    if (backwards !== null) return backwards;
  }
  return accept({ type: 'meetingRecorded', tv: 1, body });
}
