/** What a person may ask about incidents and complaints, and why it may be refused. */
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { IncidentsEventBodies } from './events.ts';

/** The command that leaves events of that type. */
export const INCIDENTS_COMMAND_OF = {
  incidentRecorded: 'recordIncident',
  incidentChanged: 'changeIncident',
  incidentWithdrawn: 'withdrawIncident',
  incidentTenderSet: 'setIncidentTender',
  incidentFileSet: 'setIncidentFile',
  complaintRecorded: 'recordComplaint',
  complaintChanged: 'changeComplaint',
  complaintWithdrawn: 'withdrawComplaint',
  whistleblowingSet: 'setWhistleblowing',
} as const satisfies Readonly<Record<keyof IncidentsEventBodies, string>>;

export type IncidentsCommandBodies = CommandBodies<IncidentsEventBodies, typeof INCIDENTS_COMMAND_OF>;

export type IncidentsCommand = CommandOf<IncidentsCommandBodies>;

export type IncidentsRefusalKind =
  | 'incident-absent'
  /** Its id is taken: the same record told twice, with other content. */
  | 'incident-taken'
  /** What was filled in before is changed without saying why. */
  | 'incident-reason-missing'
  /** A field that must be filled in is empty, or no day. */
  | 'incident-field-wrong'
  /** It ends before it begins, or a step lies before the one it follows. */
  | 'incident-order-wrong'
  /** It does not count any more: what is added to it would be read by no one. */
  | 'incident-withdrawn';
