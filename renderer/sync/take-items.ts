/** What a page or a segment brings of a stream: checked to the last signature, then kept whole or not at all. */
import type { Receipt, ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { signatureFault, type ReadableEvent, type SignatureKnowledge } from '#core/sync/incoming.ts';
import { openReceipt, proveTwoHistories } from '#core/sync/receipt.ts';
import { type PageFault, type PageItem, type StreamOnDevice, takePage } from '#core/sync/take-page.ts';
import type { VerifyByServer } from '#core/sync/signed-text.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { keepPage } from './sync-store.ts';

export interface TakeParts {
  readonly store: SpaceStore;
  /** Checks what the server signed. */
  readonly verifyReceipt: VerifyByServer;
  readonly signatures: SignatureKnowledge;
  /** Takes keys out of a page before its signatures are checked: of devices the server enrolled. */
  readonly learnKeys: (stream: StreamId, events: readonly ReadableEvent[]) => Promise<void>;
  /** Events came in: what is shown of the stream is read again. */
  readonly onTaken: (stream: StreamId, events: number) => Promise<void>;
  /** The disk refused; the step is tried again. */
  readonly onCannotStore: (cause: string) => void;
}

export type TakenItems =
  | 'kept'
  /** Someone wrote meanwhile. */
  | 'head-moved'
  /** The disk refused, and said so to `onCannotStore`. */
  | 'cannot-store'
  /** Signed by a device nobody told of yet. */
  | 'unknown-device'
  | 'not-signed'
  | 'no-receipt'
  | 'two-histories'
  | PageFault['kind'];

/** Source  core/sync/SPEC.md [SYNC-12, 31, 50–53] */
export async function takeItems(
  parts: TakeParts,
  here: StreamOnDevice,
  items: readonly PageItem[],
  receipt: Receipt | null,
): Promise<TakenItems> {
  const { signatures, learnKeys, store } = parts;
  const { stream } = here;
  const told = await openedReceipt(parts, receipt);
  if (receipt === null || told === null) return 'no-receipt';
  const before = await openedReceipt(parts, (await readPlaced(store, stream)).receipt);
  if (before !== null && proveTwoHistories(before, told)) return 'two-histories';
  const whole = items.flatMap(({ event }): readonly ReadableEvent[] => (event === null ? [] : [event]));
  await learnKeys(stream, whole);
  const faults = await Promise.all(whole.map((event) => signatureFault(event, signatures)));
  if (faults.includes('unknown-device')) return 'unknown-device';
  if (faults.some((fault) => fault !== null)) return 'not-signed';
  const page = takePage(here, { items, receipt: told });
  if (!page.ok) return page.error.kind;
  const written = await keepPage(store, here, page.value, receipt);
  if (written.ok) {
    await parts.onTaken(stream, page.value.fresh.length);
    return 'kept';
  }
  if (written.error.kind === 'head-moved') return 'head-moved';
  parts.onCannotStore(written.error.kind);
  return 'cannot-store';
}

export function openedReceipt(
  { verifyReceipt }: Pick<TakeParts, 'verifyReceipt'>,
  receipt: Receipt | null,
): Promise<ReceiptContent | null> {
  return receipt === null ? Promise.resolve(null) : openReceipt(receipt, verifyReceipt);
}
