/** What went wrong around the work of an office, which complaints reached it, and where people report misconduct. */
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { ScheduleStage } from '#core/tender/model.ts';

/** `spse`: the portal was down or too slow to work. `device`: one was lost, or broke. */
export const INCIDENT_KINDS = ['spse', 'network', 'power', 'device', 'other'] as const;

export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export interface IncidentFacts {
  readonly kind: IncidentKind;
  /** What was seen, in a line or a few. */
  readonly what: string;
  readonly startedAt: Instant;
  /** Null while it goes on. */
  readonly endedAt: Instant | null;
  /** To whom it was reported, with the number of the ticket; null = not reported. */
  readonly reportedTo: string | null;
  /** How it ended; null = not solved yet. */
  readonly resolution: string | null;
  /** What keeps it from happening again. */
  readonly prevention: string | null;
  readonly recordedBy: string;
}

/** A tender whose work was hit, with its schedule as it stood when that was said: what is moved later does not change the finding. */
export interface HitTender {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly zone: Zone;
  readonly schedule: readonly ScheduleStage[];
}

export interface Incident extends IncidentFacts {
  readonly tenders: Readonly<Record<StreamId, HitTender>>;
  /** Pictures of the screen, letters; by their hash. */
  readonly files: Readonly<Record<Hash, AttachedFile>>;
  /** Why it does not count; null = it does. */
  readonly withdrawn: string | null;
}

export const COMPLAINT_CHANNELS = ['spse', 'letter', 'email', 'visit', 'other'] as const;

export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/**
 * A complaint (pengaduan) as the office follows it: that it came, and where it went. Neither who complained nor about whom has a
 * place here; the letter itself stays with whoever it was forwarded to.
 */
export interface ComplaintFacts {
  readonly receivedOn: DateOnly;
  readonly channel: ComplaintChannel;
  /** Of the letter or message it came as; null = none. */
  readonly number: string | null;
  readonly subject: string;
  readonly tender: { readonly stream: StreamId; readonly code: string; readonly name: string } | null;
  readonly forwarded: { readonly to: string; readonly on: DateOnly; readonly letter: string | null } | null;
  readonly closed: { readonly on: DateOnly; readonly outcome: string } | null;
}

export interface Complaint extends ComplaintFacts {
  readonly withdrawn: string | null;
}

/**
 * The official channel of the whistleblowing system, for the printed guide. Reports go there and never into this app.
 *
 * Source  DOMAIN §4.5: the app gives link and number and stores no report.
 */
export interface WhistleblowingChannel {
  readonly name: string;
  readonly link: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface IncidentsState {
  readonly incidents: Readonly<Record<string, Incident>>;
  readonly complaints: Readonly<Record<string, Complaint>>;
  readonly whistleblowing: WhistleblowingChannel | null;
}

export const INITIAL_INCIDENTS: IncidentsState = { incidents: {}, complaints: {}, whistleblowing: null };

export interface NamedIncident extends Incident {
  readonly id: string;
}

export interface NamedComplaint extends Complaint {
  readonly id: string;
}

/** The newest first; withdrawn ones among them. */
export function incidentsOf({ incidents }: IncidentsState): readonly NamedIncident[] {
  return Object.entries(incidents)
    .map(([id, incident]) => ({ id, ...incident }))
    .sort((a, b) => later(a.startedAt, b.startedAt) || later(a.id, b.id));
}

/** The newest first; withdrawn ones among them. */
export function complaintsOf({ complaints }: IncidentsState): readonly NamedComplaint[] {
  return Object.entries(complaints)
    .map(([id, complaint]) => ({ id, ...complaint }))
    .sort((a, b) => later(a.receivedOn, b.receivedOn) || later(a.id, b.id));
}

/** What hit a tender, the newest first. */
export function incidentsOfTender(state: IncidentsState, stream: StreamId): readonly NamedIncident[] {
  return incidentsOf(state).filter(({ tenders, withdrawn }) => withdrawn === null && Object.hasOwn(tenders, stream));
}

function later(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
