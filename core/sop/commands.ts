/** What a person may ask about the steps an office wrote, and why it may be refused. */
import type { SopEventBodies } from './events.ts';

export interface SopCommandBodies {
  readonly setSopVersion: SopEventBodies['sopVersionSet'];
  readonly withdrawSopVersion: SopEventBodies['sopVersionWithdrawn'];
}

export type SopCommand = {
  readonly [Name in keyof SopCommandBodies]: { readonly name: Name; readonly body: SopCommandBodies[Name] };
}[keyof SopCommandBodies];

/** The command that leaves events of that type. */
export const SOP_COMMAND_OF = {
  sopVersionSet: 'setSopVersion',
  sopVersionWithdrawn: 'withdrawSopVersion',
} as const satisfies Readonly<Record<keyof SopEventBodies, keyof SopCommandBodies>>;

export type SopRefusalKind =
  | 'sop-reason-missing'
  /** A field is empty, too long, or no day. */
  | 'sop-field-wrong'
  /** Steps that would leave a checklist without an answer; `fault` says which of `StepFault`. */
  | 'sop-steps-wrong'
  /** Somebody else made a version of that number meanwhile. */
  | 'sop-version-taken'
  | 'sop-version-absent';
