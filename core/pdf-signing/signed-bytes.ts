/** Which bytes of a file a signature speaks for, and whether that is all of them but the signature itself. */
import type { SignatureDictionary } from './signature-fields.ts';

export interface SignedBytes {
  /** What was signed: the file up to `end` without the signature's own place. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Offset behind the last byte it speaks for; what follows was added later. */
  readonly end: number;
}

/**
 * The bytes a signature speaks for; null when its ranges leave out more than the place of the signature itself, as in
 * a file made to show one thing and sign another.
 *
 * Source  ISO 32000-2 §12.8.1: two ranges from the first byte on, the gap being the value of Contents.
 */
export function signedBytesOf(file: Uint8Array, { byteRange, contents }: SignatureDictionary): SignedBytes | null {
  const [start, before, after, rest] = byteRange;
  if (byteRange.length !== 4 || start !== 0) return null;
  if (before === undefined || after === undefined || rest === undefined) return null;
  const end = after + rest;
  const isInOrder = [before, after, end].every(Number.isSafeInteger) && 0 < before && before < after && after < end;
  if (!isInOrder || end > file.length) return null;
  if (!isWritten(contents, file.subarray(before, after))) return null;
  const bytes = new Uint8Array(before + rest);
  bytes.set(file.subarray(0, before), 0);
  bytes.set(file.subarray(after, end), before);
  return { bytes, end };
}

/** True when nothing follows but line ends, as some programs add on the way. */
export function coversAll(file: Uint8Array, end: number): boolean {
  return file.subarray(end).every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x00);
}

/** Whether the gap is these contents in hexadecimal and nothing else. */
function isWritten(contents: Uint8Array, gap: Uint8Array): boolean {
  const digits = gap.length - 2;
  if (gap[0] !== 0x3c || gap[gap.length - 1] !== 0x3e || digits !== contents.length * 2) return false;
  for (let index = 0; index < contents.length; index++) {
    const high = hexDigit(gap[1 + index * 2]);
    const low = hexDigit(gap[2 + index * 2]);
    if (high === null || low === null || high * 16 + low !== contents[index]) return false;
  }
  return true;
}

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null;
}
