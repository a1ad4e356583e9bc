/** Deciding about an office: its calendar, what its documents have alike, the rules and numbers it gives, its archives, SOP, quality records, standards and incidents. */
import { parseDate } from '#core/calendar/day.ts';
import { formatDate } from '#core/calendar/format.ts';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import { areOfficeHours } from '#core/calendar/office-hours.ts';
import { mayInOffice, rolesForOffice } from '#core/committee/office-permissions.ts';
import type { Actor } from '#core/committee/role.ts';
import { wrongParagraphs } from '#core/documents/paragraph-versions.ts';
import { decideIncidents } from '#core/incidents/decide.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { ruleSetOfFile } from '#core/regulation/given-rules.ts';
import { decideQuality } from '#core/quality/decide.ts';
import { decideRetention } from '#core/retention/decide.ts';
import { decideThreshold } from '#core/screens/threshold-events.ts';
import { decideStandards } from '#core/standards/decide.ts';
import { ok } from '#core/shared/result.ts';
import { isRecorded, trainingRecordShape } from '#core/training/record.ts';
import { decideSop } from '#core/sop/decide.ts';
import type { OfficeCommand, OfficeCommandBodies } from './commands.ts';
import { giveNumberBlock, noteNumberGap, withdrawNumberBlock } from './decide-numbers.ts';
import { type DocumentSettings, documentPartsShape, EMPTY_DOCUMENT_SETTINGS } from './document-settings.ts';
import { givenRuleSetOf } from './given-rule-set.ts';
import { INITIAL_OFFICE, type OfficeState } from './model.ts';
import { type OfficeDecision, refuseOffice } from './refuse.ts';

/** What deciding needs beside the office itself. */
export interface OfficeContext {
  readonly actor: Actor;
  /** Whether this is the office of the practice space. */
  readonly practice: boolean;
}

/**
 * Decides a command on an office's state; null is an office nobody has changed. What would change nothing is accepted
 * without an event.
 *
 * Fails   with the `kind` of the rule it breaks and the values a message needs.   Source  DOMAIN §5.3
 */
export function decideOffice(
  state: OfficeState | null,
  command: OfficeCommand,
  { actor, practice }: OfficeContext,
): OfficeDecision {
  if (!mayInOffice(actor.role, command.name, { practice })) {
    const roles = rolesForOffice(command.name, { practice }).join(' ');
    return refuseOffice('not-your-role', { command: command.name, role: actor.role, roles });
  }
  const office = state ?? INITIAL_OFFICE;
  switch (command.name) {
    case 'importHolidayTable':
      return importTable(office, command.body);
    case 'setHoliday':
      return setHoliday(office, command.body);
    case 'setOfficeHours': {
      if (!areOfficeHours(command.body)) return refuseOffice('office-hours-impossible', { ...command.body });
      return same(office.hours, command.body) ? ok([]) : ok([{ type: 'officeHoursSet', tv: 1, body: command.body }]);
    }
    case 'setCollectiveLeave':
      return office.collectiveLeaveIsOff === command.body.isOff
        ? ok([])
        : ok([{ type: 'collectiveLeaveSet', tv: 1, body: command.body }]);
    case 'setDocumentSettings':
      return setDocumentSettings(office, command.body);
    case 'giveRuleSet':
      return giveRuleSet(office, command.body);
    case 'withdrawRuleSet':
      return withdrawRuleSet(office, command.body);
    case 'giveNumberBlock':
      return giveNumberBlock(office.numbers, command.body);
    case 'withdrawNumberBlock':
      return withdrawNumberBlock(office.numbers, command.body);
    case 'noteNumberGap':
      return noteNumberGap(office.numbers, command.body);
    case 'setScreenThreshold':
      return decideThreshold(office.thresholds, command.body);
    case 'setStandardPolicy':
    case 'setStandardDuty':
    case 'setStandardEvidence':
    case 'assessStandard':
    case 'setStandardGap':
    case 'setDrill':
      return decideStandards(office.standards, command);
    case 'recordIncident':
    case 'changeIncident':
    case 'withdrawIncident':
    case 'setIncidentTender':
    case 'setIncidentFile':
    case 'recordComplaint':
    case 'changeComplaint':
    case 'withdrawComplaint':
    case 'setWhistleblowing':
      return decideIncidents(office.incidents, command);
    case 'recordTraining':
      return recordTraining(office, command.body);
    case 'recordArchive':
    case 'setRetentionRule':
    case 'setRetentionClock':
    case 'setRetentionHold':
    case 'proposeDestruction':
    case 'approveDestruction':
    case 'withdrawDestruction':
    case 'carryOutDestruction':
      return decideRetention(office.retention, command, actor);
    case 'setSopVersion':
    case 'withdrawSopVersion':
      return decideSop(office.sop, command);
    default:
      return decideQuality(office.quality, command, actor);
  }
}

/** Says only what changes; the first time all of it, so that no device fills a gap from its own. */
function setDocumentSettings(
  { documents }: OfficeState,
  { parts, reason }: OfficeCommandBodies['setDocumentSettings'],
): OfficeDecision {
  if (reason.trim() === '') return refuseOffice('document-reason-missing', {});
  const event = (changed: typeof parts): OfficeDecision =>
    ok([{ type: 'documentSettingsSet', tv: 1, body: { parts: changed, reason: reason.trim() } }]);
  if (parts === null) return documents === null ? ok([]) : event(null);
  const stood = documents ?? EMPTY_DOCUMENT_SETTINGS;
  const [paragraph] = wrongParagraphs(stood, { ...stood, ...parts });
  if (paragraph !== undefined) return refuseOffice('document-paragraph-wrong', { document: paragraph.kind });
  if (!documentPartsShape.safeParse(parts).success) return refuseOffice('document-settings-wrong', {});
  if (documents === null) return event({ ...EMPTY_DOCUMENT_SETTINGS, ...parts });
  const after = { ...documents, ...parts };
  const changed = changedParts(documents, after);
  return Object.keys(changed).length === 0 ? ok([]) : event(changed);
}

function changedParts(before: DocumentSettings, after: DocumentSettings): Partial<DocumentSettings> {
  return Object.fromEntries(
    Object.entries(after).filter(([part, value]) => !same(before[part as keyof DocumentSettings], value)),
  );
}

/** Whole and readable here, or not at all: what the command says of the file must be what the file says. */
function giveRuleSet({ ruleSets }: OfficeState, body: OfficeCommandBodies['giveRuleSet']): OfficeDecision {
  const { reason, ...given } = body;
  if (reason.trim() === '') return refuseOffice('rule-set-reason-missing', { ruleSet: given.name });
  const ruleSet = ruleSetOfFile(given.file);
  if (ruleSet === null || !same(givenRuleSetOf(ruleSet), given)) {
    return refuseOffice('rule-set-unreadable', { ruleSet: given.name });
  }
  const stands = ruleSets.find(({ from }) => from === given.from) ?? null;
  return same(stands, given)
    ? ok([])
    : ok([{ type: 'ruleSetGiven', tv: 1, body: { ...given, reason: reason.trim() } }]);
}

function withdrawRuleSet({ ruleSets }: OfficeState, body: OfficeCommandBodies['withdrawRuleSet']): OfficeDecision {
  const { from, reason } = body;
  const date = formatDate(from);
  if (reason.trim() === '') return refuseOffice('rule-set-reason-missing', { date });
  if (!ruleSets.some((each) => each.from === from)) return refuseOffice('rule-set-absent', { date });
  return ok([{ type: 'ruleSetWithdrawn', tv: 1, body: { from, reason: reason.trim() } }]);
}

function recordTraining({ training }: OfficeState, record: OfficeCommandBodies['recordTraining']): OfficeDecision {
  if (!trainingRecordShape.safeParse(record).success) return refuseOffice('training-record-wrong', {});
  return isRecorded(training, record) ? ok([]) : ok([{ type: 'trainingRecorded', tv: 1, body: record }]);
}

function importTable(office: OfficeState, body: OfficeCommandBodies['importHolidayTable']): OfficeDecision {
  const { year, table } = body;
  const present = office.tables.find((each) => each.year === year);
  if (table !== null) {
    const fault = faultOfTable(table, year);
    if (fault) return fault;
  }
  if (same(present ?? null, table)) return ok([]);
  return ok([{ type: 'holidayTableImported', tv: 1, body }]);
}

function faultOfTable(table: HolidayYear, year: number): ReturnType<typeof refuseOffice> | null {
  if (table.year !== year) return refuseOffice('holiday-other-year', { date: String(table.year), year: String(year) });
  if (table.source.trim() === '') return refuseOffice('holiday-source-missing', { year: String(year) });
  const seen = new Set<string>();
  for (const day of table.days) {
    const fault = faultOfDay(day);
    if (fault) return fault;
    const date = formatDate(day.date);
    if (yearOf(day.date) !== year) return refuseOffice('holiday-other-year', { date, year: String(year) });
    if (seen.has(day.date)) return refuseOffice('holiday-twice', { date });
    seen.add(day.date);
  }
  return null;
}

function setHoliday(office: OfficeState, body: OfficeCommandBodies['setHoliday']): OfficeDecision {
  const { date, holiday, reason } = body;
  if (!parseDate(date).ok) return refuseOffice('holiday-date-wrong', { date });
  if (reason.trim() === '') return refuseOffice('holiday-reason-missing', { date: formatDate(date) });
  const table = office.tables.find((each) => each.year === yearOf(date));
  if (table === undefined) return refuseOffice('holiday-table-missing', { year: date.slice(0, 4) });
  const present = table.days.find((day) => day.date === date) ?? null;
  if (holiday === null && present === null) return refuseOffice('holiday-absent', { date: formatDate(date) });
  if (holiday !== null) {
    const fault = faultOfDay(holiday);
    if (fault) return fault;
    if (holiday.date !== date) return refuseOffice('holiday-date-wrong', { date: holiday.date });
  }
  if (same(present, holiday)) return ok([]);
  return ok([{ type: 'holidaySet', tv: 1, body: { ...body, reason: reason.trim() } }]);
}

function faultOfDay(day: Holiday): ReturnType<typeof refuseOffice> | null {
  if (!parseDate(day.date).ok) return refuseOffice('holiday-date-wrong', { date: day.date });
  if (day.name.trim() === '') return refuseOffice('holiday-name-missing', { date: formatDate(day.date) });
  return null;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
