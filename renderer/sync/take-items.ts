/** What pages and segments bring of streams: checked, then kept whole or not at all. */
import type { Receipt, ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { openReceipt, proveTwoHistories } from '#core/sync/receipt.ts';
import type { VerifyByServer } from '#core/sync/signed-text.ts';
import { type PageFault, type PageItem, takePage } from '#core/sync/take-page.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { type CheckedPage, keepPages, type OnDevice } from './sync-store.ts';
import { type TrustParts, trustPage } from './trust-page.ts';

export interface TakeParts extends TrustParts {
  readonly store: SpaceStore;
  /** Checks what the server signed. */
  readonly verifyReceipt: VerifyByServer;
  /** Events came in: what is shown of the stream is read again. */
  readonly onTaken: (stream: StreamId, events: number) => Promise<void>;
  /** The disk refused; the step is tried again. */
  readonly onCannotStore: (cause: string) => void;
}

export type ItemsFault =
  /** Signed by a device nobody told of yet. */
  'unknown-device' | 'not-signed' | 'no-receipt' | 'two-histories' | PageFault['kind'];

/** Whether the items follow what is here.   Source  core/sync/SPEC.md [SYNC-12, 31, 50, 52, 53, 75] */
export async function checkItems(
  parts: TakeParts,
  here: OnDevice,
  items: readonly PageItem[],
  receipt: Receipt | null,
): Promise<Result<CheckedPage, ItemsFault>> {
  const told = await openedReceipt(parts, receipt);
  if (receipt === null || told === null) return err('no-receipt');
  const before = await openedReceipt(parts, here.receipt);
  if (before !== null && proveTwoHistories(before, told)) return err('two-histories');
  const whole = items.flatMap(({ event }): readonly ReadableEvent[] => (event === null ? [] : [event]));
  const trust = await trustPage(parts, here.stream, whole);
  if (trust === 'unknown-device' || trust === 'not-signed') return err(trust);
  const page = takePage(here, { items, receipt: told });
  return page.ok ? ok({ here, page: page.value, receipt, isChecked: trust === 'checked' }) : err(page.error.kind);
}

/** Keeps pages of different streams in one write. `head-moved`: someone wrote in one of them meanwhile, nothing was kept. */
async function keepChecked(
  { onCannotStore, onTaken, store }: TakeParts,
  pages: readonly CheckedPage[],
): Promise<'kept' | 'head-moved' | 'cannot-store'> {
  const written = await keepPages(store, pages);
  if (written.ok) {
    for (const { here, page } of pages) await onTaken(here.stream, page.fresh.length);
    return 'kept';
  }
  if (written.error.kind === 'head-moved') return 'head-moved';
  onCannotStore(written.error.kind);
  return 'cannot-store';
}

/** As `keepChecked`; a stream someone wrote in meanwhile holds up no other, and is not among those kept. */
export async function keepEachChecked(
  parts: TakeParts,
  pages: readonly CheckedPage[],
): Promise<ReadonlySet<CheckedPage> | 'cannot-store'> {
  const kept = pages.length === 0 ? 'kept' : await keepChecked(parts, pages);
  if (kept === 'kept') return new Set(pages);
  if (kept === 'cannot-store') return kept;
  const singly = new Set<CheckedPage>();
  for (const page of pages.length === 1 ? [] : pages) {
    const one = await keepChecked(parts, [page]);
    if (one === 'cannot-store') return one;
    if (one === 'kept') singly.add(page);
  }
  return singly;
}

export function openedReceipt(
  { verifyReceipt }: Pick<TakeParts, 'verifyReceipt'>,
  receipt: Receipt | null,
): Promise<ReceiptContent | null> {
  return receipt === null ? Promise.resolve(null) : openReceipt(receipt, verifyReceipt);
}
