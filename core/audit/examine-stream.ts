/** One stream looked through to its end: every fault, not only the first, and what can be read in spite of them. */
import type { ArchiveFault } from '#core/exchange/archive/archive-fault.ts';
import type { ArchiveManifest } from '#core/exchange/archive/manifest.ts';
import { findForgedAttestation, type BroughtAttestation } from '#core/exchange/archive/own-signatures.ts';
import { orderFault } from '#core/exchange/archive/server-order.ts';
import { chainFaultAt, endFault, judgeStream, type StreamLines } from '#core/exchange/archive/verify-stream.ts';
import { type ChainFault, findForged, type LinkedEvent, type SignatureCheck, walkChain } from '#core/log/chain.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { type ParsedEvent, parseSealed } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';
import { type ExaminedStream, placeKey } from './examined.ts';

/**
 * Examines a stream.
 *
 * Behind an event that does not hold, the chain is followed from what its header says: those behind it are judged by
 * themselves, and what their authors had seen is compared only before the first break.
 */
export async function examineStream(
  lines: StreamLines,
  manifest: ArchiveManifest,
  check: SignatureCheck,
): Promise<ExaminedStream> {
  const { listed, events: sealed, firstLine, result } = lines;
  const walk = walkToTheEnd(lines);
  const judged = judgeStream(lines, walk.readable, manifest);
  const forged = await allForged(walk.linked, check);
  const attested = await allForgedAttestations(judged.attested, check.verify);
  const lineOf = (event: ParsedEvent | undefined): number => firstLine + (walk.indexes.get(event) ?? 0);
  const atEvent = (fault: ArchiveFault): ArchiveFault => ({
    ...fault,
    line: lineOf(walk.readable.find(({ header }) => header.dev === fault.device && header.n === fault.n)),
  });
  const atForged = (fault: ChainFault): ArchiveFault => {
    const event = walk.linked[fault.index];
    return { ...chainFaultAt(fault, event?.sealed, lines), line: lineOf(event) };
  };
  const ofEvents = [
    ...walk.faults.map((fault) => chainFaultAt(fault, sealed[fault.index], lines)),
    ...forged.map(atForged),
    ...judged.faults.map(atEvent),
    ...attested.map(atEvent),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const ofStream = [orderFault(listed, walk.readable), endFault(lines, walk.head)].filter((fault) => fault !== null);
  return {
    listed,
    events: walk.readable,
    doubtful: new Set(
      ofEvents.flatMap(({ device, n }) => (device === null || n === null ? [] : [placeKey({ dev: device, n })])),
    ),
    count: sealed.length,
    result,
    faults: [...ofEvents, ...ofStream, ...judged.resultFaults],
    remarks: judged.remarks,
  };
}

interface WholeWalk {
  readonly head: StreamHead;
  /** Events in their place by the chain. */
  readonly linked: readonly LinkedEvent[];
  /** Those, and those that do not hold and can be opened all the same. */
  readonly readable: readonly ParsedEvent[];
  /** Where each of them stands among the events of the file, from 0. */
  readonly indexes: ReadonlyMap<ParsedEvent | undefined, number>;
  readonly faults: readonly ChainFault[];
}

/** Two events in one place of the chain cannot both be read; the first one is. */
const TAKES_NO_PLACE: ReadonlySet<string> = new Set(['number-taken', 'repeated-id', 'wrong-stream']);

function walkToTheEnd({ events, listed: { stream } }: StreamLines): WholeWalk {
  const linked: LinkedEvent[] = [];
  const readable: ParsedEvent[] = [];
  const indexes = new Map<ParsedEvent | undefined, number>();
  const faults: ChainFault[] = [];
  let head: StreamHead = EMPTY_HEAD;
  let from = 0;
  while (from < events.length) {
    const walk = walkChain(events.slice(from), { stream, after: head });
    for (const [index, event] of walk.linked.entries()) indexes.set(event, from + index);
    linked.push(...walk.linked);
    readable.push(...walk.linked);
    head = walk.head;
    const { fault } = walk;
    const isCause = fault !== null && walk.linked.length + from === events.length;
    if (fault === null) break;
    if (isCause) {
      // Everything was linked; behind a break what an author had seen is not there to compare with.
      if (from === 0) faults.push(fault);
      break;
    }
    faults.push({ ...fault, index: from + fault.index });
    const broken = events[from + fault.index];
    const opened = broken === undefined ? null : parseSealed(broken);
    if (broken !== undefined && opened?.ok === true && !TAKES_NO_PLACE.has(fault.fault.kind)) {
      readable.push(opened.value);
      indexes.set(opened.value, from + fault.index);
      const { dev, n } = opened.value.header;
      head = { ...head, [dev]: { n, hash: eventHash(broken) } };
    }
    from += fault.index + 1;
  }
  return { head, linked, readable, indexes, faults };
}

async function allForged(linked: readonly LinkedEvent[], check: SignatureCheck): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  for (let from = 0; from < linked.length; ) {
    const fault = await findForged(linked.slice(from), check);
    if (fault === null) break;
    faults.push({ ...fault, index: from + fault.index });
    from += fault.index + 1;
  }
  return faults;
}

async function allForgedAttestations(
  attested: readonly BroughtAttestation[],
  verify: SignatureCheck['verify'],
): Promise<readonly ArchiveFault[]> {
  const found = await Promise.all(attested.map((each) => findForgedAttestation([each], verify)));
  return found.filter((fault) => fault !== null);
}
