/** What a server signs for the newest event of a stream, and what two of them prove. */
import { type Receipt, type ReceiptContent, receiptContent } from '#core/contract/sync-verdict.ts';
import type { Sign } from '#core/log/seal.ts';
import { claimedBy, openSignedText, signText, type VerifyByServer } from './signed-text.ts';

const SIGNATURE_CONTEXT = 'receipt/1';

export function signReceipt(content: ReceiptContent, sign: Sign): Promise<Receipt> {
  return signText(SIGNATURE_CONTEXT, content, sign);
}

/** What a receipt says, or null: not a receipt, or not signed by that server's key. */
export function openReceipt(receipt: Receipt, verify: VerifyByServer): Promise<ReceiptContent | null> {
  return openSignedText(SIGNATURE_CONTEXT, receipt, receiptContent, verify);
}

/** What a receipt says of itself, whoever signed it; null where it is none. */
export function claimOf(receipt: Receipt): ReceiptContent | null {
  return claimedBy(receipt, receiptContent);
}

/** Whether two receipts of one server prove that it told two histories of a stream.   Source  SPEC.md [SYNC-31] */
export function proveTwoHistories(a: ReceiptContent, b: ReceiptContent): boolean {
  const isSamePlace = a.server === b.server && a.epoch === b.epoch && a.stream === b.stream && a.seq === b.seq;
  return isSamePlace && (a.run !== b.run || a.event !== b.event);
}
