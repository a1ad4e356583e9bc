import { describe, expect, it } from 'vitest';
import type { ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { Hash } from '#core/log/envelope.ts';
import { newerReceipt, takeVerdicts } from '#core/sync/take-verdicts.ts';
import { NOW, SERVER_ID } from '#test/simulation/founding.ts';
import { ANI, TENDER } from '#test/support/sync-events.ts';

const RUN = '1'.repeat(64) as Hash;

function receiptAt(seq: number, parts: Partial<ReceiptContent> = {}): ReceiptContent {
  return { server: SERVER_ID, epoch: 1, stream: TENDER, seq, event: RUN, run: RUN, at: NOW, ...parts };
}

/** Where nothing is known of single numbers. */
function take(
  known: Pick<Parameters<typeof takeVerdicts>[0], 'newest' | 'receipt'>,
  answer: Omit<Parameters<typeof takeVerdicts>[1], 'hashes'>,
) {
  return takeVerdicts({ ...known, hashOfNumber: () => null }, { ...answer, hashes: answer.verdicts.map(() => RUN) });
}

const accepted = (seq: number): Verdict => ({ kind: 'accepted', seq });

describe('taking the answer to a batch', () => {
  it('[SYNC-32] makes sent only what was accepted or is there', () => {
    const verdicts: readonly Verdict[] = [
      accepted(4),
      { kind: 'have', seq: 2 },
      { kind: 'held', dev: ANI.dev, n: 7 },
      { kind: 'quarantined', reason: 'not-granted' },
      { kind: 'refused', reason: 'unknown-device' },
    ];
    const taken = take({ newest: 3, receipt: null }, { verdicts, receipt: receiptAt(6) });
    expect(taken).toEqual({
      ok: true,
      value: {
        states: [
          { kind: 'sent', seq: 4 },
          { kind: 'sent', seq: 2 },
          // Judged with everything up to the receipt.
          { kind: 'waits', dev: ANI.dev, n: 7, asOf: 6 },
          { kind: 'turned-away', reason: 'not-granted' },
          { kind: 'turned-away', reason: 'unknown-device' },
        ],
        receipt: receiptAt(6),
      },
    });
  });

  it('[SYNC-33] takes nothing where a new number stands before one that is known', () => {
    const answer = { verdicts: [accepted(3)], receipt: null };
    expect(take({ newest: 3, receipt: null }, answer)).toEqual({ ok: false, error: 'behind' });
    expect(take({ newest: 2, receipt: null }, answer)).toMatchObject({ ok: true });
  });

  it('[SYNC-33] takes nothing where the receipt stands before what is known', () => {
    const answer = { verdicts: [{ kind: 'have', seq: 1 }] as const, receipt: receiptAt(2) };
    expect(take({ newest: 3, receipt: null }, answer)).toEqual({ ok: false, error: 'behind' });
  });

  it('[SYNC-33] takes nothing where a number it has is told of another event', () => {
    const known = { newest: 2, receipt: null, hashOfNumber: (seq: number) => (seq === 1 ? RUN : null) };
    const answer = { verdicts: [{ kind: 'have', seq: 1 }] as const, receipt: receiptAt(2) };
    const other = '2'.repeat(64) as Hash;
    expect(takeVerdicts(known, { ...answer, hashes: [other] })).toEqual({ ok: false, error: 'other-history' });
    expect(takeVerdicts(known, { ...answer, hashes: [RUN] })).toMatchObject({ ok: true });
  });

  it('[SYNC-31] takes nothing where two receipts prove two histories', () => {
    const known = receiptAt(4);
    const other = receiptAt(4, { run: '2'.repeat(64) as Hash });
    const answer = { verdicts: [accepted(4)], receipt: other };
    expect(take({ newest: 3, receipt: known }, answer)).toEqual({ ok: false, error: 'two-histories' });
  });

  it('[SYNC-30] keeps the newest receipt: of a later epoch, then of a higher number', () => {
    expect(newerReceipt(null, null)).toBeNull();
    expect(newerReceipt(receiptAt(2), null)).toEqual(receiptAt(2));
    expect(newerReceipt(receiptAt(2), receiptAt(3))).toEqual(receiptAt(3));
    expect(newerReceipt(receiptAt(3), receiptAt(2))).toEqual(receiptAt(3));
    expect(newerReceipt(receiptAt(3), receiptAt(2, { epoch: 2 }))).toEqual(receiptAt(2, { epoch: 2 }));
    expect(newerReceipt(receiptAt(3, { epoch: 2 }), receiptAt(4))).toEqual(receiptAt(3, { epoch: 2 }));
  });
});
