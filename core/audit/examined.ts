/** What looking through an archive to its end found: unlike a verifier it does not stop at the first thing that is wrong. */
import type { ArchiveFault } from '#core/exchange/archive/archive-fault.ts';
import type { ArchiveManifest, ArchiveStream } from '#core/exchange/archive/manifest.ts';
import type { ArchiveRemark } from '#core/exchange/archive/remark.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { PdfFault } from '#core/pdf-signing/open-pdf.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import type { FoundSignature } from '#core/tender/signing-model.ts';

/** One archive as it was examined. */
export interface ExaminedArchive {
  /** Null where the first line could not be read: then nothing else was. */
  readonly manifest: ArchiveManifest | null;
  /** SHA-256 of the bytes before the seal; null where the file ends early. */
  readonly seal: Hash | null;
  /** Of the file as a whole: packing, seal, list at its beginning, lines that stand wrong. */
  readonly faults: readonly ArchiveFault[];
  /** Only those the file reaches. */
  readonly streams: readonly ExaminedStream[];
  /** Every attachment the list at the beginning names. */
  readonly attachments: readonly ExaminedAttachment[];
}

/** One stream of an archive. */
export interface ExaminedStream {
  readonly listed: ArchiveStream;
  /** Everything that can be opened and has a place of its own, in the order of the file, faulty ones included. */
  readonly events: readonly ParsedEvent[];
  /** `<dev> <n>` of those that do not hold. */
  readonly doubtful: ReadonlySet<string>;
  /** Lines of events, readable or not. */
  readonly count: number;
  readonly result: RecordedLine | null;
  /** By their line. */
  readonly faults: readonly ArchiveFault[];
  readonly remarks: readonly ArchiveRemark[];
}

/** What the archive says the events lead to. */
export interface RecordedLine {
  readonly state: string | null;
  readonly evaluation: unknown;
}

/** `missing`: the list names it, and its parts are not there. */
export type AttachmentState = 'holds' | 'differs' | 'missing';

export interface ExaminedAttachment {
  readonly sha256: Hash;
  readonly size: number;
  readonly type: string;
  readonly state: AttachmentState;
  /** Of what is there, where it differs. */
  readonly found: { readonly sha256: Hash; readonly size: number } | null;
  /** The text, where an event says that it is the content of an issued document; null otherwise, and where it differs. */
  readonly content: string | null;
  /** Null where it is no signed paper. */
  readonly paper: ExaminedPaper | null;
}

/** A PDF opened for its electronic signatures; `unreadable` says why it was not. */
export interface ExaminedPaper {
  readonly signatures: readonly FoundSignature[];
  readonly unreadable: PdfFault['kind'] | null;
}

/** How far examining is. */
export interface ExamineProgress {
  readonly events: number;
  readonly totalEvents: number;
  readonly attachments: number;
  readonly totalAttachments: number;
}

/** The name of an event's place in `doubtful`. */
export function placeKey({ dev, n }: { readonly dev: string; readonly n: number }): string {
  return `${dev} ${n}`;
}
