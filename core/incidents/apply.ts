/** Folding what happens to incidents and complaints. */
import { unreachable } from '#core/shared/assert.ts';
import type { IncidentsEventBodies } from './events.ts';
import type { Complaint, Incident, IncidentsState } from './model.ts';

export type IncidentsEvent = {
  readonly [Type in keyof IncidentsEventBodies]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: IncidentsEventBodies[Type];
  };
}[keyof IncidentsEventBodies];

/** The state after an event. Never fails on an event of the log. */
export function applyIncidents(state: IncidentsState, event: IncidentsEvent): IncidentsState {
  switch (event.type) {
    case 'incidentRecorded': {
      const { id, incident } = event.body;
      const recorded: Incident = { ...incident, tenders: {}, files: {}, withdrawn: null };
      return { ...state, incidents: { ...state.incidents, [id]: recorded } };
    }
    case 'incidentChanged':
      return withIncident(state, event.body.id, () => event.body.parts);
    case 'incidentWithdrawn':
      return withIncident(state, event.body.id, () => ({ withdrawn: event.body.reason }));
    case 'incidentTenderSet': {
      const { id, stream, tender } = event.body;
      return withIncident(state, id, ({ tenders }) => ({ tenders: withEntry(tenders, stream, tender) }));
    }
    case 'incidentFileSet': {
      const { id, sha256, file } = event.body;
      return withIncident(state, id, ({ files }) => ({ files: withEntry(files, sha256, file) }));
    }
    case 'complaintRecorded': {
      const { id, complaint } = event.body;
      return { ...state, complaints: { ...state.complaints, [id]: { ...complaint, withdrawn: null } } };
    }
    case 'complaintChanged':
      return withComplaint(state, event.body.id, event.body.parts);
    case 'complaintWithdrawn':
      return withComplaint(state, event.body.id, { withdrawn: event.body.reason });
    case 'whistleblowingSet':
      return { ...state, whistleblowing: event.body.channel };
    default:
      return unreachable(event);
  }
}

function withIncident(
  state: IncidentsState,
  id: string,
  change: (incident: Incident) => Partial<Incident>,
): IncidentsState {
  const before = state.incidents[id];
  if (before === undefined) return state;
  return { ...state, incidents: { ...state.incidents, [id]: { ...before, ...change(before) } } };
}

function withComplaint(state: IncidentsState, id: string, change: Partial<Complaint>): IncidentsState {
  const before = state.complaints[id];
  if (before === undefined) return state;
  return { ...state, complaints: { ...state.complaints, [id]: { ...before, ...change } } };
}

/** Null takes the entry away. */
function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _before, ...others } = entries;
  return value === null ? others : { ...others, [key]: value };
}
