/** What a sender says an exchange file holds, signed by them: sealed like the rest. Bytes in docs/exchange-format.md. */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { receipt } from '#core/contract/sync-verdict.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import type { Sign } from '#core/log/seal.ts';
import { cardShape } from '../card/card.ts';
import type { VerifySignature } from '../holiday-file.ts';
import { parseJson } from '../json-text.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

const SIGNATURE_CONTEXT = 'usb/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(200);
const count = z.int().nonnegative();
const device = hash.transform((text) => text as DeviceId);
const head = z.record(device, z.strictObject({ n: z.int().positive(), hash: hash.transform((text) => text as Hash) }));

const manifestShape = z.object({
  /** The file it belongs to, as its header names it. */
  file: name,
  madeAt: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  /** Version of the app that wrote it. */
  app: name,
  practice: z.boolean(),
  sender: z.strictObject({ name, role: name, dev: device, key: z.string() }),
  /** Cards the sender hands on: the own one, and of others whose events are here. */
  cards: z.array(cardShape).readonly(),
  /** Every key that signed an event of the file, with everyone who signed with it. */
  devices: z
    .array(
      z.strictObject({
        dev: device,
        key: z.string(),
        people: z.array(z.strictObject({ name, role: name })).readonly(),
      }),
    )
    .readonly(),
  streams: z
    .array(
      z.strictObject({
        stream: name.transform((text) => text as StreamId),
        kind: name,
        /** What people call it: code and name of the tender. */
        title: z.string().max(1000),
        events: count,
        /** Where the events given begin and end; an empty `from` is the beginning. */
        from: head,
        to: head,
      }),
    )
    .readonly(),
  /** Segments in their order, each by the SHA-256 of its packed bytes, with how many events it holds. */
  segments: z.array(z.strictObject({ sha256: hash.transform((text) => text as Hash), events: count })).readonly(),
  attachments: z
    .array(z.strictObject({ sha256: hash.transform((text) => text as Hash), size: count, type: name }))
    .readonly(),
  /** How far the sender took streams from a server: device, number, how many follow in a row; and its receipt for the last. */
  orders: z
    .array(
      z.strictObject({
        stream: name.transform((text) => text as StreamId),
        order: z.array(z.tuple([device, z.int().positive(), z.int().positive()])).readonly(),
        receipt,
      }),
    )
    .readonly()
    .default([]),
});

export type BundleManifest = z.infer<typeof manifestShape>;

export type ManifestFault = 'unreadable' | 'wrong-file' | 'wrong-key' | 'wrong-signature';

const signedShape = z.strictObject({ manifest: z.string(), sig: z.string() });

/** The manifest as one line of text, with the signature over exactly that text. */
export async function signManifest(manifest: BundleManifest, sign: Sign): Promise<string> {
  const text = JSON.stringify(manifest);
  return `${JSON.stringify({ manifest: text, sig: encodeBase64Url(await sign(signedBytes(text))) })}\n`;
}

/** Reads a manifest whose signature is that of the sender it names; or what about it does not hold. */
export async function readManifest(
  line: string,
  file: string,
  verify: VerifySignature,
): Promise<BundleManifest | ManifestFault> {
  const signed = signedShape.safeParse(valueOf(line));
  const parsed = manifestShape.safeParse(signed.success ? valueOf(signed.data.manifest) : null);
  if (!signed.success || !parsed.success) return 'unreadable';
  if (parsed.data.file !== file) return 'wrong-file';
  const key = decodeBase64Url(parsed.data.sender.key);
  if (key === null || (sha256Hex(key) as string) !== parsed.data.sender.dev) return 'wrong-key';
  const sig = decodeBase64Url(signed.data.sig);
  const good = sig !== null && (await verify(key, sig, signedBytes(signed.data.manifest)));
  return good ? parsed.data : 'wrong-signature';
}

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : null;
}

/** `"usb/1"` followed by the SHA-256 of the text. */
function signedBytes(text: string): Uint8Array<ArrayBuffer> {
  const context = latin1Bytes(SIGNATURE_CONTEXT);
  return new Uint8Array([...context, ...sha256Bytes(text)]);
}
