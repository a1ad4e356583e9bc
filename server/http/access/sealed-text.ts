/** Short texts that only this server, in any of its processes, can have written. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Joins fields, none of which has a dot, and the HMAC-SHA256 over them. */
export function sealText(secret: Uint8Array, fields: readonly string[]): string {
  const text = fields.join('.');
  return `${text}.${macOf(secret, text)}`;
}

/** The fields of a sealed text; null for one that was not sealed with that secret. */
export function openText(secret: Uint8Array, sealed: string): readonly string[] | null {
  const end = sealed.lastIndexOf('.');
  const text = sealed.slice(0, Math.max(0, end));
  const expected = Buffer.from(macOf(secret, text));
  const found = Buffer.from(sealed.slice(end + 1));
  return expected.length === found.length && timingSafeEqual(expected, found) ? text.split('.') : null;
}

function macOf(secret: Uint8Array, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
