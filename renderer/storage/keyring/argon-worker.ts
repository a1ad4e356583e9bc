/// <reference lib="webworker" />
/** Argon2id off the main thread: it takes half a second and the screen must not stand still. */
import { argon2id } from 'hash-wasm';
import type { KdfCost } from './kdf-cost.ts';

export interface ArgonRequest {
  readonly passphrase: string;
  readonly cost: KdfCost;
}

self.addEventListener('message', ({ data }: MessageEvent<ArgonRequest>) => {
  void derive(data);
});

async function derive({ passphrase, cost }: ArgonRequest): Promise<void> {
  const hash = await argon2id({
    password: passphrase,
    salt: cost.salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  self.postMessage(hash);
}
