/** What a person may ask about the steps an office wrote, and why it may be refused. */
import type { CommandBodies, CommandOf } from '#core/shared/command-bodies.ts';
import type { SopEventBodies } from './events.ts';

/** The command that leaves events of that type. */
export const SOP_COMMAND_OF = {
  sopVersionSet: 'setSopVersion',
  sopVersionWithdrawn: 'withdrawSopVersion',
} as const satisfies Readonly<Record<keyof SopEventBodies, string>>;

export type SopCommandBodies = CommandBodies<SopEventBodies, typeof SOP_COMMAND_OF>;

export type SopCommand = CommandOf<SopCommandBodies>;

export type SopRefusalKind =
  | 'sop-reason-missing'
  /** A field is empty, too long, or no day. */
  | 'sop-field-wrong'
  /** Steps that would leave a checklist without an answer; `fault` says which of `StepFault`. */
  | 'sop-steps-wrong'
  /** Somebody else made a version of that number meanwhile. */
  | 'sop-version-taken'
  | 'sop-version-absent';
