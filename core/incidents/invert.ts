/** Undo of what was said of incidents and complaints. */
import { unreachable } from '#core/shared/assert.ts';
import type { IncidentsEvent } from './apply.ts';
import type { IncidentsCommand } from './commands.ts';
import type { Complaint, Incident, IncidentsState } from './model.ts';

/** What was filled in for the first time had no reason; emptying it again has this one. */
const UNDONE = 'Urung dicatat';

/** The command that takes an event back; null where nothing stood that could be put back. */
export function invertIncidents(before: IncidentsState, event: IncidentsEvent): IncidentsCommand | null {
  switch (event.type) {
    case 'incidentRecorded':
      return { name: 'withdrawIncident', body: { id: event.body.id, reason: UNDONE } };
    case 'incidentChanged': {
      const { id, parts, reason } = event.body;
      const stood = before.incidents[id];
      if (stood === undefined) return null;
      return { name: 'changeIncident', body: { id, parts: partsBefore(stood, parts), reason: reason ?? UNDONE } };
    }
    case 'incidentWithdrawn': {
      const { id } = event.body;
      return { name: 'withdrawIncident', body: { id, reason: before.incidents[id]?.withdrawn ?? null } };
    }
    case 'incidentTenderSet': {
      const { id, stream } = event.body;
      const tender = before.incidents[id]?.tenders[stream] ?? null;
      return { name: 'setIncidentTender', body: { id, stream, tender } };
    }
    case 'incidentFileSet': {
      const { id, sha256 } = event.body;
      const file = before.incidents[id]?.files[sha256] ?? null;
      return { name: 'setIncidentFile', body: { id, sha256, file } };
    }
    case 'complaintRecorded':
      return { name: 'withdrawComplaint', body: { id: event.body.id, reason: UNDONE } };
    case 'complaintChanged': {
      const { id, parts, reason } = event.body;
      const stood = before.complaints[id];
      if (stood === undefined) return null;
      return { name: 'changeComplaint', body: { id, parts: partsBefore(stood, parts), reason: reason ?? UNDONE } };
    }
    case 'complaintWithdrawn': {
      const { id } = event.body;
      return { name: 'withdrawComplaint', body: { id, reason: before.complaints[id]?.withdrawn ?? null } };
    }
    case 'whistleblowingSet':
      return { name: 'setWhistleblowing', body: { channel: before.whistleblowing, reason: event.body.reason } };
    default:
      return unreachable(event);
  }
}

function partsBefore<T extends Incident | Complaint>(stood: T, parts: object): Partial<T> {
  const keys = Object.keys(parts) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, stood[key]])) as Partial<T>;
}
