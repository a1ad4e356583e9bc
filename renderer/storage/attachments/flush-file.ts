import type { FlushAnswer } from './flush-worker.ts';

/**
 * Answers when the bytes of a private file are on the disk (`fdatasync` or what the system has for it), not only with the
 * system. Throws where it refuses.
 */
export async function flushFile(file: FileSystemFileHandle): Promise<void> {
  const worker = new Worker(new URL('./flush-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<FlushAnswer>();
  worker.addEventListener('message', ({ data }: MessageEvent<FlushAnswer>) => resolve(data));
  worker.addEventListener('error', (event) => reject(new Error(event.message || 'the flushing worker ended')));
  worker.postMessage(file);
  try {
    const { refused } = await promise;
    if (refused !== null) throw new Error(refused);
  } finally {
    worker.terminate();
  }
}
