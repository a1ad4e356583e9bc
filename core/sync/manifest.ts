/** The server's signed list of the segments of some streams. */
import type { Receipt, ReceiptContent } from '#core/contract/sync-verdict.ts';
import {
  type ManifestAnswer,
  manifestContent,
  type ManifestContent,
  type SegmentEntry,
} from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Sign } from '#core/log/seal.ts';
import type { SegmentAuthors } from './segment-authors.ts';
import { openSignedText, signText, type VerifyByServer } from './signed-text.ts';

const SIGNATURE_CONTEXT = 'manifest/1';

/** A segment the server offers. */
export interface SegmentOffer {
  readonly stream: StreamId;
  readonly hash: Hash;
  /** Of the file. */
  readonly bytes: number;
  readonly from: number;
  readonly to: number;
  /** For its last number: it closes the segment as it would a page. */
  readonly receipt: Receipt;
  readonly authors: SegmentAuthors;
}

/** Of each stream, in their numbers. */
export type Offers = ReadonlyMap<StreamId, readonly SegmentOffer[]>;

export function signManifest(content: ManifestContent, sign: Sign): Promise<ManifestAnswer> {
  return signText(SIGNATURE_CONTEXT, content, sign);
}

/** What a manifest says, or null: not a manifest, or not signed by that server's key.   Source  SPEC.md [SYNC-57] */
export function openManifest(answer: ManifestAnswer, verify: VerifyByServer): Promise<ManifestContent | null> {
  return openSignedText(SIGNATURE_CONTEXT, answer, manifestContent, verify);
}

/** What the receipt of a segment says: its text need not travel. */
export function receiptContentOf(
  { server, epoch, at }: Pick<ManifestContent, 'server' | 'epoch' | 'at'>,
  stream: StreamId,
  { to, event, run }: Pick<SegmentEntry, 'to' | 'event' | 'run'>,
): ReceiptContent {
  return { server, epoch, stream, seq: to, event, run, at };
}

export function offersOf(content: ManifestContent): Offers {
  return new Map(
    content.streams.map(({ stream, segments }) => [
      stream,
      segments.map((entry): SegmentOffer => {
        const { hash, bytes, from, to, sig, authors } = entry;
        const receipt = { text: canonicalJson(receiptContentOf(content, stream, entry)), sig };
        return { stream, hash, bytes, from, to, receipt, authors };
      }),
    ]),
  );
}
