/** What a person may ask about the archives of an office, and why it may be refused. */
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { RetentionEventBodies } from './events.ts';

/** The command that leaves events of that type. */
export const RETENTION_COMMAND_OF = {
  archiveRecorded: 'recordArchive',
  retentionRuleSet: 'setRetentionRule',
  retentionClockSet: 'setRetentionClock',
  retentionHoldSet: 'setRetentionHold',
  destructionProposed: 'proposeDestruction',
  destructionApproved: 'approveDestruction',
  destructionWithdrawn: 'withdrawDestruction',
  destructionCarriedOut: 'carryOutDestruction',
} as const satisfies Readonly<Record<keyof RetentionEventBodies, string>>;

export type RetentionCommandBodies = CommandBodies<RetentionEventBodies, typeof RETENTION_COMMAND_OF>;

export type RetentionCommand = CommandOf<RetentionCommandBodies>;

export type RetentionRefusalKind =
  | 'retention-reason-missing'
  /** A field that must be filled in is empty, or no day. */
  | 'retention-field-wrong'
  /** The schedule is not there. */
  | 'retention-rule-absent'
  /** The schedule is what the clock of a tender runs by. */
  | 'retention-rule-used'
  /** The tender stands on a list: what the list was made from stays. */
  | 'retention-listed'
  | 'retention-destroyed'
  | 'destruction-number-taken'
  | 'destruction-absent'
  /** A tender of the list is held. */
  | 'destruction-held'
  /** The years of a tender of the list are not over on the day of the list, or the list says otherwise than the clock. */
  | 'destruction-not-due'
  /** Whoever proposed a list does not approve it. */
  | 'destruction-same-person'
  /** A step is signed in one's own name. */
  | 'destruction-other-name'
  /** An approval is of the day of the proposal or later. */
  | 'destruction-before-proposal'
  | 'destruction-not-approved'
  | 'destruction-approved-already'
  | 'destruction-withdrawn'
  /** Something of the list is gone already. */
  | 'destruction-begun';
