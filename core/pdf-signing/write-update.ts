/** Writes what was changed in an opened PDF behind its bytes, which stay as they came. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { latin1 } from '#core/shared/latin1.ts';

/** The last bytes of a file name where its table of objects begins. */
const TAIL_BYTES = 1024;

/** The file with the changes behind it, listed the way the file lists its own objects. */
export async function writeUpdate(file: Uint8Array, pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({ useObjectStreams: listsInStream(file) });
}

/** Older files list their objects in a plain table, newer ones in a stream: readers want one kind throughout. */
function listsInStream(file: Uint8Array): boolean {
  const offset = /startxref\s+(?<offset>\d+)\s+%%EOF\s*$/.exec(latin1(file.subarray(-TAIL_BYTES)))?.groups?.['offset'];
  if (offset === undefined) return false;
  const start = Number(offset);
  return latin1(file.subarray(start, start + 4)) !== 'xref';
}
