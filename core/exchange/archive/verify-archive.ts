/**
 * Checks an archive with nothing but its own bytes: that it is whole, that every event is linked, signed and allowed, and
 * that the recorded results follow from the events. Answers with the first thing that does not hold.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';
import { archivedEventOf, archivedPartOf, archivedResultOf, signatureCheckOf } from './archive-line.ts';
import type { ArchiveCodec } from './codec.ts';
import { type ArchiveManifest, readManifest } from './manifest.ts';
import { readArchiveLines } from './read-lines.ts';
import type { ArchiveRemark } from './remark.ts';
import { type StreamFinding, verifyStream } from './verify-stream.ts';

export interface ArchiveReport {
  /** Null where the first line could not be read. */
  readonly manifest: ArchiveManifest | null;
  /** Null = everything holds. */
  readonly fault: ArchiveFault | null;
  /** At most {@link MOST_REMARKS}; `remarksLeftOut` counts the others. */
  readonly remarks: readonly ArchiveRemark[];
  readonly remarksLeftOut: number;
  /** What was looked at before the end or the first fault. */
  readonly checked: { readonly streams: number; readonly events: number; readonly attachments: number };
  /** SHA-256 of the bytes before the seal: the fingerprint of this archive. */
  readonly seal: Hash | null;
}

export interface VerifyParts {
  readonly codec: ArchiveCodec;
  /** Checks an Ed25519 signature; false for 32 bytes that are no key. */
  readonly verify: SignatureCheck['verify'];
  readonly onProgress?: (done: { readonly events: number; readonly total: number }) => void;
}

/** More say the same again. */
const MOST_REMARKS = 200;

/** Streams checked side by side, so that reading goes on while signatures are checked. */
const STREAMS_AT_ONCE = 6;

export async function verifyArchive(file: AsyncIterable<Uint8Array>, parts: VerifyParts): Promise<ArchiveReport> {
  const read = readArchiveLines(file, parts.codec);
  const remarks: ArchiveRemark[] = [];
  const checked = { streams: 0, events: 0, attachments: 0 };
  const pending: Promise<StreamFinding>[] = [];
  let manifest: ArchiveManifest | null = null;
  let remarkCount = 0;

  const found = await walk();
  // Streams still being checked stand before whatever stopped the reading.
  const earlier = await settle(0);
  const fault = earlier ?? found ?? read.fault();
  return { manifest, fault, remarks, remarksLeftOut: remarkCount - remarks.length, checked, seal: read.seal() };

  async function walk(): Promise<ArchiveFault | null> {
    const lines = numbered(read.lines);
    const first = await lines.next();
    if (first.done === true) return read.fault() ?? archiveFault('not-an-archive', { line: 1 });
    const opened = readManifest(first.value.value);
    if (!opened.ok) return opened.error;
    const known = opened.value;
    manifest = known;
    const check = signatureCheckOf(known, parts.verify);
    const total = known.streams.reduce((sum, { events }) => sum + events, 0);
    for (const listed of known.streams) {
      const events: SealedEvent[] = [];
      let firstLine = 0;
      for (;;) {
        const next = await lines.next();
        if (next.done === true) return read.fault() ?? archiveFault('cut-short', { stream: listed.stream });
        const { line, value } = next.value;
        firstLine ||= line;
        const event = archivedEventOf(value);
        if (event !== null) {
          events.push(event);
          continue;
        }
        const result = archivedResultOf(value);
        if (result === null) return archiveFault('faulty-line', { line, stream: listed.stream });
        if (result.stream !== listed.stream) {
          const names = { expected: listed.stream, found: result.stream };
          return archiveFault('unexpected-line', { line, stream: listed.stream, field: 'result/stream', ...names });
        }
        pending.push(verifyStream({ listed, events, firstLine, result }, known, check));
        checked.streams += 1;
        checked.events += events.length;
        break;
      }
      const before = await settle(STREAMS_AT_ONCE - 1);
      if (before !== null) return before;
      parts.onProgress?.({ events: checked.events, total });
    }
    return attachments(known, lines);
  }

  async function settle(left: number): Promise<ArchiveFault | null> {
    while (pending.length > left) {
      const finding = await pending.shift();
      if (finding === undefined) return null;
      remarkCount += finding.remarks.length;
      remarks.push(...finding.remarks.slice(0, MOST_REMARKS - remarks.length));
      if (finding.fault !== null) {
        // Those behind it do not matter any more, but are not left running unheard.
        await Promise.all(pending.splice(0));
        return finding.fault;
      }
    }
    return null;
  }

  async function attachments(known: ArchiveManifest, lines: AsyncGenerator<Line>): Promise<ArchiveFault | null> {
    let next = await lines.next();
    for (const { sha256: expected, size } of known.attachments) {
      const hash = sha256.create();
      let found = 0;
      for (let part = 0; next.done !== true; part++) {
        const brought = archivedPartOf(next.value.value);
        if (brought === null || brought.attachment !== expected || brought.part !== part) break;
        hash.update(brought.bytes);
        found += brought.bytes.length;
        next = await lines.next();
      }
      const digest = bytesToHex(hash.digest());
      if (found !== size || digest !== expected) {
        const line = next.done === true ? null : next.value.line;
        return read.fault() ?? archiveFault('attachment-differs', { line, field: expected, expected, found: digest });
      }
      checked.attachments += 1;
    }
    return next.done === true ? null : archiveFault('unexpected-line', { line: next.value.line });
  }
}

interface Line {
  readonly line: number;
  /** Null where the line is no JSON. */
  readonly value: unknown;
}

async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<Line> {
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
