/** AES-256-GCM with a nonce of its own in front. What was sealed for one place cannot be opened in another. */

/** Nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). */
export type SealedBytes = Uint8Array<ArrayBuffer>;

const NONCE_BYTES = 12;

/** `place` says what the bytes are and where they belong (table and row); it is authenticated, not stored. */
export async function sealBytes(key: CryptoKey, place: string, content: Uint8Array<ArrayBuffer>): Promise<SealedBytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, place), key, content);
  const whole = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  whole.set(nonce);
  whole.set(new Uint8Array(sealed), NONCE_BYTES);
  // Given back at once: an attachment of 500 MB would leave its megabytes to a collector that counts only objects.
  sealed.transfer(0);
  return whole;
}

/** Null when the key is another, the place is another, or a bit was changed: these cannot be told apart. */
export async function openBytes(
  key: CryptoKey,
  place: string,
  sealed: SealedBytes,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const opened = await crypto.subtle.decrypt(
      algorithm(sealed.subarray(0, NONCE_BYTES), place),
      key,
      sealed.subarray(NONCE_BYTES),
    );
    return new Uint8Array(opened);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** An AES key from its 32 bytes, which the page cannot read back. */
export function importSealKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function algorithm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}

/** Null = nothing is there. */
export function sameBytes(a: SealedBytes | null, b: SealedBytes | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
