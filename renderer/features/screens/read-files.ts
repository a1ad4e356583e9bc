/** Reads what files of bids say of themselves, one after the other; one that cannot be read is named and the rest goes on. */
import type { Hash } from '#core/log/envelope.ts';
import type { FileFactsRefusal } from '#core/screens/read-file-facts.ts';
import type { FileFacts } from '#core/tender/checks-model.ts';
import type { Attachments } from '#renderer/session/attachments.ts';
import type { FactsAnswer } from './facts-worker.ts';

export interface UnreadFile {
  readonly sha256: Hash;
  readonly name: string;
  readonly size: number;
}

export type WhyUnread = FileFactsRefusal | 'not-here' | 'too-large';

export interface ReadFiles {
  readonly facts: Readonly<Record<string, FileFacts>>;
  readonly failed: readonly { readonly name: string; readonly why: WhyUnread }[];
}

/** A whole file is held in memory twice while it is read. */
const MOST_BYTES = 64 * 1_024 * 1_024;

interface ReadOptions {
  readonly onFile: (name: string, index: number) => void;
  readonly signal: AbortSignal;
}

/** What was read until the end, or until it was stopped. */
export async function readFiles(
  attachments: Pick<Attachments, 'read'>,
  files: readonly UnreadFile[],
  { onFile, signal }: ReadOptions,
): Promise<ReadFiles> {
  const worker = new Worker(new URL('./facts-worker.ts', import.meta.url), { type: 'module' });
  const facts: Record<string, FileFacts> = {};
  const failed: { readonly name: string; readonly why: WhyUnread }[] = [];
  try {
    for (const [index, { name, sha256, size }] of files.entries()) {
      if (signal.aborted) break;
      onFile(name, index);
      const bytes = size > MOST_BYTES ? null : await contentOf(attachments, sha256);
      if (bytes === null) {
        failed.push({ name, why: size > MOST_BYTES ? 'too-large' : 'not-here' });
        continue;
      }
      const answer = await ask(worker, bytes);
      if (answer.ok) facts[sha256] = answer.value;
      else failed.push({ name, why: answer.error });
    }
  } finally {
    worker.terminate();
  }
  return { facts, failed };
}

/** The whole content; null where it is not on this device, or damaged. */
async function contentOf(attachments: Pick<Attachments, 'read'>, sha256: Hash): Promise<Uint8Array | null> {
  try {
    const opened = await attachments.read(sha256);
    if (!opened.ok) return null;
    const bytes = new Uint8Array(opened.value.size);
    let at = 0;
    for await (const chunk of opened.value.chunks) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  } catch {
    // Damaged content is told where it can be mended, in the files of the bid; here it only cannot be read.
    return null;
  }
}

function ask(worker: Worker, bytes: Uint8Array): Promise<FactsAnswer> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FactsAnswer>) => resolve(data), { once: true });
    worker.addEventListener('error', () => resolve({ ok: false, error: 'cannot-be-read' }), { once: true });
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
