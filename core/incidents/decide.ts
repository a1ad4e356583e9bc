/** Deciding about incidents and complaints: in the order of their days, and nothing rewritten without saying why. */
import { parseDate } from '#core/calendar/day.ts';
import { isInstant } from '#core/calendar/zone.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { IncidentsEvent } from './apply.ts';
import type { IncidentsCommand, IncidentsCommandBodies, IncidentsRefusalKind } from './commands.ts';
import type { Complaint, ComplaintFacts, Incident, IncidentFacts, IncidentsState } from './model.ts';

export interface IncidentsRefusal {
  readonly kind: IncidentsRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

type Decision = Result<readonly IncidentsEvent[], IncidentsRefusal>;

/**
 * Decides a command on incidents and complaints of an office. What would change nothing is accepted without an event.
 *
 * Fails   with the `kind` of the rule it breaks.   Source  DOMAIN §1.8, §4.5; which fields there are is a decision of this build.
 */
export function decideIncidents(state: IncidentsState, command: IncidentsCommand): Decision {
  switch (command.name) {
    case 'recordIncident':
      return recordIncident(state, command.body);
    case 'changeIncident':
      return changeIncident(state, command.body);
    case 'withdrawIncident':
      return withdrawIncident(state, command.body);
    case 'setIncidentTender':
      return setTender(state, command.body);
    case 'setIncidentFile':
      return setFile(state, command.body);
    case 'recordComplaint':
      return recordComplaint(state, command.body);
    case 'changeComplaint':
      return changeComplaint(state, command.body);
    case 'withdrawComplaint':
      return withdrawComplaint(state, command.body);
    case 'setWhistleblowing':
      return setWhistleblowing(state, command.body);
    default:
      return unreachable(command);
  }
}

function recordIncident(state: IncidentsState, body: IncidentsCommandBodies['recordIncident']): Decision {
  const { id, incident } = body;
  const fault = incidentFault(incident);
  if (isBlank(id) || fault !== null) return refuse(fault ?? 'incident-field-wrong', { name: incident.what });
  const stood = state.incidents[id];
  if (stood !== undefined) return refuse('incident-taken', { name: stood.what });
  return ok([{ type: 'incidentRecorded', tv: 1, body }]);
}

function changeIncident(state: IncidentsState, body: IncidentsCommandBodies['changeIncident']): Decision {
  const found = standing(state.incidents, body.id);
  if (!found.ok) return found;
  const { tenders: _tenders, files: _files, withdrawn: _withdrawn, ...facts } = found.value;
  const parts = changedParts<IncidentFacts>(facts, body.parts);
  if (Object.keys(parts).length === 0) return ok([]);
  const fault = incidentFault({ ...facts, ...parts });
  const about = { name: facts.what };
  if (fault !== null) return refuse(fault, about);
  const reason = reasonFor(facts, parts, body.reason);
  if (!reason.ok) return refuse('incident-reason-missing', about);
  return ok([{ type: 'incidentChanged', tv: 1, body: { id: body.id, parts, reason: reason.value } }]);
}

function incidentFault({ what, startedAt, endedAt, recordedBy }: IncidentFacts): IncidentsRefusalKind | null {
  if (isBlank(what) || isBlank(recordedBy)) return 'incident-field-wrong';
  if (!isInstant(startedAt) || (endedAt !== null && !isInstant(endedAt))) return 'incident-field-wrong';
  return endedAt !== null && endedAt < startedAt ? 'incident-order-wrong' : null;
}

function withdrawIncident(state: IncidentsState, body: IncidentsCommandBodies['withdrawIncident']): Decision {
  const stood = state.incidents[body.id];
  if (stood === undefined) return refuse('incident-absent', { name: body.id });
  return withdrawn(stood.withdrawn, body.reason, { name: stood.what }, (reason) => ({
    type: 'incidentWithdrawn',
    tv: 1,
    body: { id: body.id, reason },
  }));
}

function setTender(state: IncidentsState, body: IncidentsCommandBodies['setIncidentTender']): Decision {
  const found = standing(state.incidents, body.id);
  if (!found.ok) return found;
  const { stream, tender } = body;
  const stood = found.value.tenders[stream] ?? null;
  if (tender !== null && tender.stream !== stream) return refuse('incident-field-wrong', { name: tender.name });
  // The schedule as it stood when the tender was first named stays: it is what was hit.
  if (stood !== null && tender !== null) return ok([]);
  return same(stood, tender) ? ok([]) : ok([{ type: 'incidentTenderSet', tv: 1, body }]);
}

function setFile(state: IncidentsState, body: IncidentsCommandBodies['setIncidentFile']): Decision {
  const found = standing(state.incidents, body.id);
  if (!found.ok) return found;
  const { sha256, file } = body;
  if (file !== null && (file.sha256 !== sha256 || isBlank(file.name))) {
    return refuse('incident-field-wrong', { name: file.name });
  }
  return same(found.value.files[sha256] ?? null, file) ? ok([]) : ok([{ type: 'incidentFileSet', tv: 1, body }]);
}

function recordComplaint(state: IncidentsState, body: IncidentsCommandBodies['recordComplaint']): Decision {
  const { id, complaint } = body;
  const fault = complaintFault(complaint);
  if (isBlank(id) || fault !== null) return refuse(fault ?? 'incident-field-wrong', { name: complaint.subject });
  const stood = state.complaints[id];
  if (stood !== undefined) return refuse('incident-taken', { name: stood.subject });
  return ok([{ type: 'complaintRecorded', tv: 1, body }]);
}

function changeComplaint(state: IncidentsState, body: IncidentsCommandBodies['changeComplaint']): Decision {
  const found = standing(state.complaints, body.id);
  if (!found.ok) return found;
  const { withdrawn: _withdrawn, ...facts } = found.value;
  const parts = changedParts<ComplaintFacts>(facts, body.parts);
  if (Object.keys(parts).length === 0) return ok([]);
  const fault = complaintFault({ ...facts, ...parts });
  const about = { name: facts.subject };
  if (fault !== null) return refuse(fault, about);
  const reason = reasonFor(facts, parts, body.reason);
  if (!reason.ok) return refuse('incident-reason-missing', about);
  return ok([{ type: 'complaintChanged', tv: 1, body: { id: body.id, parts, reason: reason.value } }]);
}

function complaintFault({ subject, receivedOn, forwarded, closed }: ComplaintFacts): IncidentsRefusalKind | null {
  if (isBlank(subject) || !parseDate(receivedOn).ok) return 'incident-field-wrong';
  if (forwarded !== null && (isBlank(forwarded.to) || !parseDate(forwarded.on).ok)) return 'incident-field-wrong';
  if (closed !== null && (isBlank(closed.outcome) || !parseDate(closed.on).ok)) return 'incident-field-wrong';
  if (forwarded !== null && forwarded.on < receivedOn) return 'incident-order-wrong';
  return closed !== null && closed.on < (forwarded?.on ?? receivedOn) ? 'incident-order-wrong' : null;
}

function withdrawComplaint(state: IncidentsState, body: IncidentsCommandBodies['withdrawComplaint']): Decision {
  const stood = state.complaints[body.id];
  if (stood === undefined) return refuse('incident-absent', { name: body.id });
  return withdrawn(stood.withdrawn, body.reason, { name: stood.subject }, (reason) => ({
    type: 'complaintWithdrawn',
    tv: 1,
    body: { id: body.id, reason },
  }));
}

function setWhistleblowing(state: IncidentsState, body: IncidentsCommandBodies['setWhistleblowing']): Decision {
  const { channel, reason } = body;
  if (isBlank(reason)) return refuse('incident-reason-missing', { name: channel?.name ?? '' });
  if (channel !== null) {
    const ways = [channel.link, channel.phone, channel.address].filter((way) => way !== null);
    if (isBlank(channel.name) || ways.length === 0 || ways.some(isBlank)) {
      return refuse('incident-field-wrong', { name: channel.name });
    }
  }
  return same(state.whistleblowing, channel)
    ? ok([])
    : ok([{ type: 'whistleblowingSet', tv: 1, body: { channel, reason: reason.trim() } }]);
}

function standing<T extends Incident | Complaint>(
  entries: Readonly<Record<string, T>>,
  id: string,
): Result<T, IncidentsRefusal> {
  const found = entries[id];
  if (found === undefined) return refuse('incident-absent', { name: id });
  if (found.withdrawn === null) return ok(found);
  return refuse('incident-withdrawn', { name: 'what' in found ? found.what : found.subject });
}

function withdrawn(
  stood: string | null,
  reason: string | null,
  about: Readonly<Record<string, string>>,
  event: (reason: string | null) => IncidentsEvent,
): Decision {
  if (reason !== null && isBlank(reason)) return refuse('incident-reason-missing', about);
  const told = reason?.trim() ?? null;
  return stood === told ? ok([]) : ok([event(told)]);
}

function changedParts<Facts extends object>(facts: Facts, parts: Partial<Facts>): Partial<Facts> {
  const entries = Object.entries(parts).filter(([key, value]) => !same(facts[key as keyof Facts], value));
  return Object.fromEntries(entries) as Partial<Facts>;
}

/** Filling in what was open needs no reason; whatever was there does not go without one. */
function reasonFor<Facts extends object>(
  facts: Facts,
  parts: Partial<Facts>,
  reason: string | null,
): Result<string | null, null> {
  const told = reason === null || isBlank(reason) ? null : reason.trim();
  const rewrites = Object.keys(parts).some((key) => facts[key as keyof Facts] !== null);
  return rewrites && told === null ? err(null) : ok(told);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function refuse(
  kind: IncidentsRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: IncidentsRefusal } {
  return err({ kind, details });
}
