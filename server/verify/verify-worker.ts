// A thread that opens events and checks their signatures; what it is asked and answers stands in verify-message.ts.

import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { decodeBase64Url } from '#core/log/base64url.ts';
import { createCachingVerify } from '#core/log/caching-verify.ts';
import { assert } from '#core/shared/assert.ts';
import { readIncoming, signatureFault, type SignatureKnowledge } from '#core/sync/incoming.ts';
import type { VerifyAnswer, VerifyQuestion } from './verify-message.ts';

assert(parentPort !== null, 'the verifier runs as a thread');
const port = parentPort;

/** By text: the cache of keys knows an array again, not its bytes. */
const rawKeys = new Map<string, Uint8Array<ArrayBuffer> | null>();

const checkSignature = createCachingVerify<KeyObject>({
  importKey: async (publicKey) =>
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    }),
  // At once: a thread of its own has nothing better to do than wait.
  verify: async (key, signature, input) => verify(null, input, key, signature),
});

port.on('message', (question: VerifyQuestion) => {
  void answer(question);
});

async function answer({ id, stream, events, keys }: VerifyQuestion): Promise<void> {
  const knowledge: SignatureKnowledge = {
    publicKeyOf: (dev) => rawKeyOf(keys[dev]),
    verify: checkSignature,
  };
  const found: VerifyAnswer['found'][number][] = [];
  for (const sealed of events) {
    const read = readIncoming(stream, sealed);
    const fault = read.ok ? await signatureFault(read.value, knowledge) : read.error;
    found.push(read.ok && fault === null ? { hash: read.value.hash } : { fault: fault ?? 'unreadable' });
  }
  port.postMessage({ id, found } satisfies VerifyAnswer);
}

function rawKeyOf(key: string | undefined): Uint8Array<ArrayBuffer> | null {
  if (key === undefined) return null;
  const known = rawKeys.get(key);
  if (known !== undefined) return known;
  const raw = decodeBase64Url(key);
  rawKeys.set(key, raw);
  return raw;
}
