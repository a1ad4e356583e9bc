/** Receipts of the server as a file anyone can check with its key, without this app's data. */
import { z } from 'zod';
import { type Receipt, type ReceiptContent, receipt } from '#core/contract/sync-verdict.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SignatureKnowledge } from './incoming.ts';
import { openReceipt, proveTwoHistories } from './receipt.ts';

const FORMAT = 'meja-pokja/tanda-terima';

const receiptFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The key is Ed25519, raw 32 bytes, base64url. What it is worth says its fingerprint, which people compare. */
  server: z.strictObject({ name: z.string().max(200), key: z.string().max(100) }),
  /** As whoever saved the file called it; the signature is over the stream alone. */
  tender: z.string().max(1_000),
  /** Two where the server contradicted itself. */
  receipts: z.array(receipt).min(1).max(2),
});

export type ReceiptFile = z.infer<typeof receiptFile>;

export function writeReceiptFile(file: Omit<ReceiptFile, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, ...file }, null, 2)}\n`;
}

export function readReceiptFile(text: string): Result<ReceiptFile, { readonly kind: 'not-a-receipt-file' | 'newer' }> {
  const value = jsonOf(text);
  const parsed = receiptFile.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const isOurs = z.object({ format: z.literal(FORMAT), version: z.number().gt(1) }).safeParse(value).success;
  return err({ kind: isOurs ? 'newer' : 'not-a-receipt-file' });
}

export interface ReceiptReport {
  /** SHA-256 of the key in the file: what its fingerprint is made of. */
  readonly server: Hash;
  /** What each receipt says, as signed; null for one that this key did not sign. */
  readonly contents: readonly (ReceiptContent | null)[];
  /** The first thing that does not hold. */
  readonly fault:
    | null
    /** What stands in the place of the key is none. */
    | 'no-key'
    /** Changed after it was signed, or signed by another key. */
    | 'wrong-signature'
    /** Signed by this key for another server. */
    | 'other-server';
  /** Both are signed for one number, and say different things: proof that the server told two histories. [SYNC-31] */
  readonly isContradiction: boolean;
}

/** Checks every receipt of a file with the key in it.   Source  SPEC.md [SYNC-30, 31] */
export async function checkReceiptFile(
  { server, receipts }: Pick<ReceiptFile, 'server' | 'receipts'>,
  verify: SignatureKnowledge['verify'],
): Promise<ReceiptReport> {
  const key = decodeBase64Url(server.key);
  if (key === null || key.length !== 32) {
    return {
      server: sha256Hex(server.key),
      contents: receipts.map(() => null),
      fault: 'no-key',
      isContradiction: false,
    };
  }
  const id = sha256Hex(key);
  const open = (each: Receipt) => openReceipt(each, (signature, input) => verify(key, signature, input));
  const contents = await Promise.all(receipts.map(open));
  const isForged = contents.includes(null);
  const isOthers = contents.some((content) => content !== null && content.server !== id);
  const fault = isForged ? 'wrong-signature' : isOthers ? 'other-server' : null;
  const [first, second] = contents;
  const isPair = first != null && second != null;
  return { server: id, contents, fault, isContradiction: fault === null && isPair && proveTwoHistories(first, second) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is no JSON has no shape of ours.
    return null;
  }
}
