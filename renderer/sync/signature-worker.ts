/// <reference lib="webworker" />
/** Opens segments and checks signatures off the main thread: those of a season take seconds. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { eventHash, signatureInputOf } from '#core/log/seal.ts';
import { proveSegments } from '#core/sync/prove-segments.ts';
import { textOfGzip } from '#renderer/storage/gzip.ts';
import type { PackedSegment } from '#renderer/storage/unopened-row.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';

export interface SignedText {
  readonly dev: DeviceId;
  readonly header: string;
  readonly sig: string;
}

/** What is to be checked of one stream. */
export interface StreamToCheck {
  readonly stream: StreamId;
  readonly texts: readonly SignedText[];
  /** From the first number of the stream on. The signatures are checked of events above that number. */
  readonly segments: readonly PackedSegment[];
  readonly checkedTo: number;
}

export interface SignatureRequest {
  readonly streams: readonly StreamToCheck[];
  /** Raw 32 bytes of each device named. */
  readonly keys: ReadonlyMap<DeviceId, Uint8Array<ArrayBuffer>>;
}

/** `differs`: segments do not open, or are not what was told of them. */
export type StreamVerdict = 'signed' | 'not-signed' | 'differs';

/** By place. */
export type SignatureAnswer = readonly StreamVerdict[];

interface Signed {
  readonly dev: DeviceId;
  readonly hash: Hash;
  readonly signature: Uint8Array<ArrayBuffer> | null;
}

const verify = createVerify();

self.addEventListener('message', ({ data }: MessageEvent<SignatureRequest>) => {
  void check(data).then((answer) => self.postMessage(answer));
});

function check({ streams, keys }: SignatureRequest): Promise<SignatureAnswer> {
  const own = new Map([...keys].filter(([dev, key]) => (sha256Hex(key) as string) === dev));
  return Promise.all(
    streams.map(async ({ stream, texts, segments, checkedTo }) => {
      const proved = await prove(stream, segments);
      if (proved === null) return 'differs';
      const events = [...texts.map(signedOf), ...proved.slice(checkedTo)];
      const signed = await Promise.all(events.map((event) => isSigned(event, own.get(event.dev))));
      return signed.every(Boolean) ? 'signed' : 'not-signed';
    }),
  );
}

async function prove(stream: StreamId, segments: readonly PackedSegment[]): Promise<readonly Signed[] | null> {
  const texts = await Promise.all(segments.map(({ bytes }) => textOfGzip(bytes)));
  const opened = segments.flatMap(({ bytes: _, ...told }, at) => {
    const text = texts[at] ?? null;
    return text === null ? [] : [{ ...told, text }];
  });
  const events = opened.length === segments.length ? proveSegments(stream, opened) : null;
  return events?.map(({ header, hash, signature }) => ({ dev: header.dev, hash, signature })) ?? null;
}

function signedOf({ dev, header, sig }: SignedText): Signed {
  return { dev, hash: eventHash({ header }), signature: decodeBase64Url(sig) };
}

async function isSigned({ hash, signature }: Signed, key: Uint8Array<ArrayBuffer> | undefined): Promise<boolean> {
  return key !== undefined && signature !== null && verify(key, signature, signatureInputOf(hash));
}
