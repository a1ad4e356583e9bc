/** The body of an answer as bytes, or as much of it as came before the line broke. */

/** Far beyond an answer of segments: whoever sends more is not our server.   Units  bytes. */
const MAX_BYTES = 64_000_000;

export interface ReadBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/** Null for a body longer than any of ours. Rejects where nothing came at all.   Source  core/sync/SPEC.md [SYNC-58] */
export async function readBytes({ body }: Pick<Response, 'body'>): Promise<ReadBytes | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > MAX_BYTES) return null;
      chunks.push(chunk);
    }
    return { bytes: joined(chunks), isWhole: true };
  } catch (cause) {
    if (length === 0) throw cause;
    // Its parts are whole or not, each by itself: what came is worth keeping on a slow line.
    return { bytes: joined(chunks), isWhole: false };
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(chunks));
}
