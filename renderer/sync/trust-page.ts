/** What must be known of the signatures of a page before it is taken. */
import type { StreamId } from '#core/log/envelope.ts';
import { type ReadableEvent, signatureFault, type SignatureKnowledge } from '#core/sync/incoming.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';

export interface TrustParts {
  readonly signatures: SignatureKnowledge;
  /** Takes keys out of a page before its signatures are checked: of devices the server enrolled. */
  readonly learnKeys: (stream: StreamId, events: readonly ReadableEvent[]) => Promise<void>;
}

/**
 * The office's stream gives keys and rights: it is taken with every signature checked. Of others the keys must be known; run, chain
 * and receipt say that these are the events the server judged, and their signatures are checked afterwards.
 *
 * Source  core/sync/SPEC.md [SYNC-12, 75]
 */
export async function trustPage(
  { signatures, learnKeys }: TrustParts,
  stream: StreamId,
  events: readonly ReadableEvent[],
): Promise<'checked' | 'to-check' | 'unknown-device' | 'not-signed'> {
  await learnKeys(stream, events);
  if (events.some(({ header }) => signatures.publicKeyOf(header.dev) === null)) return 'unknown-device';
  // Also where it only names what is here: tables built again from the journal do not know what was checked.
  if (stream !== OFFICE_STREAM) return 'to-check';
  const faults = await Promise.all(events.map((event) => signatureFault(event, signatures)));
  if (faults.includes('unknown-device')) return 'unknown-device';
  return faults.some((fault) => fault !== null) ? 'not-signed' : 'checked';
}
