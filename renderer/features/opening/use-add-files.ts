import { useEffect, useRef, useState } from 'react';
import { OPEN_MAX_FILES } from '#core/contract/desktop.ts';
import { addFiles } from '#core/tender/add-files.ts';
import type { BidFile } from '#core/tender/model.ts';
import type { NamedFile } from '#renderer/opened-files.ts';
import type { AddFilesOutcome, AddFilesProgress } from '#renderer/session/attachments.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import type { OfferingRow } from './opening-model.ts';

/** Files on their way into a bid, from their choice to what came of it. */
export type AddingFiles =
  | { readonly phase: 'none' }
  | { readonly phase: 'keeping'; readonly progress: AddFilesProgress }
  | { readonly phase: 'done'; readonly outcome: AddFilesOutcome }
  | { readonly phase: 'too-many'; readonly count: number };

export interface FileAdder {
  readonly adding: AddingFiles;
  readonly add: (files: readonly NamedFile[]) => Promise<void>;
  readonly cancel: () => void;
}

/** Keeps files and puts them into the bid as it stands when they are kept. Leaving the screen cancels. */
export function useAddFiles({ bidder, bid }: OfferingRow, execute: StageProps['execute']): FileAdder {
  const { attachments } = useWorkspace();
  const [adding, setAdding] = useState<AddingFiles>({ phase: 'none' });
  const latest = useRef(bid);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = bid;
  }, [bid]);
  useEffect(() => () => running.current?.abort(), []);

  const add = async (files: readonly NamedFile[]) => {
    if (files.length === 0 || running.current !== null) return;
    if (files.length > OPEN_MAX_FILES) {
      setAdding({ phase: 'too-many', count: files.length });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    const record = async (kept: readonly BidFile[]) => {
      const before = latest.current;
      const next = { ...before, files: addFiles(before.files, kept) };
      // The same files again: their content is here now, and nothing new is to be said of the bid.
      if (JSON.stringify(next.files) === JSON.stringify(before.files)) return true;
      return execute({ name: 'recordBid', body: { bidder: bidder.id, bid: next } });
    };
    try {
      const outcome = await attachments.add(files, {
        record,
        signal: controller.signal,
        onProgress: (progress) => setAdding({ phase: 'keeping', progress }),
      });
      setAdding({ phase: 'done', outcome });
    } finally {
      running.current = null;
    }
  };
  return { adding, add, cancel: () => running.current?.abort() };
}
