/** What a person may ask of the office, and why it may be refused. */
import {
  INCIDENTS_COMMAND_OF,
  type IncidentsCommandBodies,
  type IncidentsRefusalKind,
} from '#core/incidents/commands.ts';
import {
  RETENTION_COMMAND_OF,
  type RetentionCommandBodies,
  type RetentionRefusalKind,
} from '#core/retention/commands.ts';
import {
  THRESHOLD_COMMAND_OF,
  type ThresholdCommandBodies,
  type ThresholdRefusalKind,
} from '#core/screens/threshold-events.ts';
import { QUALITY_COMMAND_OF, type QualityCommandBodies, type QualityRefusalKind } from '#core/quality/commands.ts';
import { SOP_COMMAND_OF, type SopCommandBodies, type SopRefusalKind } from '#core/sop/commands.ts';
import {
  STANDARDS_COMMAND_OF,
  type StandardsCommandBodies,
  type StandardsRefusalKind,
} from '#core/standards/commands.ts';
import type { OfficeEventBodies, OfficeEventType } from './events.ts';

export interface OfficeCommandBodies
  extends RetentionCommandBodies,
    SopCommandBodies,
    QualityCommandBodies,
    StandardsCommandBodies,
    IncidentsCommandBodies,
    ThresholdCommandBodies {
  /** Puts the table of a year in place: from a file, or begun by hand. */
  readonly importHolidayTable: OfficeEventBodies['holidayTableImported'];
  readonly setHoliday: OfficeEventBodies['holidaySet'];
  readonly setOfficeHours: OfficeEventBodies['officeHoursSet'];
  readonly setCollectiveLeave: OfficeEventBodies['collectiveLeaveSet'];
  readonly setDocumentSettings: OfficeEventBodies['documentSettingsSet'];
  readonly giveRuleSet: OfficeEventBodies['ruleSetGiven'];
  readonly withdrawRuleSet: OfficeEventBodies['ruleSetWithdrawn'];
  readonly giveNumberBlock: OfficeEventBodies['numberBlockGiven'];
  readonly withdrawNumberBlock: OfficeEventBodies['numberBlockWithdrawn'];
  readonly noteNumberGap: OfficeEventBodies['numberGapNoted'];
  readonly recordTraining: OfficeEventBodies['trainingRecorded'];
}

export type OfficeCommandName = keyof OfficeCommandBodies;

export type OfficeCommand = {
  readonly [Name in OfficeCommandName]: { readonly name: Name; readonly body: OfficeCommandBodies[Name] };
}[OfficeCommandName];

/** The command that leaves events of that type: who may give it may have made the event. */
export const OFFICE_COMMAND_OF = {
  holidayTableImported: 'importHolidayTable',
  holidaySet: 'setHoliday',
  officeHoursSet: 'setOfficeHours',
  collectiveLeaveSet: 'setCollectiveLeave',
  documentSettingsSet: 'setDocumentSettings',
  ruleSetGiven: 'giveRuleSet',
  ruleSetWithdrawn: 'withdrawRuleSet',
  numberBlockGiven: 'giveNumberBlock',
  numberBlockWithdrawn: 'withdrawNumberBlock',
  numberGapNoted: 'noteNumberGap',
  trainingRecorded: 'recordTraining',
  ...RETENTION_COMMAND_OF,
  ...THRESHOLD_COMMAND_OF,
  ...STANDARDS_COMMAND_OF,
  ...INCIDENTS_COMMAND_OF,
  ...SOP_COMMAND_OF,
  ...QUALITY_COMMAND_OF,
} as const satisfies Readonly<Record<OfficeEventType, OfficeCommandName>>;

export type OfficeRefusalKind =
  /** Others give this command; `roles` names them, by their codes with spaces between. */
  | 'not-your-role'
  | 'holiday-reason-missing'
  | 'holiday-name-missing'
  | 'holiday-date-wrong'
  /** A day may be set only in a year that has a table: otherwise one day would pass for the whole year. */
  | 'holiday-table-missing'
  /** The day to take away is not in the table. */
  | 'holiday-absent'
  | 'holiday-source-missing'
  | 'holiday-twice'
  | 'holiday-other-year'
  | 'office-hours-impossible'
  | 'document-reason-missing'
  /** A margin, a size of text or of paper that no document can have. */
  | 'document-settings-wrong'
  /** A paragraph of the office names what no document knows, or has a brace without its partner. */
  | 'document-paragraph-wrong'
  | 'rule-set-reason-missing'
  /** The file of rules cannot be read by this build, or is another one than the command says. */
  | 'rule-set-unreadable'
  /** The office gave no rules for that day. */
  | 'rule-set-absent'
  | 'number-reason-missing'
  /** Ends before it begins, or goes beyond six digits. */
  | 'number-range-wrong'
  | 'number-holder-missing'
  /** Another block holds some of its numbers. */
  | 'number-block-overlaps'
  | 'number-block-absent'
  /** A note about some of the numbers says where it begins and ends otherwise. */
  | 'number-gap-overlaps'
  | 'number-gap-absent'
  /** No name, or a score that cannot be. */
  | 'training-record-wrong'
  | RetentionRefusalKind
  | StandardsRefusalKind
  | IncidentsRefusalKind
  | SopRefusalKind
  | QualityRefusalKind
  | ThresholdRefusalKind;

/** Why a command was not carried out, with the values its message names. */
export interface OfficeRefusal {
  readonly kind: OfficeRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}
