/// <reference lib="webworker" />
/** Reads what one file says of itself; a large PDF takes seconds, in which the window goes on. */
import { type FileFactsRefusal, readFileFacts } from '#core/screens/read-file-facts.ts';
import type { Result } from '#core/shared/result.ts';
import type { FileFacts } from '#core/tender/checks-model.ts';

export type FactsAnswer = Result<FileFacts, FileFactsRefusal>;

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readFileFacts(data).then((answer) => self.postMessage(answer satisfies FactsAnswer));
});
