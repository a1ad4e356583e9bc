/** What a server signs for the newest event of a stream, and what two of them prove. */
import { type Receipt, type ReceiptContent, receiptContent } from '#core/contract/sync-verdict.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { type Sign, signedBytes } from '#core/log/seal.ts';

const SIGNATURE_CONTEXT = 'receipt/1';

/** Checks an Ed25519 signature of the server's key. */
export type VerifyByServer = (signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>) => Promise<boolean>;

export async function signReceipt(content: ReceiptContent, sign: Sign): Promise<Receipt> {
  const text = canonicalJson(content);
  return { text, sig: encodeBase64Url(await sign(signedBytes(SIGNATURE_CONTEXT, text))) };
}

/** What a receipt says, or null: not a receipt, or not signed by that server's key. */
export async function openReceipt(receipt: Receipt, verify: VerifyByServer): Promise<ReceiptContent | null> {
  const signature = decodeBase64Url(receipt.sig);
  if (signature === null || !(await verify(signature, signedBytes(SIGNATURE_CONTEXT, receipt.text)))) return null;
  return claimOf(receipt);
}

/** What a receipt says of itself, whoever signed it; null where it is none. */
export function claimOf(receipt: Receipt): ReceiptContent | null {
  const content = receiptContent.safeParse(jsonOf(receipt.text));
  return content.success ? content.data : null;
}

/** Whether two receipts of one server prove that it told two histories of a stream.   Source  SPEC.md [SYNC-31] */
export function proveTwoHistories(a: ReceiptContent, b: ReceiptContent): boolean {
  const isSamePlace = a.server === b.server && a.epoch === b.epoch && a.stream === b.stream && a.seq === b.seq;
  return isSamePlace && (a.run !== b.run || a.event !== b.event);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is no JSON says nothing; the shape above refuses null.
    return null;
  }
}
