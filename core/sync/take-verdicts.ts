/** Taking the server's answer to a batch: all of it or nothing, and nothing that contradicts what is known here. */
import type { ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ServerDoubt } from './compare-server.ts';
import { type SendState, stateAfter } from './outbox.ts';
import { proveTwoHistories } from './receipt.ts';

/** What is known of a stream where the answer arrives. */
export interface KnownOfStream {
  /** The highest number known; `newestNumber`. */
  readonly newest: number;
  /** The event a number is known to stand for, or null. */
  readonly hashOfNumber: (seq: number) => Hash | null;
  /** The newest receipt of the stream, or null. */
  readonly receipt: ReceiptContent | null;
}

export interface BatchAnswer {
  /** The hashes of the events sent, by place in the batch. */
  readonly hashes: readonly Hash[];
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  /** Of the stream as it stood when the batch was judged; null for one without accepted events. */
  readonly receipt: ReceiptContent | null;
}

/** To be stored in one transaction. */
export interface TakenVerdicts {
  /** By place in the batch. */
  readonly states: readonly SendState[];
  readonly receipt: ReceiptContent | null;
}

/**
 * The states of a batch's events after the server's answer; the doubt that stops the stream where it contradicts what is here.
 *
 * A server that forgot numbers gives them once more: a newly accepted event stands behind every number known here, or the
 * answer is not of the history this device knows; and no number stands for two events.   Source  SPEC.md [SYNC-3, 31, 32, 60]
 */
export function takeVerdicts(
  { newest, hashOfNumber, receipt: known }: KnownOfStream,
  { hashes, verdicts, receipt }: BatchAnswer,
): Result<TakenVerdicts, ServerDoubt> {
  if (receipt !== null && known !== null && proveTwoHistories(known, receipt)) return err('two-histories');
  const accepted = verdicts.flatMap((verdict) => (verdict.kind === 'accepted' ? [verdict.seq] : []));
  if (accepted.some((seq) => seq <= newest) || (receipt !== null && receipt.seq < newest)) return err('behind');
  const contradicts = verdicts.some((verdict, index) => {
    const told = 'seq' in verdict ? hashOfNumber(verdict.seq) : null;
    return told !== null && told !== hashes[index];
  });
  if (contradicts) return err('other-history');
  const reached = verdicts.flatMap((verdict) => ('seq' in verdict ? [verdict.seq] : []));
  // What is held was judged with everything up to the receipt.
  const after = Math.max(newest, receipt?.seq ?? 0, ...reached);
  return ok({
    states: verdicts.map((verdict) => stateAfter(verdict, after)),
    receipt: newerReceipt(known, receipt),
  });
}

/** The receipt a device keeps of two.   Source  SPEC.md [SYNC-30] */
export function newerReceipt(known: ReceiptContent | null, met: ReceiptContent | null): ReceiptContent | null {
  if (known === null || met === null) return met ?? known;
  return met.epoch > known.epoch || (met.epoch === known.epoch && met.seq >= known.seq) ? met : known;
}
