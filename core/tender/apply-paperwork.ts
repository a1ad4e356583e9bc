/** What only documents print, folded into the state. */
import { sameValue, sortedKeys } from './canonical-state.ts';
import type { TenderEvent } from './events.ts';
import type { Dossier } from './model.ts';
import { isNoPaperwork, type Paperwork, paperworkOf } from './paperwork-model.ts';
import { withEntry } from './records.ts';

type PaperworkEvent = Extract<
  TenderEvent,
  { readonly type: 'meetingRecorded' | 'addendumRecorded' | 'appointmentSet' }
>;

/** The tender after the event; with nothing left of its paperwork it is as before there was any. */
export function applyPaperwork(dossier: Dossier, event: PaperworkEvent): Dossier {
  const before = paperworkOf(dossier);
  const next = folded(before, event);
  if (sameValue(before, next)) return dossier;
  const { paperwork: _, ...rest } = dossier;
  return isNoPaperwork(next) ? rest : sortedKeys({ ...rest, paperwork: next });
}

function folded(paperwork: Paperwork, event: PaperworkEvent): Paperwork {
  switch (event.type) {
    case 'meetingRecorded': {
      const { id, meeting } = event.body;
      return { ...paperwork, meetings: withEntry(paperwork.meetings, id, meeting) };
    }
    case 'addendumRecorded': {
      const { id, addendum } = event.body;
      return { ...paperwork, addenda: withEntry(paperwork.addenda, id, addendum) };
    }
    case 'appointmentSet':
      return { ...paperwork, appointment: event.body.appointment };
  }
}
