/** A long file handed to the shell piece by piece, so that it never stands in memory as a whole. */
import type { Desktop, DesktopRequest, DesktopResponse } from '#core/contract/desktop.ts';
import { ok } from '#core/shared/result.ts';
import { evenChunks } from '#renderer/storage/attachments/even-chunks.ts';

/** Few enough calls, little enough memory. */
const PIECE_BYTES = 1_048_576;

/**
 * Asks where, then writes what comes and uses it up. Nothing is left behind when it is stopped, refused, or the source
 * throws, which is passed on.
 */
export async function savePieces(
  desktop: Pick<Desktop, 'beginSave' | 'writeSave' | 'finishSave' | 'dropSave'>,
  file: DesktopRequest<'beginSave'>,
  { pieces, signal }: { readonly pieces: AsyncIterable<Uint8Array>; readonly signal?: AbortSignal },
): Promise<DesktopResponse<'finishSave'>> {
  const begun = await desktop.beginSave(file);
  if (!begun.ok) return begun;
  if (begun.value.outcome === 'cancelled') return ok({ outcome: 'cancelled' });
  const { id } = begun.value;
  let isFinished = false;
  try {
    for await (const { bytes } of evenChunks(pieces, PIECE_BYTES)) {
      if (signal?.aborted) return ok({ outcome: 'cancelled' });
      const written = await desktop.writeSave({ id, piece: bytes });
      if (!written.ok) return written;
    }
    if (signal?.aborted) return ok({ outcome: 'cancelled' });
    isFinished = true;
    return await desktop.finishSave({ id });
  } finally {
    if (!isFinished) await desktop.dropSave({ id });
  }
}
