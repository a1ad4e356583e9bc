/** What an office keeps beside its tenders and with a history: holidays, working hours, collective leave, letterhead, rules, blocks of numbers, archives, SOP, quality records, standards, incidents, thresholds. */
import { HOLIDAY_YEARS, type HolidayYear } from '#core/calendar/holidays.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '#core/calendar/office-hours.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';
import type { NumberStock } from '#core/documents/register/next-number.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { INITIAL_INCIDENTS, type IncidentsState } from '#core/incidents/model.ts';
import { INITIAL_RETENTION, type RetentionState } from '#core/retention/model.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { INITIAL_STANDARDS, type StandardsState } from '#core/standards/model.ts';
import type { TrainingRecords } from '#core/training/record.ts';
import { INITIAL_QUALITY, type QualityState } from '#core/quality/model.ts';
import { INITIAL_SOP, type SopState } from '#core/sop/model.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { GivenRuleSet } from './given-rule-set.ts';

/** The state the events of an office lead to. */
export interface OfficeState {
  /** One table a year, in order of year; the days of each in order of date. */
  readonly tables: readonly HolidayYear[];
  readonly hours: OfficeHours;
  /** Whether nobody works on collective leave (cuti bersama). */
  readonly collectiveLeaveIsOff: boolean;
  /** What all documents of the office have alike; null: nobody said it for the office, each device has its own. */
  readonly documents: DocumentSettings | null;
  /** Rules the office gave, one set a first day, in order of their days. */
  readonly ruleSets: readonly GivenRuleSet[];
  /** Numbers set aside for one holder each, and notes on numbers nobody used; in order of number. */
  readonly numbers: NumberStock;
  /** Archives that were made, how long tenders are kept, and what was destroyed. */
  readonly retention: RetentionState;
  /** Thresholds of screens the office set in place of this build's, in order of code. */
  readonly thresholds: readonly ThresholdSetting[];
  /** How the seventeen service standards are kept. */
  readonly standards: StandardsState;
  /** What went wrong around the work, and complaints. */
  readonly incidents: IncidentsState;
  /** Exercises people handed in. */
  readonly training: TrainingRecords;
  /** Versions of the steps of a tender the office wrote. */
  readonly sop: SopState;
  /** Competence, nonconformities, audits, reviews. */
  readonly quality: QualityState;
}

/** The stream an office's own events live in; every space has one. */
export const OFFICE_STREAM = 'office' as StreamId;

/**
 * An office nobody has changed yet: the tables of this build, and what offices studied do.
 *
 * Source  DOMAIN §5.2, §5.3: 08:00–16:00, collective leave treated as not worked.
 */
export const INITIAL_OFFICE: OfficeState = {
  tables: HOLIDAY_YEARS,
  hours: DEFAULT_OFFICE_HOURS,
  collectiveLeaveIsOff: true,
  documents: null,
  ruleSets: [],
  numbers: { blocks: [], gaps: [] },
  retention: INITIAL_RETENTION,
  thresholds: [],
  standards: INITIAL_STANDARDS,
  incidents: INITIAL_INCIDENTS,
  training: [],
  sop: INITIAL_SOP,
  quality: INITIAL_QUALITY,
};

/** The office's calendar as deadlines of a tender in that zone are counted by. */
export function officeCalendarOf(office: OfficeState, zone: Zone): OfficeCalendar {
  const { tables, hours, collectiveLeaveIsOff } = office;
  return { zone, hours, holidays: createHolidayCalendar(tables, { collectiveLeaveIsOff }) };
}
