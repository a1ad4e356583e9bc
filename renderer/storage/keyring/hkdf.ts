/** HKDF-SHA-256: one secret, and keys out of it that say nothing about each other. Source  RFC 5869 */

const NO_SALT = new Uint8Array(0);

/** A secret that the page can derive from and not read back. */
export function importSecret(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
}

/** 32 bytes for one purpose. */
export async function deriveBytes(
  secret: CryptoKey,
  purpose: string,
  salt: Uint8Array<ArrayBuffer> = NO_SALT,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, 256));
}
