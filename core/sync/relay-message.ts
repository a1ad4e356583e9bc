/**
 * What two laptops of an office say to each other without a server, one message a question and one an answer.
 *
 *   in the clear      hello (name card) ──► greeting (name card, session), and "this session is no more"
 *   sealed, signed    line in the clear: session, for whom ‖ sealed: line with what is said and its signature ‖ bytes carried
 *
 * The signature is the device's, over `relay/1` and the SHA-256 of a text that names both devices, the session, the number of the
 * question and the hash of what is carried: a message fits no other place.   Source  decision 0012
 */
import { z } from 'zod';
import { hash, deviceId, streamId } from '#core/contract/sync-verdict.ts';
import { headerBytes, readHeader } from '#core/exchange/bundle/header.ts';
import type { BundleOpening, BundleSealing } from '#core/exchange/bundle/sealing.ts';
import { cardShape } from '#core/exchange/card/card.ts';
import { parseJson } from '#core/exchange/json-text.ts';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import { type Sign, signedBytes } from '#core/log/seal.ts';
import { latin1, latin1Bytes } from '#core/shared/latin1.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const SIGNATURE_CONTEXT = 'relay/1';
/** Beside the kinds of frames of an exchange file, so that nothing sealed for one place opens in another. */
const SEALED_KIND = 16;
const LINE_FEED = 0x0a;
/** No line of a message is longer; what is carried stands behind it.   Units  bytes. */
const MAX_LINE = 4_000_000;

/** 32 random bytes of the relay, base64url: what a guest's signatures are bound to. */
const session = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Why a relay, or who asks it, goes no further. */
export const RELAY_REFUSALS = [
  'unknown-device',
  'revoked',
  /** Enrolled at another server. */
  'other-office',
  /** Practice, and the office. */
  'other-space',
  'session-ended',
  'not-granted',
  /** Somebody has the tender open, and takes it later. */
  'open-here',
  'cannot-save',
  'malformed',
] as const;

export type RelayRefusal = (typeof RELAY_REFUSALS)[number];

export const relayHello = z.strictObject({ relay: z.literal(1), card: cardShape });
export const relayGreeting = z.strictObject({ relay: z.literal(1), card: cardShape, session });
export const relayEnded = z.strictObject({ relay: z.literal(1), refused: z.literal('session-ended') });

const place = z.strictObject({ n: z.int().positive(), hash });
const head = z.record(deviceId, place);
const awaited = z.array(hash).max(10_000).readonly();
/**
 * What a side has of each stream it may give: the newest event of each device, how far a server's order was taken, and the
 * files that events name and that are not there.
 */
const streams = z.array(z.strictObject({ stream: streamId, head, seq: z.int().nonnegative(), awaited })).readonly();
const piece = z.int().nonnegative();

export const relayAsk = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('enter'), practice: z.boolean(), server: hash.nullable() }),
  z.strictObject({ ask: z.literal('stock'), streams }),
  /** A tender as an exchange file, piece by piece; the first one makes it. */
  z.strictObject({ ask: z.literal('get'), stream: streamId, head, awaited, piece }),
  z.strictObject({ ask: z.literal('put'), stream: streamId, piece, isLast: z.boolean() }),
]);

export const relayAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('entered') }),
  z.strictObject({ answer: z.literal('stock'), streams }),
  z.strictObject({ answer: z.literal('piece'), isLast: z.boolean() }),
  z.strictObject({ answer: z.literal('more') }),
  z.strictObject({ answer: z.literal('took'), events: z.int(), kept: z.int(), files: z.int() }),
  z.strictObject({ answer: z.literal('refused'), why: z.enum(RELAY_REFUSALS) }),
]);

export type RelayAsk = z.infer<typeof relayAsk>;
export type RelayAnswer = z.infer<typeof relayAnswer>;

/** Where a message belongs. */
export interface RelayPlace {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly session: string;
  /** Questions of a session are counted from 1; an answer has the number of its question. */
  readonly n: number;
}

export interface RelayMessage {
  /** Not checked yet: `relayAsk` or `relayAnswer`. */
  readonly say: unknown;
  readonly carried: Bytes;
}

const outerLine = z.strictObject({ relay: z.literal(1), session, sealed: z.string().max(4_000) });
const innerLine = z.strictObject({ said: z.string(), sig: z.string() });
const saidShape = z.strictObject({
  from: deviceId,
  to: deviceId,
  session,
  n: z.int().positive(),
  carried: hash,
  say: z.unknown(),
});

export async function writeRelayMessage(
  at: RelayPlace,
  { say, carried }: { readonly say: RelayAsk | RelayAnswer; readonly carried?: Bytes },
  { sealing, sign }: { readonly sealing: BundleSealing; readonly sign: Sign },
): Promise<Bytes> {
  const tail = carried ?? new Uint8Array();
  const { from, to, n } = at;
  const said = JSON.stringify({ from, to, session: at.session, n, carried: sha256Hex(tail), say });
  const sig = encodeBase64Url(await sign(signedBytes(SIGNATURE_CONTEXT, said)));
  const { file, recipients } = sealing;
  const outer = lineOf({ relay: 1, session: at.session, sealed: encodeBase64Url(headerBytes({ file, recipients })) });
  const content = joined(lineOf({ said, sig }), tail);
  return joined(outer, await sealing.seal({ kind: SEALED_KIND, index: n }, boundTo(outer), content));
}

/** The session a sealed message names; null for what is none, and for what is said in the clear. */
export function sessionOf(message: Bytes): string | null {
  const [line] = parted(message);
  const outer = outerLine.safeParse(line === null ? null : valueOf(line));
  return outer.success ? outer.data.session : null;
}

/** Null for a message that is not sealed for this reader, not signed by the one it must be from, or of another place. */
export async function readRelayMessage(
  message: Bytes,
  at: RelayPlace,
  tools: { readonly opening: BundleOpening; readonly verify: (signature: Bytes, input: Bytes) => Promise<boolean> },
): Promise<RelayMessage | null> {
  const [line, sealed] = parted(message);
  const outer = outerLine.safeParse(line === null ? null : valueOf(line));
  const header = outer.success ? decodeBase64Url(outer.data.sealed) : null;
  const opened = header === null ? null : readHeader(header);
  if (line === null || !opened?.ok) return null;
  const open = await tools.opening.unwrap(opened.value);
  const bound = boundTo(message.slice(0, message.length - sealed.length));
  const content = await open?.open({ kind: SEALED_KIND, index: at.n }, bound, sealed);
  if (!content) return null;
  const [signedLine, carried] = parted(content);
  const inner = innerLine.safeParse(signedLine === null ? null : valueOf(signedLine));
  const sig = inner.success ? decodeBase64Url(inner.data.sig) : null;
  if (!inner.success || sig === null) return null;
  if (!(await tools.verify(sig, signedBytes(SIGNATURE_CONTEXT, inner.data.said)))) return null;
  const said = saidShape.safeParse(valueOf(inner.data.said));
  if (!said.success) return null;
  const { from, to, session: of, n } = said.data;
  const fits = from === at.from && to === at.to && of === at.session && n === at.n;
  return fits && said.data.carried === sha256Hex(carried) ? { say: said.data.say, carried } : null;
}

/** What is said in the clear. */
export function writeClear(value: object): Bytes {
  return lineOf(value);
}

export function readClear(message: Bytes): unknown {
  const [line] = parted(message);
  return line === null ? null : valueOf(line);
}

/** In ASCII: letters beyond it are written as JSON escapes. */
function lineOf(value: object): Bytes {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return latin1Bytes(`${text}\n`);
}

/** The first line and what stands behind it; null where there is none, or it is not written as ours are. */
function parted(bytes: Bytes): readonly [string | null, Bytes] {
  const end = bytes.subarray(0, MAX_LINE).indexOf(LINE_FEED);
  const line = bytes.subarray(0, Math.max(0, end));
  if (end < 0 || line.some((byte) => byte > 0x7e)) return [null, new Uint8Array()];
  return [latin1(line), bytes.slice(end + 1)];
}

function boundTo(outer: Bytes): Bytes {
  return new Uint8Array(sha256Bytes(outer));
}

function valueOf(line: string): unknown {
  const parsed = parseJson(line);
  return parsed.ok ? parsed.value : null;
}

function joined(first: Bytes, second: Bytes): Bytes {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
