/** From a passphrase to the key that wraps a person's keys: Argon2id, then bound to the machine where it can be. */
import type { ArgonRequest } from './argon-worker.ts';
import { deriveBytes, importSecret } from './hkdf.ts';
import type { KdfCost } from './kdf-cost.ts';
import { importSealKey } from './sealed-bytes.ts';

/**
 * 64 MiB and three passes: some 0.3 s on a small laptop, and more memory than a graphics card has for many guesses at
 * once. Source  RFC 9106 §4, second recommended choice.
 */
export function newCost(): KdfCost {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), memoryKiB: 65_536, passes: 3 };
}

/** `machineSecret` is null where the shell has no keyring: then the passphrase alone opens. */
export async function deriveWrapKey(
  passphrase: string,
  cost: KdfCost,
  machineSecret: Uint8Array<ArrayBuffer> | null,
): Promise<CryptoKey> {
  // The same letters may be typed in more than one way.
  const hash = await argon({ passphrase: passphrase.normalize('NFKC'), cost });
  return deriveSealKey(hash, 'meja-pokja/wrap/1', machineSecret ?? undefined);
}

/** The key that seals for one purpose, out of a secret and, as salt, another one. */
export async function deriveSealKey(
  secret: Uint8Array<ArrayBuffer>,
  purpose: string,
  salt?: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  return importSealKey(await deriveBytes(await importSecret(secret), purpose, salt));
}

function argon(request: ArgonRequest): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./argon-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
  worker.addEventListener('error', (event) => reject(new Error(event.message || 'the key worker ended')));
  worker.postMessage(request);
  return promise.finally(() => worker.terminate());
}
