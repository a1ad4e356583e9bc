/** A chosen file bit by bit: it never stands in memory as a whole. */

const PIECE_BYTES = 1_048_576;

/** Each piece is good until the next is asked for: its memory is given back then. */
export async function* piecesOf(
  file: Blob,
  onProgress: (done: number, total: number) => void = () => {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const buffer = await file.slice(at, at + PIECE_BYTES).arrayBuffer();
    yield new Uint8Array(buffer);
    // A reader may have used it up already.
    if (!buffer.detached) buffer.transfer(0);
    onProgress(Math.min(at + PIECE_BYTES, file.size), file.size);
  }
}
