/** Folding an office's events. */
import type { HolidayYear } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { applyIncidents } from '#core/incidents/apply.ts';
import { applyRetention } from '#core/retention/apply.ts';
import { applyThreshold } from '#core/screens/threshold-events.ts';
import { applyStandards } from '#core/standards/apply.ts';
import { withRecord } from '#core/training/record.ts';
import { applyQuality } from '#core/quality/apply.ts';
import { applySop } from '#core/sop/apply.ts';
import { applyToNumbers } from './apply-numbers.ts';
import { EMPTY_DOCUMENT_SETTINGS } from './document-settings.ts';
import type { OfficeEvent, OfficeEventBodies } from './events.ts';
import { INITIAL_OFFICE, type OfficeState } from './model.ts';

/** The state after an event; null is an office nobody has changed. Never fails on an event of the log. */
export function applyToOffice(before: OfficeState | null, event: OfficeEvent): OfficeState {
  const office = before ?? INITIAL_OFFICE;
  switch (event.type) {
    case 'holidayTableImported':
      return { ...office, tables: withTable(office.tables, event.body) };
    case 'holidaySet':
      return { ...office, tables: office.tables.map((table) => withDay(table, event.body)) };
    case 'officeHoursSet':
      return { ...office, hours: event.body };
    case 'collectiveLeaveSet':
      return { ...office, collectiveLeaveIsOff: event.body.isOff };
    case 'documentSettingsSet': {
      const { parts } = event.body;
      return {
        ...office,
        documents: parts === null ? null : { ...EMPTY_DOCUMENT_SETTINGS, ...office.documents, ...parts },
      };
    }
    case 'ruleSetGiven': {
      const { reason: _reason, ...given } = event.body;
      return { ...office, ruleSets: inOrderOfDay([...withoutDay(office.ruleSets, given.from), given]) };
    }
    case 'ruleSetWithdrawn':
      return { ...office, ruleSets: withoutDay(office.ruleSets, event.body.from) };
    case 'numberBlockGiven':
    case 'numberBlockWithdrawn':
    case 'numberGapNoted':
      return { ...office, numbers: applyToNumbers(office.numbers, event) };
    case 'screenThresholdSet':
      return { ...office, thresholds: applyThreshold(office.thresholds, event) };
    case 'standardPolicySet':
    case 'standardDutySet':
    case 'standardEvidenceSet':
    case 'standardAssessed':
    case 'standardGapSet':
    case 'drillSet':
      return { ...office, standards: applyStandards(office.standards, event) };
    case 'incidentRecorded':
    case 'incidentChanged':
    case 'incidentWithdrawn':
    case 'incidentTenderSet':
    case 'incidentFileSet':
    case 'complaintRecorded':
    case 'complaintChanged':
    case 'complaintWithdrawn':
    case 'whistleblowingSet':
      return { ...office, incidents: applyIncidents(office.incidents, event) };
    case 'trainingRecorded':
      return { ...office, training: withRecord(office.training, event.body) };
    case 'archiveRecorded':
    case 'retentionRuleSet':
    case 'retentionClockSet':
    case 'retentionHoldSet':
    case 'destructionProposed':
    case 'destructionApproved':
    case 'destructionWithdrawn':
    case 'destructionCarriedOut':
      return { ...office, retention: applyRetention(office.retention, event) };
    case 'sopVersionSet':
    case 'sopVersionWithdrawn':
      return { ...office, sop: applySop(office.sop, event) };
    default:
      return { ...office, quality: applyQuality(office.quality, event) };
  }
}

function withoutDay(ruleSets: OfficeState['ruleSets'], from: DateOnly): OfficeState['ruleSets'] {
  return ruleSets.filter((each) => each.from !== from);
}

function inOrderOfDay(ruleSets: OfficeState['ruleSets']): OfficeState['ruleSets'] {
  return [...ruleSets].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function withTable(
  tables: readonly HolidayYear[],
  { year, table }: OfficeEventBodies['holidayTableImported'],
): readonly HolidayYear[] {
  const others = tables.filter((each) => each.year !== year);
  if (table === null) return others;
  return [...others, { ...table, days: inOrder(table.days) }].sort((a, b) => a.year - b.year);
}

function withDay(table: HolidayYear, { date, holiday }: OfficeEventBodies['holidaySet']): HolidayYear {
  if (table.year !== Number(date.slice(0, 4))) return table;
  const others = table.days.filter((day) => day.date !== date);
  return { ...table, days: holiday === null ? others : inOrder([...others, holiday]) };
}

function inOrder(days: HolidayYear['days']): HolidayYear['days'] {
  return [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
}
