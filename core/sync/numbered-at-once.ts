/** An answer to a push that says as much as a page would: pulling what was just sent is spared. */
import type { ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { Place } from './judge.ts';
import type { Cursor, Page } from './take-page.ts';

export interface AnsweredBatch {
  /** The events sent, with their hashes. */
  readonly sent: readonly (Place & { readonly hash: Hash })[];
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  readonly receipt: ReceiptContent | null;
}

/**
 * The page the answer amounts to; null where it leaves out a number between the cursor and the receipt. It is taken as any other.
 *
 * Source  SPEC.md [SYNC-35]
 */
export function pageOfAnswer(cursor: Cursor, { sent, verdicts, receipt }: AnsweredBatch): Page | null {
  const items = sent.flatMap(({ dev, n, hash }, index) => {
    const verdict = verdicts[index];
    const isPlaced = verdict?.kind === 'accepted' || verdict?.kind === 'have';
    return isPlaced && verdict.seq > cursor.seq ? [{ seq: verdict.seq, event: null, dev, n, hash }] : [];
  });
  if (receipt === null || items.length === 0 || items.length !== receipt.seq - cursor.seq) return null;
  return { items: items.sort((a, b) => a.seq - b.seq), receipt };
}
