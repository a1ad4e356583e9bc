/** A stream cut anew into chunks of one size. */
export interface EvenChunk {
  /** Good until the next chunk is asked for: the memory is used again. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/**
 * Every chunk is full but the last; a stream without bytes has one empty chunk. The pieces of the source are used up: their
 * memory is given back at once, as the collector would let hundreds of megabytes of them gather.
 */
export async function* evenChunks(
  source: AsyncIterable<Uint8Array>,
  chunkBytes: number,
): AsyncGenerator<EvenChunk, undefined> {
  const chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      if (filled === chunkBytes) {
        yield { bytes: chunk, isLast: false };
        filled = 0;
      }
      const part = piece.subarray(at, at + chunkBytes - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
    }
    if (piece.buffer instanceof ArrayBuffer) piece.buffer.transfer(0);
  }
  yield { bytes: chunk.subarray(0, filled), isLast: true };
}
