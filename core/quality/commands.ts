/** What a person may ask about the quality records of an office, and why it may be refused. */
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { QualityEventBodies } from './events.ts';

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
} as const satisfies Readonly<Record<keyof QualityEventBodies, string>>;

export type QualityCommandBodies = CommandBodies<QualityEventBodies, typeof QUALITY_COMMAND_OF>;

export type QualityCommand = CommandOf<QualityCommandBodies>;

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
