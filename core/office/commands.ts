/** What a person may ask of the office, and why it may be refused. */
import { INCIDENTS_COMMAND_OF, type IncidentsRefusalKind } from '#core/incidents/commands.ts';
import { RETENTION_COMMAND_OF, type RetentionRefusalKind } from '#core/retention/commands.ts';
import { THRESHOLD_COMMAND_OF, type ThresholdRefusalKind } from '#core/screens/threshold-events.ts';
import { QUALITY_COMMAND_OF, type QualityRefusalKind } from '#core/quality/commands.ts';
import { SOP_COMMAND_OF, type SopRefusalKind } from '#core/sop/commands.ts';
import { STANDARDS_COMMAND_OF, type StandardsRefusalKind } from '#core/standards/commands.ts';
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { OfficeEventBodies, OfficeEventType } from './events.ts';

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
} as const satisfies Readonly<Record<OfficeEventType, string>>;

export type OfficeCommandBodies = CommandBodies<OfficeEventBodies, typeof OFFICE_COMMAND_OF>;

export type OfficeCommandName = keyof OfficeCommandBodies;

export type OfficeCommand = CommandOf<OfficeCommandBodies>;

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
