/** What a person may ask about the standards of an office, and why it may be refused. */
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { StandardsEventBodies } from './events.ts';

/** The command that leaves events of that type. */
export const STANDARDS_COMMAND_OF = {
  standardPolicySet: 'setStandardPolicy',
  standardDutySet: 'setStandardDuty',
  standardEvidenceSet: 'setStandardEvidence',
  standardAssessed: 'assessStandard',
  standardGapSet: 'setStandardGap',
  drillSet: 'setDrill',
} as const satisfies Readonly<Record<keyof StandardsEventBodies, string>>;

export type StandardsCommandBodies = CommandBodies<StandardsEventBodies, typeof STANDARDS_COMMAND_OF>;

export type StandardsCommand = CommandOf<StandardsCommandBodies>;

export type StandardsRefusalKind =
  | 'standard-reason-missing'
  /** A field that must be filled in is empty, or no day. */
  | 'standard-field-wrong'
  /** What is to be taken away is not there. */
  | 'standard-absent'
  /** Evidence stays with the standard it was added to. */
  | 'standard-evidence-moved';
