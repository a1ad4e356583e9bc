import { describe, expect, it } from 'vitest';
import type { ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { pageOfAnswer } from '#core/sync/numbered-at-once.ts';
import { RUN_START } from '#core/sync/run.ts';

const dev = 'd'.repeat(64) as DeviceId;
const cursor = { seq: 2, run: RUN_START };
const sent = [1, 2, 3].map((n) => ({ dev, n, hash: String(n).repeat(64) as Hash }));
const receiptAt = (seq: number) => ({ seq }) as ReceiptContent;
const numbers = (...verdicts: readonly Verdict[]) =>
  pageOfAnswer(cursor, { sent, verdicts, receipt: receiptAt(5) })?.items.map(({ seq }) => seq) ?? null;

describe('an answer to a push', () => {
  it('[SYNC-35] that names every number behind the cursor says as much as a page', () => {
    const answer = numbers({ kind: 'accepted', seq: 5 }, { kind: 'accepted', seq: 3 }, { kind: 'have', seq: 4 });
    expect(answer).toEqual([3, 4, 5]);
  });

  it('[SYNC-35] of which others wrote a number in between does not', () => {
    const held: Verdict = { kind: 'held', dev, n: 9 };
    expect(numbers({ kind: 'accepted', seq: 3 }, held, { kind: 'accepted', seq: 5 })).toBeNull();
    expect(numbers(held, held, held)).toBeNull();
    expect(pageOfAnswer(cursor, { sent, verdicts: [held, held, held], receipt: null })).toBeNull();
  });

  it('[SYNC-35] counts no number that stands before the cursor', () => {
    expect(numbers({ kind: 'have', seq: 1 }, { kind: 'accepted', seq: 3 }, { kind: 'accepted', seq: 4 })).toBeNull();
  });
});
