import { useCallback, useState } from 'react';
import { type ArchiveContents, readArchiveContents } from '#core/exchange/archive/archive-contents.ts';
import { type ArchiveReport, verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { browserArchiveCodec } from '#renderer/session/archive-codec.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { piecesOf } from '#renderer/session/file-pieces.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';

export type ArchiveCheck =
  | { readonly phase: 'none' }
  | { readonly phase: 'checking'; readonly name: string; readonly done: number; readonly total: number }
  | {
      readonly phase: 'checked';
      readonly name: string;
      readonly report: ArchiveReport;
      /** What is in it; null where that does not read. */
      readonly contents: ArchiveContents | null;
      readonly file: File;
    }
  | { readonly phase: 'not-read'; readonly name: string; readonly code: string };

/** An archive someone chose, checked with nothing but its own bytes, as they are read. */
export function useArchiveCheck(): { readonly check: ArchiveCheck; readonly choose: () => Promise<void> } {
  const [check, setCheck] = useState<ArchiveCheck>({ phase: 'none' });
  const choose = useCallback(async () => {
    const [file] = (await pickFiles({ pick: 'file', endings: ['.gz'] })) ?? [];
    if (file === undefined) return;
    const { name } = file;
    setCheck({ phase: 'checking', name, done: 0, total: file.size });
    const reading = readableUntil(piecesOf(file, (done, total) => setCheck({ phase: 'checking', name, done, total })));
    const report = await verifyArchive(reading.pieces, { codec: browserArchiveCodec, verify: createVerify() });
    const broken = reading.broken();
    if (broken !== null) {
      setCheck({ phase: 'not-read', name, code: broken });
      return;
    }
    // A file that fails its check may still be looked into: the report above says what of it can be trusted.
    const contents = await readArchiveContents(piecesOf(file), browserArchiveCodec).catch(() => null);
    setCheck({ phase: 'checked', name, report, contents, file });
  }, []);
  return { check, choose };
}

/** A stick that was pulled out looks like an archive that was cut: what the browser said of the reading tells them apart. */
function readableUntil(pieces: AsyncIterable<Uint8Array>): {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly broken: () => string | null;
} {
  let broken: string | null = null;
  return { pieces: noting(), broken: () => broken };

  async function* noting(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces;
    } catch (error) {
      broken = error instanceof DOMException ? error.name : String(error);
      throw error;
    }
  }
}
