/** What a server signs: values as canonical JSON, and a signature that says for what purpose. */
import type { z } from 'zod';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { type Sign, signedBytes } from '#core/log/seal.ts';

/** Checks an Ed25519 signature of the server's key. */
export type VerifyByServer = (signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>) => Promise<boolean>;

/** The exact text that was signed, and the signature over the purpose and its SHA-256, base64url. */
export interface SignedText {
  readonly text: string;
  readonly sig: string;
}

export async function signText(purpose: string, content: object, sign: Sign): Promise<SignedText> {
  const text = canonicalJson(content);
  return { text, sig: encodeBase64Url(await sign(signedBytes(purpose, text))) };
}

/** What a signed text says, or null: of another shape, or not signed by that key for that purpose. */
export async function openSignedText<T>(
  purpose: string,
  signed: SignedText,
  shape: z.ZodType<T>,
  verify: VerifyByServer,
): Promise<T | null> {
  const signature = decodeBase64Url(signed.sig);
  if (signature === null || !(await verify(signature, signedBytes(purpose, signed.text)))) return null;
  return claimedBy(signed, shape);
}

/** What a signed text says of itself, whoever signed it; null where it is of another shape. */
export function claimedBy<T>({ text }: SignedText, shape: z.ZodType<T>): T | null {
  const content = shape.safeParse(jsonOf(text));
  return content.success ? content.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is no JSON says nothing; no shape fits null.
    return null;
  }
}
