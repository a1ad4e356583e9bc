/** One stream of an archive, checked by itself: chain, signatures, authority, and that the result follows. */
import { type ChainFault, findForged, type SignatureCheck, walkChain } from '#core/log/chain.ts';
import type { DeviceId, EventHeader, SealedEvent } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import { replayParsed, type SkippedEvent } from '#core/log/replay.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';
import { keyFault, officeAuthorityFault, seatRemarkOf, tenderAuthorityFault } from './authority.ts';
import { clockRemarks } from './clock-remarks.ts';
import { foldTender } from './fold-tender.ts';
import type { ArchiveManifest, ArchiveStream } from './manifest.ts';
import { type BroughtAttestation, findForgedAttestation, ownWordFault } from './own-signatures.ts';
import { differences, recordedResultOf } from './recorded-result.ts';
import type { ArchiveRemark } from './remark.ts';
import { orderFault, placesOf } from './server-order.ts';
import { sheetFault } from './sheet-order.ts';

/** A stream as its lines tell it. */
export interface StreamLines {
  readonly listed: ArchiveStream;
  readonly events: readonly SealedEvent[];
  /** Line of its first event, from 1. */
  readonly firstLine: number;
  readonly result: { readonly state: string | null; readonly evaluation: unknown };
}

export interface StreamFinding {
  readonly fault: ArchiveFault | null;
  readonly remarks: readonly ArchiveRemark[];
}

/** Checks one stream; the fault is the first by place in the file, the result last. */
export async function verifyStream(
  lines: StreamLines,
  manifest: ArchiveManifest,
  check: SignatureCheck,
): Promise<StreamFinding> {
  const { listed, events, firstLine } = lines;
  const walk = walkChain(events, { stream: listed.stream });
  // Signatures are checked beside this thread while it goes on folding.
  const forging = findForged(walk.linked, check);
  const judged = judgeStream(lines, walk.linked, manifest);
  const chain = (await forging) ?? walk.fault;
  const forgedAttestation = await findForgedAttestation(judged.attested, check.verify);
  const attestationFault = forgedAttestation && atLine(forgedAttestation, walk.linked, firstLine);
  const chainFault = chain && chainFaultAt(chain, events[chain.index], lines);
  const [author] = judged.faults;
  const authorFault = author === undefined ? null : atLine(author, walk.linked, firstLine);
  const orderingFault = orderFault(lines.listed, walk.linked);
  const first = [chainFault, authorFault, attestationFault, orderingFault]
    .filter((fault) => fault !== null)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))[0];
  const fault = first ?? endFault(lines, walk.head) ?? judged.resultFaults[0] ?? null;
  return { fault, remarks: judged.remarks };
}

/** What is to be said of the authors of a stream's events, and of its result. */
interface Judged {
  /** By place in the stream, lines not set. */
  readonly faults: readonly ArchiveFault[];
  readonly resultFaults: readonly ArchiveFault[];
  /** Presence at the opening, whose signatures are still to be checked. */
  readonly attested: readonly BroughtAttestation[];
  readonly remarks: readonly ArchiveRemark[];
}

/**
 * Whoever holds a key can sign a body of the right shape that no `decide` would give, nested ten thousand deep or against
 * all sense. Folding or evaluating it may fail; that is the archive's fault and must not end the check.
 */
export function judgeStream(lines: StreamLines, linked: readonly ParsedEvent[], manifest: ArchiveManifest): Judged {
  try {
    return judge(lines, linked, manifest);
  } catch (error) {
    const found = error instanceof Error ? error.message : null;
    const line = lines.firstLine + lines.events.length;
    const resultFault = archiveFault('impossible-state', { stream: lines.listed.stream, line, found });
    return { faults: [], resultFaults: [resultFault], attested: [], remarks: [] };
  }
}

function judge(lines: StreamLines, linked: readonly ParsedEvent[], manifest: ArchiveManifest): Judged {
  const faults: (ArchiveFault | null)[] = linked.map(({ header }) => keyFault(header, manifest));
  const remarks: ArchiveRemark[] = [...clockRemarks(linked.map(({ header }) => header))];
  const brought = new Set<string>(manifest.attachments.map(({ sha256 }) => sha256));
  for (const { header } of linked) {
    const absent = header.blobs.find(({ sha256 }) => !brought.has(sha256));
    if (absent) remarks.push(remark('attachment-absent', header, absent.sha256));
  }
  const attested: BroughtAttestation[] = [];
  let dossier: Dossier | null = null;
  let skipped: readonly SkippedEvent[];
  if (lines.listed.kind === 'office') {
    const replayed = replayParsed(linked, OFFICE_EVENT_KINDS);
    ({ skipped } = replayed);
    for (const { header, event } of replayed.events) faults.push(officeAuthorityFault(header, event, manifest));
  } else {
    ({ dossier, skipped } = foldTender(
      linked,
      placesOf(lines.listed),
      ({ recorded: { header, event }, before, held }) => {
        faults.push(tenderAuthorityFault(header, event, before), ownWordFault(header, event));
        if (!held) faults.push(sheetFault(header, event, before));
        if (event.type === 'openingAttested' || event.type === 'priceOpeningAttested') {
          attested.push({ header, attestation: event.body });
        }
        const seat = held ? null : seatRemarkOf(header, event, before);
        if (seat !== null) remarks.push(remark(seat, header, header.actor));
      },
    ));
    if (dossier?.committee.members.length === 0) remarks.push(ofStream('committee-unknown', lines.listed.stream));
  }
  for (const { header, reason } of skipped) {
    if (reason === 'unreadable-body') {
      const { stream, dev, n, type } = header;
      faults.push(archiveFault('unreadable-body', { stream, device: dev, n, type, field: 'body' }));
    } else remarks.push(remark('unknown-event', header, reason));
  }
  const place = (fault: ArchiveFault) => linked.findIndex(({ header }) => isOf(fault, header));
  const inPlace = faults.filter((each) => each !== null).sort((a, b) => place(a) - place(b));
  const isTender = lines.listed.kind === 'tender';
  const resultFaults = isTender && skipped.length === 0 ? resultFaultsOf(lines, dossier, remarks) : [];
  return { faults: inPlace, resultFaults, attested, remarks };
}

function resultFaultsOf(
  { result, listed, firstLine, events }: StreamLines,
  dossier: Dossier | null,
  remarks: ArchiveRemark[],
): readonly ArchiveFault[] {
  if (result.state === null || dossier === null) {
    remarks.push(ofStream('no-result', listed.stream));
    return [];
  }
  const place = { stream: listed.stream, line: firstLine + events.length };
  const { state, evaluation } = recordedResultOf(dossier);
  const differing = differences(evaluation, result.evaluation).map(({ path, expected, found }) =>
    archiveFault('result-differs', { ...place, field: `evaluation${path}`, expected, found }),
  );
  if (differing.length > 0 || (state as string) === result.state) return differing;
  return [archiveFault('state-differs', { ...place, field: 'state', expected: state, found: result.state })];
}

/** The manifest says where each stream stood: what was taken off its end is missed here. */
export function endFault({ listed, events, firstLine }: StreamLines, head: StreamHead): ArchiveFault | null {
  const place = { stream: listed.stream, line: firstLine + events.length };
  for (const dev of new Set([...Object.keys(listed.head), ...Object.keys(head)]) as Set<DeviceId>) {
    const [expected, found] = [listed.head[dev], head[dev]];
    if (expected?.n === found?.n && expected?.hash === found?.hash) continue;
    const told = (end: typeof found) => (end ? `${end.n} ${end.hash}` : '–');
    const n = Math.min(expected?.n ?? 0, found?.n ?? 0) + 1;
    return archiveFault('head-differs', {
      ...place,
      device: dev,
      n,
      field: 'head',
      expected: told(expected),
      found: told(found),
    });
  }
  if (listed.events === events.length) return null;
  const counts = { expected: String(listed.events), found: String(events.length) };
  return archiveFault('count-differs', { ...place, field: 'events', ...counts });
}

/** The fault of a chain at its line of the archive. */
export function chainFaultAt(
  { index, dev, n, fault }: ChainFault,
  event: SealedEvent | undefined,
  lines: StreamLines,
): ArchiveFault {
  const detail = (key: string): string | null => {
    const value: unknown = Reflect.get(fault, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  return archiveFault(fault.kind, {
    line: lines.firstLine + index,
    stream: lines.listed.stream,
    device: dev,
    n,
    type: /"type":"([A-Za-z]+)"/.exec(event?.header ?? '')?.[1] ?? null,
    field: detail('field') ?? detail('part') ?? FIELDS[fault.kind] ?? null,
    expected: detail('expected') ?? detail('next'),
    found: detail('found') ?? detail('version'),
  });
}

/** The field of an event each fault is about, where the fault itself does not say. */
const FIELDS: Readonly<Partial<Record<ChainFault['fault']['kind'], string>>> = {
  'body-changed': 'body',
  'repeated-id': 'id',
  'wrong-stream': 'stream',
  gap: 'n',
  'number-taken': 'n',
  'wrong-previous': 'prev',
  'unknown-device': 'dev',
  'wrong-key': 'dev',
  'wrong-signature': 'sig',
  'newer-envelope': 'v',
  'not-canonical': 'header',
};

function atLine(fault: ArchiveFault, linked: readonly ParsedEvent[], firstLine: number): ArchiveFault {
  return { ...fault, line: firstLine + linked.findIndex(({ header }) => isOf(fault, header)) };
}

function isOf({ device, n }: ArchiveFault, { dev, n: number }: EventHeader): boolean {
  return device === dev && n === number;
}

function remark(kind: ArchiveRemark['kind'], { stream, dev, n, type }: EventHeader, value: string): ArchiveRemark {
  return { kind, stream, device: dev, n, type, value };
}

function ofStream(kind: ArchiveRemark['kind'], stream: ArchiveRemark['stream']): ArchiveRemark {
  return { kind, stream, device: null, n: null, type: null, value: null };
}
