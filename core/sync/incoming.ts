/** An event as it came: opened, and shown to be signed by the device it names, or the reason it is refused. */
import type { RefusedReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { type HashText, sha256Hex } from '#core/log/hash.ts';
import { type OpenedHeader, openHeader } from '#core/log/parse.ts';
import { signatureInput } from '#core/log/seal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

/** An event that can be read. Its body is the one the header was signed with; whether it was signed is not known yet. */
export interface ReadableEvent extends OpenedHeader {
  readonly hash: Hash;
}

/** Opens an event sent for a stream.   Source  SPEC.md [SYNC-10, 12] */
export function readIncoming(
  stream: StreamId,
  sealed: SealedEvent,
  hashText: HashText = sha256Hex,
): Result<ReadableEvent, RefusedReason> {
  const opened = openHeader(sealed);
  if (!opened.ok) return err(opened.error.kind === 'newer-envelope' ? 'newer-envelope' : 'unreadable');
  // JSON writes it as six characters; a store of text cannot keep it as it is.
  if (`${stream}${sealed.body}`.includes('\0')) return err('unreadable');
  if (opened.value.header.stream !== stream) return err('wrong-stream');
  if (hashText(sealed.body) !== opened.value.header.bh) return err('body-changed');
  return ok({ ...opened.value, hash: hashText(sealed.header) });
}

/** The keys of the devices known here, and a check of Ed25519. */
export interface SignatureKnowledge {
  /** Raw 32 bytes; null for a device nobody enrolled. */
  readonly publicKeyOf: (dev: DeviceId) => Uint8Array<ArrayBuffer> | null;
  readonly verify: (
    publicKey: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    input: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>;
}

/** Why nobody is shown to have signed an event, or null.   Source  SPEC.md [SYNC-12] */
export async function signatureFault(
  { header, sealed, signature }: ReadableEvent,
  { publicKeyOf, verify }: SignatureKnowledge,
): Promise<RefusedReason | null> {
  const publicKey = publicKeyOf(header.dev);
  if (publicKey === null || (sha256Hex(publicKey) as string) !== header.dev) return 'unknown-device';
  return (await verify(publicKey, signature, signatureInput(sealed.header))) ? null : 'wrong-signature';
}
