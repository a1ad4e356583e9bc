/** Receipts of a server held against the events of an archive: whether what the server signed for is what lies there. */
import { placesOf } from '#core/exchange/archive/server-order.ts';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { Hash } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import { inNumbers } from '#core/sync/places.ts';
import { checkReceiptFile, type ReceiptFile } from '#core/sync/receipt-file.ts';
import type { SignatureKnowledge } from '#core/sync/incoming.ts';
import { RUN_START, nextRun } from '#core/sync/run.ts';
import { type ExaminedStream, placeKey } from './examined.ts';

export type ReceiptVerdict =
  | 'holds'
  /** The stream it is about is in none of the open archives. */
  | 'not-here'
  /** Signed by the key in its file for another server, by no key, or changed. */
  | 'no-key'
  | 'wrong-signature'
  | 'other-server'
  /** Both of one file are signed and contradict each other. */
  | 'contradiction'
  /** The archive tells no server order as far as the receipt's number, and the event it names is not there. */
  | 'not-in-order'
  /** Another event stands at its number. */
  | 'event-differs'
  /** Other events stand before its number. */
  | 'run-differs';

export interface JudgedReceipt {
  readonly server: string;
  /** Null where it was not signed by the key in its file. */
  readonly content: ReceiptContent | null;
  readonly verdict: ReceiptVerdict;
}

/** Judges every receipt of a file against the streams of the archives that are open.   Source  SPEC.md [SYNC-4, 30, 31] */
export async function judgeReceipts(
  file: ReceiptFile,
  streams: readonly ExaminedStream[],
  verify: SignatureKnowledge['verify'],
): Promise<readonly JudgedReceipt[]> {
  const { contents, fault, isContradiction } = await checkReceiptFile(file, verify);
  const server = file.server.name;
  return contents.map((content): JudgedReceipt => {
    if (content === null) return { server, content, verdict: fault ?? 'wrong-signature' };
    if (fault !== null) return { server, content, verdict: fault };
    return { server, content, verdict: isContradiction ? 'contradiction' : verdictIn(content, streams) };
  });
}

function verdictIn(content: ReceiptContent, streams: readonly ExaminedStream[]): ReceiptVerdict {
  const stream = streams.find(({ listed }) => listed.stream === content.stream);
  if (stream === undefined) return 'not-here';
  const hashes = new Map<string, Hash>(
    stream.events.map(({ header, sealed }) => [placeKey(header), eventHash(sealed)]),
  );
  const order = inNumbers(placesOf(stream.listed)).slice(0, content.seq);
  if (order.length < content.seq) return 'not-in-order';
  let run = RUN_START;
  let last: Hash | undefined;
  for (const place of order) {
    last = hashes.get(placeKey(place));
    if (last === undefined) return 'event-differs';
    run = nextRun(run, last);
  }
  if (last !== content.event) return 'event-differs';
  return run === content.run ? 'holds' : 'run-differs';
}
