import { useEffect, useRef, useState } from 'react';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { QueuedDocument, QueuePaper } from './queue-model.ts';
import { type Queue, type QueueEnd, type QueueOutcome, sendQueue } from './send-queue.ts';

/** A queue on its way. */
export interface Running {
  readonly done: number;
  readonly count: number;
}

export interface PrintQueue {
  /** Null while nothing is on its way. */
  readonly running: Running | null;
  /** Of the last run, by document. */
  readonly outcomes: ReadonlyMap<string, QueueOutcome>;
  /** Of the last run; null before the first and during one. */
  readonly end: QueueEnd | null;
  readonly send: (queue: Omit<Queue, 'layOut' | 'fileName' | 'title'>) => void;
  /** Nothing more is begun; what a printer already has it prints. */
  readonly cancel: () => void;
}

export interface QueueSource {
  /** Null where the document is not at hand any more. */
  readonly layOut: (id: string, paper: QueuePaper) => Promise<QueuedDocument | null>;
  readonly fileName: string;
  /** Of the whole, as a reader of the PDF shows it. */
  readonly fileTitle: string;
}

/** Sends documents to the printer or into files, and tells how far it is. */
export function usePrintQueue(
  { layOut, fileName, fileTitle }: QueueSource,
  onSettled: (id: string) => void,
): PrintQueue {
  const desktop = useDesktop();
  const { clock } = useWorkspace();
  const [running, setRunning] = useState<Running | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, QueueOutcome>>(new Map());
  const [end, setEnd] = useState<QueueEnd | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (queue: Omit<Queue, 'layOut' | 'fileName' | 'title'>): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcomes(new Map());
    setEnd(null);
    setRunning({ done: 0, count: queue.ids.length });
    const whole: Queue = {
      ...queue,
      fileName,
      title: fileTitle,
      layOut: (id) => layOut(id, queue.choiceOf(id).paper),
    };
    try {
      const ended = await sendQueue(whole, {
        desktop,
        clock,
        signal: controller.signal,
        onOutcome: (id, outcome) => {
          setOutcomes((before) => new Map(before).set(id, outcome));
          setRunning((before) => (before === null ? null : { ...before, done: before.done + 1 }));
          // What went to a printer need not go again; files are written anew as a whole.
          if (outcome === 'printed' || outcome === 'shown') onSettled(id);
        },
      });
      setEnd(ended);
    } finally {
      setRunning(null);
    }
  };

  return { running, outcomes, end, send: (queue) => void send(queue), cancel: () => stop.current?.abort() };
}
