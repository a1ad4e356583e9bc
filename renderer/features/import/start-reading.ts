/** Reads files off the main thread. */
import type { ChosenFile, FilesReading, FoundDossier, ReadOptions, ReadProgress } from './read-files.ts';
import type { ReadReport, ReadRequest } from './read-worker.ts';

export interface RunningReading {
  /** Never settles once cancelled; fails only by a bug. */
  readonly reading: Promise<FilesReading>;
  readonly cancel: () => void;
}

export function startReading(
  files: readonly ChosenFile[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
): RunningReading {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<FilesReading>();
  const found: FoundDossier[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReport>) => {
    switch (data.kind) {
      case 'progress':
        onProgress(data.progress);
        break;
      case 'found':
        found.push(...data.found);
        break;
      case 'done':
        worker.terminate();
        resolve({ ...data.reading, found });
        break;
    }
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    reject(new Error(event.message || 'the reading worker ended'));
  });
  worker.addEventListener('messageerror', () => {
    worker.terminate();
    reject(new Error('the reading worker sent something that cannot be taken in'));
  });
  worker.postMessage({ files, options } satisfies ReadRequest);
  return { reading: promise, cancel: () => worker.terminate() };
}
