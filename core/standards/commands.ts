/** What a person may ask about the standards of an office, and why it may be refused. */
import type { StandardsEventBodies } from './events.ts';

export interface StandardsCommandBodies {
  readonly setStandardPolicy: StandardsEventBodies['standardPolicySet'];
  readonly setStandardDuty: StandardsEventBodies['standardDutySet'];
  readonly setStandardEvidence: StandardsEventBodies['standardEvidenceSet'];
  readonly assessStandard: StandardsEventBodies['standardAssessed'];
  readonly setStandardGap: StandardsEventBodies['standardGapSet'];
  readonly setDrill: StandardsEventBodies['drillSet'];
}

export type StandardsCommand = {
  readonly [Name in keyof StandardsCommandBodies]: { readonly name: Name; readonly body: StandardsCommandBodies[Name] };
}[keyof StandardsCommandBodies];

/** The command that leaves events of that type. */
export const STANDARDS_COMMAND_OF = {
  standardPolicySet: 'setStandardPolicy',
  standardDutySet: 'setStandardDuty',
  standardEvidenceSet: 'setStandardEvidence',
  standardAssessed: 'assessStandard',
  standardGapSet: 'setStandardGap',
  drillSet: 'setDrill',
} as const satisfies Readonly<Record<keyof StandardsEventBodies, keyof StandardsCommandBodies>>;

export type StandardsRefusalKind =
  | 'standard-reason-missing'
  /** A field that must be filled in is empty, or no day. */
  | 'standard-field-wrong'
  /** What is to be taken away is not there. */
  | 'standard-absent'
  /** Evidence stays with the standard it was added to. */
  | 'standard-evidence-moved';
