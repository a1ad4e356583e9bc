/** What a person may ask about the quality records of an office, and why it may be refused. */
import type { QualityEventBodies } from './events.ts';

export interface QualityCommandBodies {
  readonly recordCompetence: QualityEventBodies['competenceRecorded'];
  readonly raiseNonconformity: QualityEventBodies['nonconformityRaised'];
  readonly changeNonconformity: QualityEventBodies['nonconformityChanged'];
  readonly verifyNonconformity: QualityEventBodies['nonconformityVerified'];
  readonly closeNonconformity: QualityEventBodies['nonconformityClosed'];
  readonly withdrawNonconformity: QualityEventBodies['nonconformityWithdrawn'];
  readonly dismissProposal: QualityEventBodies['proposalDismissed'];
  readonly planAudit: QualityEventBodies['auditPlanned'];
  readonly changeAudit: QualityEventBodies['auditChanged'];
  readonly setAuditItem: QualityEventBodies['auditItemSet'];
  readonly withdrawAudit: QualityEventBodies['auditWithdrawn'];
  readonly recordReview: QualityEventBodies['reviewRecorded'];
}

export type QualityCommand = {
  readonly [Name in keyof QualityCommandBodies]: { readonly name: Name; readonly body: QualityCommandBodies[Name] };
}[keyof QualityCommandBodies];

/** The command that leaves events of that type. */
export const QUALITY_COMMAND_OF = {
  competenceRecorded: 'recordCompetence',
  nonconformityRaised: 'raiseNonconformity',
  nonconformityChanged: 'changeNonconformity',
  nonconformityVerified: 'verifyNonconformity',
  nonconformityClosed: 'closeNonconformity',
  nonconformityWithdrawn: 'withdrawNonconformity',
  proposalDismissed: 'dismissProposal',
  auditPlanned: 'planAudit',
  auditChanged: 'changeAudit',
  auditItemSet: 'setAuditItem',
  auditWithdrawn: 'withdrawAudit',
  reviewRecorded: 'recordReview',
} as const satisfies Readonly<Record<keyof QualityEventBodies, keyof QualityCommandBodies>>;

export type QualityRefusalKind =
  /** A field is empty, too long, or no day. */
  | 'quality-field-wrong'
  | 'quality-reason-missing'
  /** No record of that id. */
  | 'quality-absent'
  /** The id is taken by another record. */
  | 'quality-taken'
  /** The same matter was raised already. */
  | 'nonconformity-raised-already'
  | 'nonconformity-closed'
  | 'nonconformity-withdrawn'
  /** Somebody found that it helped: what they looked at stays as it is. */
  | 'nonconformity-verified'
  /** Cause, action, owner or the day it was done is missing. */
  | 'nonconformity-not-done'
  | 'nonconformity-not-verified'
  /** Who carried it out does not verify it. */
  | 'nonconformity-same-person'
  /** A word is given in one's own name. */
  | 'quality-other-name'
  | 'audit-closed'
  | 'audit-withdrawn'
  /** A line of the checklist has no answer, or a nonconformity no finding. */
  | 'audit-open'
  | 'audit-not-held';
