/** How a door answers: with what was asked for, or with a problem of the contract. */
import type { ProblemKind } from '#core/contract/sync-wire.ts';
import { err, type Result } from '#core/shared/result.ts';
import type { LogFailure } from '#server/log/central-log.ts';

export interface Refusal {
  readonly problem: ProblemKind;
  /** For who writes against the server; devices say it in words of their own. */
  readonly detail: string;
  /** When to come again, in seconds; null where that changes nothing. */
  readonly retryAfterS: number | null;
}

export type Outcome<T> = Result<T, Refusal>;

export function refusal(problem: ProblemKind, detail: string, retryAfterS: number | null = null): Refusal {
  return { problem, detail, retryAfterS };
}

export function refuse(problem: ProblemKind, detail: string, retryAfterS: number | null = null): Outcome<never> {
  return err(refusal(problem, detail, retryAfterS));
}

/** How long a device leaves a server alone that could not store.   Units  seconds. */
const STORE_RETRY_S = 30;

export function refuseFailure({ kind }: LogFailure): Outcome<never> {
  return kind === 'no-space'
    ? refuse('no-space', 'The disk of the server is full; nothing was stored.', STORE_RETRY_S)
    : refuse('failed', 'The server could not store; nothing was stored.', STORE_RETRY_S);
}
