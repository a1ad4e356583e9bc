/** The part of a long file that is looked at: bytes come in behind and go out in front, in memory that is used again. */
export interface ByteWindow {
  /** What is held; good until bytes come in or go out. */
  readonly held: () => Uint8Array<ArrayBuffer>;
  /** Where in the file what is held begins. */
  readonly at: () => number;
  readonly add: (bytes: Uint8Array) => void;
  readonly drop: (count: number) => void;
}

/** A part of an attachment with its frame, and the piece that brings its end. */
const FIRST_BYTES = 4_194_304;

export function createByteWindow(): ByteWindow {
  let memory = new Uint8Array(FIRST_BYTES);
  let from = 0;
  let to = 0;
  let at = 0;
  return {
    held: () => memory.subarray(from, to),
    at: () => at,
    add: (bytes) => {
      const length = to - from;
      if (to + bytes.length > memory.length) {
        const wanted = length + bytes.length;
        // Twice what is held, so that it is not moved again for each piece.
        const next = wanted * 2 > memory.length ? new Uint8Array(wanted * 2) : memory;
        next.set(memory.subarray(from, to));
        if (next !== memory) memory.buffer.transfer(0);
        memory = next;
        from = 0;
        to = length;
      }
      memory.set(bytes, to);
      to += bytes.length;
    },
    drop: (count) => {
      from += count;
      at += count;
    },
  };
}
