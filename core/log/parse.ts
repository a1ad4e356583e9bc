/** Opening sealed events: from text nobody has looked at yet to a header and a body, or the exact fault. */
import { err, ok, type Result } from '#core/shared/result.ts';
import { decodeBase64Url } from './base64url.ts';
import { isCanonicalJson } from './canonical.ts';
import type { EventHeader, SealedEvent } from './envelope.ts';
import { faultyField } from './header-shape.ts';

/** A sealed event whose header was opened. `sealed` stays the truth: its texts are what was hashed and signed. */
export interface OpenedHeader {
  readonly sealed: SealedEvent;
  readonly header: EventHeader;
  /** The 64 bytes of the signature. */
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** A sealed event taken apart. */
export interface ParsedEvent extends OpenedHeader {
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is wrong with the text of one event. */
export type ShapeFault =
  /** `header`, `body` or `sig` is not text, or not JSON where it must be. */
  | { readonly kind: 'unreadable-part'; readonly part: 'header' | 'body' | 'sig' }
  /** Sealed by a newer app; this one cannot judge it. */
  | { readonly kind: 'newer-envelope'; readonly version: number }
  /** A header field is missing, unknown or wrong; `field` is its path. */
  | { readonly kind: 'faulty-field'; readonly field: string }
  /** The header is not written in its canonical form: it was made again, not kept. */
  | { readonly kind: 'not-canonical' };

const SIGNATURE_BYTES = 64;

/** Headers are about 700 characters; nothing longer is worth the time of parsing it. */
const MAX_HEADER_LENGTH = 100_000;

/** Opens a sealed event read from disk, a file or the network. Hashes and signature are `verifyChain`'s to check. */
export function parseSealed(value: unknown): Result<ParsedEvent, ShapeFault> {
  const opened = openHeader(value);
  if (!opened.ok) return opened;
  const body = parseObject(opened.value.sealed.body);
  return body === null ? unreadable('body') : ok({ ...opened.value, body });
}

/** Opens a sealed event's header only; the body is taken to be text. */
export function openHeader(value: unknown): Result<OpenedHeader, ShapeFault> {
  const sealed = partsOf(value);
  const parsed = sealed.header.length > MAX_HEADER_LENGTH ? null : parseObject(sealed.header);
  if (parsed === null) return unreadable('header');
  const opened = openWritten(parsed, sealed);
  return opened.ok && !isCanonicalJson(parsed, sealed.header) ? err({ kind: 'not-canonical' }) : opened;
}

/** As `openHeader`, where the header was written from that value just now: it is canonical then. */
export function openWritten(
  parsed: Readonly<Record<string, unknown>>,
  sealed: SealedEvent,
): Result<OpenedHeader, ShapeFault> {
  if (isNewer(parsed['v'])) return err({ kind: 'newer-envelope', version: parsed['v'] });
  const field = faultyField(parsed);
  if (field !== null) return err({ kind: 'faulty-field', field });
  // Half a surrogate pair has no bytes of its own: such a body could be changed without changing its hash.
  if (!sealed.body.isWellFormed()) return unreadable('body');
  const signature = decodeBase64Url(sealed.sig);
  if (signature?.length !== SIGNATURE_BYTES) return unreadable('sig');
  // Every field was checked by its shape just above.
  return ok({ sealed, header: parsed as unknown as EventHeader, signature });
}

function partsOf(value: unknown): SealedEvent {
  const part = (key: keyof SealedEvent): string => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : '';
  };
  return { header: part('header'), body: part('body'), sig: part('sig') };
}

function unreadable(part: 'header' | 'body' | 'sig'): Result<never, ShapeFault> {
  return err({ kind: 'unreadable-part', part });
}

function isNewer(version: unknown): version is number {
  return Number.isSafeInteger(version) && Number(version) > 2;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    // JSON.parse only says that, and roughly where, text is not JSON; the caller names the part.
    return null;
  }
}
