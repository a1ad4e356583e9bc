/** One archive read for the auditor's desk: examined to its end, its tenders folded, their history told. Nothing is imported. */
import { examineArchive } from '#core/audit/examine-archive.ts';
import type { ExaminedArchive, ExaminedPaper, ExamineProgress } from '#core/audit/examined.ts';
import { type AuditEntry, auditEntries } from '#core/audit/history.ts';
import { auditTender, type AuditedTender } from '#core/audit/tender.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { browserArchiveCodec } from './archive-codec.ts';
import { piecesOf } from './file-pieces.ts';

export interface AuditedArchive {
  readonly archive: ExaminedArchive;
  readonly tenders: readonly AuditedTender[];
  /** Of all of them, tender by tender in the order in which events are applied. */
  readonly entries: readonly AuditEntry[];
}

/** `bytes` of the file while it is examined; then events of the history. */
export type ArchiveProgress =
  | { readonly phase: 'examining'; readonly bytes: number; readonly events: ExamineProgress | null }
  | { readonly phase: 'telling'; readonly done: number; readonly total: number };

interface ReadArchiveParts {
  readonly onProgress: (progress: ArchiveProgress) => void;
  readonly isCancelled: () => boolean;
}

/** How long the page may stand still while a history is told.   Units  milliseconds: two frames. */
const SLICE_MS = 32;

/**
 * Reads an archive; null where it was cancelled.
 *
 * Fails   rejects with what the browser says where the file cannot be read: a stick that was pulled out.
 */
export async function readAuditedArchive(
  file: File,
  { onProgress, isCancelled }: ReadArchiveParts,
): Promise<AuditedArchive | null> {
  let bytes = 0;
  let events: ExamineProgress | null = null;
  let broken: unknown = null;
  const tell = (): void => onProgress({ phase: 'examining', bytes, events });
  const archive = await examineArchive(pieces(), {
    codec: browserArchiveCodec,
    verify: createVerify(),
    decodeText,
    readPaper,
    isCancelled,
    onProgress: (done) => {
      events = done;
      tell();
    },
  });
  // What the browser said of the reading tells a pulled stick from an archive that was cut.
  if (broken !== null) throw broken;
  if (archive === null) return null;
  const tenders: AuditedTender[] = [];
  for (const stream of archive.streams) {
    if (isCancelled()) return null;
    const tender = stream.listed.kind === 'tender' ? auditTender(stream) : null;
    if (tender !== null) tenders.push(tender);
    await pause();
  }
  const entries = await tellHistory(tenders, { onProgress, isCancelled });
  return entries === null ? null : { archive, tenders, entries };

  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* piecesOf(file, (done) => {
        bytes = done;
        tell();
      });
    } catch (error) {
      broken = error;
      throw error;
    }
  }
}

async function tellHistory(
  tenders: readonly AuditedTender[],
  { onProgress, isCancelled }: ReadArchiveParts,
): Promise<readonly AuditEntry[] | null> {
  const total = tenders.reduce((sum, { steps }) => sum + steps.length, 0);
  const entries: AuditEntry[] = [];
  let since = performance.now();
  for (const tender of tenders) {
    for (const entry of auditEntries(tender)) {
      entries.push(entry);
      if (performance.now() - since < SLICE_MS) continue;
      onProgress({ phase: 'telling', done: entries.length, total });
      await pause();
      if (isCancelled()) return null;
      since = performance.now();
    }
  }
  return entries;
}

/** Lets the page draw, and hear that someone cancels. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function decodeText(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws for one reason only.
    return null;
  }
}

/** What reads PDFs is fetched when an archive has one. */
async function readPaper(bytes: Uint8Array<ArrayBuffer>): Promise<ExaminedPaper> {
  const { createSigningEngine } = await import('#core/pdf-signing/engine.ts');
  const { readSignedPdf } = await import('#core/pdf-signing/read-signed-pdf.ts');
  const { foundSignatures } = await import('#core/pdf-signing/found-signatures.ts');
  const read = await readSignedPdf(bytes, createSigningEngine(crypto));
  return read.ok
    ? { signatures: foundSignatures(read.value), unreadable: null }
    : { signatures: [], unreadable: read.error.kind };
}
