/** Looks through an archive to its end, with nothing but its own bytes: what is broken is named, and the rest goes on. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ArchiveFault, archiveFault } from '#core/exchange/archive/archive-fault.ts';
import {
  archivedEventOf,
  archivedPartOf,
  archivedResultOf,
  type ResultLine,
  signatureCheckOf,
} from '#core/exchange/archive/archive-line.ts';
import type { ArchiveCodec } from '#core/exchange/archive/codec.ts';
import { type ArchiveManifest, type ArchiveStream, readManifest } from '#core/exchange/archive/manifest.ts';
import { readArchiveLines } from '#core/exchange/archive/read-lines.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import { replayParsed } from '#core/log/replay.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import { examineStream } from './examine-stream.ts';
import type {
  ExaminedArchive,
  ExaminedAttachment,
  ExaminedPaper,
  ExaminedStream,
  ExamineProgress,
} from './examined.ts';

export interface ExamineParts {
  readonly codec: ArchiveCodec;
  readonly verify: SignatureCheck['verify'];
  /** Bytes as UTF-8; null where they are none. */
  readonly decodeText: (bytes: Uint8Array<ArrayBuffer>) => string | null;
  /** Reads the electronic signatures of a PDF. */
  readonly readPaper: (bytes: Uint8Array<ArrayBuffer>) => Promise<ExaminedPaper>;
  readonly onProgress?: (done: ExamineProgress) => void;
  /** Asked again and again; once it says so, nothing more is read. */
  readonly isCancelled?: () => boolean;
}

/** Larger papers are checked by their hash alone: they would have to stand in memory as a whole.   Units  bytes. */
const MAX_PAPER_BYTES = 60_000_000;

/** Examines an archive; null where it was cancelled. */
export async function examineArchive(
  file: AsyncIterable<Uint8Array>,
  parts: ExamineParts,
): Promise<ExaminedArchive | null> {
  const read = readArchiveLines(file, parts.codec);
  const lines = numbered(read.lines);
  const faults: ArchiveFault[] = [];
  const streams: ExaminedStream[] = [];
  let attachments: readonly ExaminedAttachment[] = [];
  let manifest: ArchiveManifest | null = null;
  const isCancelled = (): boolean => parts.isCancelled?.() ?? false;
  try {
    const first = await lines.next();
    const opened = first.done === true ? null : readManifest(first.value.value);
    if (opened?.ok === true) {
      manifest = opened.value;
      await walk(manifest);
    } else if (opened !== null) faults.push(opened.error);
  } finally {
    // Leaves the file alone where reading was stopped.
    await lines.return(undefined);
  }
  if (isCancelled()) return null;
  const ofFile =
    read.fault() ?? (manifest === null && faults.length === 0 ? archiveFault('not-an-archive', { line: 1 }) : null);
  return { manifest, seal: read.seal(), faults: ofFile === null ? faults : [...faults, ofFile], streams, attachments };

  async function walk(known: ArchiveManifest): Promise<void> {
    const check = signatureCheckOf(known, parts.verify);
    const totalEvents = known.streams.reduce((sum, { events }) => sum + events, 0);
    const totalAttachments = known.attachments.length;
    let next = await lines.next();
    let events = 0;
    for (const listed of known.streams) {
      const sealed: SealedEvent[] = [];
      const firstLine = next.done === true ? 0 : next.value.line;
      let result: ResultLine | null = null;
      while (next.done !== true && result === null) {
        if (isCancelled()) return;
        const { line, value } = next.value;
        const event = archivedEventOf(value);
        if (event !== null) sealed.push(event);
        else {
          if (archivedPartOf(value) !== null) break;
          result = archivedResultOf(value);
          const fault = lineFault(result, listed, line);
          if (fault !== null) faults.push(fault);
        }
        next = await lines.next();
      }
      if (sealed.length === 0 && result === null) {
        faults.push(archiveFault('cut-short', { stream: listed.stream }));
        continue;
      }
      const recorded = result ?? { stream: listed.stream, state: null, evaluation: null };
      const examined = await examineStream({ listed, events: sealed, firstLine, result: recorded }, known, check);
      streams.push({ ...examined, result });
      events += sealed.length;
      parts.onProgress?.({ events, totalEvents, attachments: 0, totalAttachments });
    }
    attachments = await readAttachments(known, next, (done) =>
      parts.onProgress?.({ events, totalEvents, attachments: done, totalAttachments }),
    );
  }

  async function readAttachments(
    known: ArchiveManifest,
    first: IteratorResult<Line>,
    onDone: (done: number) => void,
  ): Promise<readonly ExaminedAttachment[]> {
    const named = namedBy(streams.flatMap((each) => (each.listed.kind === 'tender' ? each.events : [])));
    const examined = new Map<string, Omit<ExaminedAttachment, 'sha256' | 'size' | 'type'>>();
    const sizes = new Map<string, number>(known.attachments.map(({ sha256: name, size }) => [name, size]));
    let next = first;
    while (next.done !== true) {
      if (isCancelled()) return [];
      const { line, value } = next.value;
      const part = archivedPartOf(value);
      if (part === null) {
        faults.push(archiveFault(value === null ? 'faulty-line' : 'unexpected-line', { line }));
        next = await lines.next();
        continue;
      }
      const name = part.attachment;
      const keeps = (named.contents.has(name) || named.papers.has(name)) && (sizes.get(name) ?? 0) <= MAX_PAPER_BYTES;
      const whole = await readParts(name, next, keeps);
      next = whole.next;
      if (!sizes.has(name)) faults.push(archiveFault('unexpected-line', { line, field: name }));
      else examined.set(name, await judgeAttachment(name, whole, named, parts));
      onDone(examined.size);
    }
    const missing = { state: 'missing', found: null, content: null, paper: null } as const;
    return known.attachments.map(({ sha256: name, size, type }) => ({
      sha256: name,
      size,
      type,
      ...(examined.get(name) ?? missing),
    }));
  }

  /** The parts of one attachment, as far as they follow one another. */
  async function readParts(name: string, first: IteratorResult<Line>, keeps: boolean): Promise<JoinedParts> {
    const hash = sha256.create();
    const kept: Uint8Array[] = [];
    let size = 0;
    let next = first;
    for (let at = 0; next.done !== true; at += 1) {
      const part = archivedPartOf(next.value.value);
      if (part === null || part.attachment !== name || (at > 0 && part.part === 0)) break;
      // A part in another's place changes the hash, as it should.
      hash.update(part.bytes);
      size += part.bytes.length;
      if (keeps) kept.push(part.bytes);
      next = await lines.next();
    }
    return { sha256: bytesToHex(hash.digest()) as Hash, size, bytes: keeps ? joined(kept, size) : null, next };
  }
}

interface JoinedParts {
  readonly sha256: Hash;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly next: IteratorResult<Line>;
}

async function judgeAttachment(
  name: string,
  { sha256: found, size, bytes }: JoinedParts,
  named: NamedFiles,
  { decodeText, readPaper }: ExamineParts,
): Promise<Omit<ExaminedAttachment, 'sha256' | 'size' | 'type'>> {
  if ((found as string) !== name)
    return { state: 'differs', found: { sha256: found, size }, content: null, paper: null };
  const content = bytes !== null && named.contents.has(name) ? decodeText(bytes) : null;
  const paper = bytes !== null && named.papers.has(name) ? await readPaper(bytes) : null;
  return { state: 'holds', found: null, content, paper };
}

interface NamedFiles {
  /** What issued documents say. */
  readonly contents: ReadonlySet<string>;
  /** Signed papers that came back as PDF. */
  readonly papers: ReadonlySet<string>;
}

function namedBy(events: readonly ParsedEvent[]): NamedFiles {
  const contents = new Set<string>();
  const papers = new Set<string>();
  for (const { event } of replayParsed(events, TENDER_EVENT_KINDS).events) {
    if (event.type === 'documentIssued') contents.add(event.body.version.content.sha256);
    if (event.type === 'signedCopyAttached' && event.body.copy.kind === 'signed-pdf') {
      papers.add(event.body.copy.file.sha256);
    }
  }
  return { contents, papers };
}

function lineFault(result: ResultLine | null, { stream }: ArchiveStream, line: number): ArchiveFault | null {
  if (result === null) return archiveFault('faulty-line', { line, stream });
  if (result.stream === stream) return null;
  return archiveFault('unexpected-line', {
    line,
    stream,
    field: 'result/stream',
    expected: stream,
    found: result.stream,
  });
}

interface Line {
  readonly line: number;
  /** Null where the line is no JSON. */
  readonly value: unknown;
}

async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<Line, undefined> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    yield { line, value: parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever asked for the line says what it should have been.
    return null;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
