/** Who may ask what of an office's own stream, as a table. */
import type { OfficeCommandName } from '#core/office/commands.ts';
import type { Role } from './role.ts';
import type { Permitted } from './tender-permissions.ts';

/**
 * The LPSE keeps the calendar; a committee that is days away from it may enter a holiday it knows of, with its reason.
 *
 * Source  DESIGN §1 for the LPSE; chair and secretary are a decision of this build, because offices work offline.
 */
const CALENDAR: Permitted = ['admin', 'chair', 'secretary'];

/** A letterhead, or a rule set, is the office's word for itself, not one committee's.   Source  DESIGN §1: the LPSE keeps what all share. */
const LPSE: Permitted = ['admin'];

/**
 * The LPSE gives blocks of numbers; in an office that works offline the secretary who keeps the numbers enters what was agreed.
 *
 * Source  DESIGN §1: letter numbers are the secretary's; the chair stands in.
 */
const NUMBERS: Permitted = ['admin', 'chair', 'secretary'];
/** Archives are the secretary's to keep, and the LPSE's.   Source  DOMAIN §4.4 names no one: a decision of this build. */
const KEEPERS: Permitted = ['admin', 'secretary'];

/** Whoever saves an archive, removes what an approved list names from their own device, tries a backup, sees a disturbance, or saw an exercise handed in, says so. */
const DOERS: Permitted = ['admin', 'chair', 'secretary', 'member'];

/** What a committee is asked to look at is not for that committee to loosen.   Source  a decision of this build. */
const THRESHOLDS: Permitted = ['admin'];
/** The standards are the LPSE's, complaints reach office and committee.   Source  DOMAIN §4.1 names no roles: a decision of this build. */
const STANDARDS: Permitted = ['admin', 'chair', 'secretary'];

const OFFICE_PERMISSIONS = {
  importHolidayTable: CALENDAR,
  setHoliday: CALENDAR,
  setOfficeHours: CALENDAR,
  setCollectiveLeave: CALENDAR,
  setDocumentSettings: LPSE,
  giveRuleSet: LPSE,
  withdrawRuleSet: LPSE,
  giveNumberBlock: NUMBERS,
  withdrawNumberBlock: NUMBERS,
  noteNumberGap: NUMBERS,
  recordTraining: DOERS,
  recordArchive: DOERS,
  setRetentionRule: KEEPERS,
  setRetentionClock: KEEPERS,
  setRetentionHold: CALENDAR,
  proposeDestruction: KEEPERS,
  approveDestruction: CALENDAR,
  withdrawDestruction: CALENDAR,
  carryOutDestruction: DOERS,
  setScreenThreshold: THRESHOLDS,
  setStandardPolicy: LPSE,
  setStandardDuty: LPSE,
  setStandardEvidence: STANDARDS,
  assessStandard: STANDARDS,
  setStandardGap: STANDARDS,
  setDrill: DOERS,
  recordIncident: DOERS,
  changeIncident: DOERS,
  withdrawIncident: DOERS,
  setIncidentTender: DOERS,
  setIncidentFile: DOERS,
  recordComplaint: STANDARDS,
  changeComplaint: STANDARDS,
  withdrawComplaint: STANDARDS,
  setWhistleblowing: LPSE,
  setSopVersion: CALENDAR,
  withdrawSopVersion: CALENDAR,
  recordCompetence: CALENDAR,
  raiseNonconformity: DOERS,
  changeNonconformity: DOERS,
  verifyNonconformity: DOERS,
  closeNonconformity: CALENDAR,
  withdrawNonconformity: DOERS,
  dismissProposal: CALENDAR,
  planAudit: CALENDAR,
  changeAudit: CALENDAR,
  setAuditItem: DOERS,
  withdrawAudit: CALENDAR,
  recordReview: CALENDAR,
} as const satisfies Readonly<Record<OfficeCommandName, Permitted>>;

/** Every role that may give a command to an office, the practice one or the true one. */
export function rolesForOffice(
  command: OfficeCommandName,
  { practice }: { readonly practice: boolean },
): readonly Role[] {
  return practice ? [...OFFICE_PERMISSIONS[command], 'trainee'] : OFFICE_PERMISSIONS[command];
}

/** Whether someone of that role may give a command to an office. */
export function mayInOffice(role: Role, command: OfficeCommandName, office: { readonly practice: boolean }): boolean {
  return rolesForOffice(command, office).includes(role);
}
