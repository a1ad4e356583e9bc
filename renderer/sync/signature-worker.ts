/// <reference lib="webworker" />
/** Checks signatures off the main thread: those of a season take seconds. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { signatureInput } from '#core/log/seal.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';

export interface SignedText {
  readonly dev: DeviceId;
  readonly header: string;
  readonly sig: string;
}

export interface SignatureRequest {
  readonly texts: readonly SignedText[];
  /** Raw 32 bytes of each device named. */
  readonly keys: ReadonlyMap<DeviceId, Uint8Array<ArrayBuffer>>;
}

/** By place: whether the device named signed it. */
export type SignatureAnswer = readonly boolean[];

const verify = createVerify();

self.addEventListener('message', ({ data }: MessageEvent<SignatureRequest>) => {
  void check(data).then((answer) => self.postMessage(answer));
});

async function check({ texts, keys }: SignatureRequest): Promise<SignatureAnswer> {
  const own = new Map([...keys].filter(([dev, key]) => (sha256Hex(key) as string) === dev));
  return Promise.all(
    texts.map(async ({ dev, header, sig }) => {
      const key = own.get(dev);
      const signature = decodeBase64Url(sig);
      return key !== undefined && signature !== null && verify(key, signature, signatureInput(header));
    }),
  );
}
