/** One file on its way to the server: begun where the server says it stopped, and proved there at its end. */
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import type { OpenedAttachment } from '#renderer/storage/attachments/read-attachment.ts';
import { CHUNK_BYTES } from '#renderer/storage/attachments/file-format.ts';
import type { TransportFailure } from '../transport.ts';
import type { FileFacts, FileTransport } from './file-transport.ts';

export type SendOutcome =
  | { readonly kind: 'sent' | 'stopped' }
  /** Changed or cut on this device. */
  | { readonly kind: 'damaged-here' }
  /** What the server had was not what its hash says, and is gone: it is sent anew from its beginning. */
  | { readonly kind: 'other-content' }
  | { readonly kind: 'failed'; readonly failure: TransportFailure };

export interface SendOptions {
  /** Told how many bytes the server has. */
  readonly onProgress: (done: number) => void;
  /** Most bytes at once: less on a line that is slow. */
  readonly pieceBytes: number;
  readonly signal: AbortSignal;
}

/** The server may have more or less than it said, when answers are lost: so often it is asked anew. */
const TRIES = 5;

/** Sends what the server does not have yet, chunk by chunk as it is sealed here.   Source  core/sync/SPEC.md [SYNC-82, 83] */
export async function sendFile(
  transport: Pick<FileTransport, 'offset' | 'create' | 'append'>,
  file: FileFacts,
  content: Pick<OpenedAttachment, 'chunk' | 'size'>,
  { onProgress, pieceBytes, signal }: SendOptions,
): Promise<SendOutcome> {
  const { sha256, size } = file;
  if (content.size !== size) return { kind: 'damaged-here' };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const told = await transport.offset(sha256);
    if (!told.ok) return { kind: 'failed', failure: told.error };
    let offset = told.value;
    if (offset === null) {
      const created = await transport.create(file);
      if (!created.ok) return { kind: 'failed', failure: created.error };
      offset = 0;
      // Without bytes there is nothing to append: the creation was all of it.
      if (size === 0) return { kind: 'sent' };
    }
    const outcome = await sendFrom(offset);
    if (outcome !== 'ask-again') return outcome;
  }
  return { kind: 'failed', failure: { kind: 'not-ours' } };

  async function sendFrom(start: number): Promise<SendOutcome | 'ask-again'> {
    let offset = start;
    onProgress(offset);
    while (offset < size) {
      const bytes = await piece(offset);
      if (bytes === null) return { kind: 'damaged-here' };
      const appended = await transport.append(sha256, offset, bytes);
      // Given back at once, not when the collector comes by.
      bytes.buffer.transfer(0);
      if (!appended.ok) {
        const { error } = appended;
        if (error.kind === 'problem' && error.problem === 'other-content') return { kind: 'other-content' };
        const isElsewhere =
          error.kind === 'problem' && (error.problem === 'wrong-offset' || error.problem === 'not-found');
        return isElsewhere ? 'ask-again' : { kind: 'failed', failure: error };
      }
      // A server that goes backwards, or stands, is asked where it is.
      if (appended.value <= offset) return 'ask-again';
      offset = appended.value;
      onProgress(offset);
      // Behind a piece, so that whoever is stopped again and again comes on.
      if (offset < size && signal.aborted) return { kind: 'stopped' };
    }
    return { kind: 'sent' };
  }

  /** What of the chunk an offset stands in may be sent at once. */
  async function piece(offset: number): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const chunk = await content.chunk(Math.floor(offset / CHUNK_BYTES));
      const from = offset % CHUNK_BYTES;
      return chunk.subarray(from, from + pieceBytes);
    } catch (error) {
      if (error instanceof AttachmentRefused) return null;
      throw error;
    }
  }
}
