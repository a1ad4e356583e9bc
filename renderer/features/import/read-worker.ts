/** The worker that reads files: one for each reading, ended by whoever started it. */
import { z } from 'zod';
import {
  type ChosenFile,
  type FilesReading,
  type FoundDossier,
  type ReadOptions,
  type ReadProgress,
  readFiles,
} from './read-files.ts';

export interface ReadRequest {
  readonly files: readonly ChosenFile[];
  readonly options: ReadOptions;
}

export type ReadReport =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'found'; readonly found: readonly FoundDossier[] }
  /** `found` came before. */
  | { readonly kind: 'done'; readonly reading: Omit<FilesReading, 'found'> };

// The content security policy forbids compiling schemas to code.
z.config({ jitless: true });

/** Dossiers handed over at once: taking them in may not hold up the screen for longer than a frame. */
const HANDED_OVER = 20;

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  // A rejection would stay in here; an error reaches whoever started the worker.
  answer(data).catch(reportError);
});

async function answer({ files, options }: ReadRequest): Promise<void> {
  const reading = await readFiles(files, options, (progress) => report({ kind: 'progress', progress }));
  for (let at = 0; at < reading.found.length; at += HANDED_OVER) {
    report({ kind: 'found', found: reading.found.slice(at, at + HANDED_OVER) });
  }
  const { found, ...rest } = reading;
  report({ kind: 'done', reading: rest });
}

function report(message: ReadReport): void {
  self.postMessage(message);
}
