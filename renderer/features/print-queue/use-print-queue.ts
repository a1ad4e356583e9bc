import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentInput } from '#core/documents/draft.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { carriedFontCss } from '#renderer/session/document-fonts.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { readIssued, readWhole } from '#renderer/session/read-issued.ts';
import { queueDocument, type QueuedDocument, queueIssued, type QueuePaper } from './queue-model.ts';
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
  readonly outcomes: ReadonlyMap<DocumentKey, QueueOutcome>;
  /** Of the last run; null before the first and during one. */
  readonly end: QueueEnd | null;
  readonly send: (queue: Omit<Queue, 'layOut' | 'code' | 'title'>) => void;
  /** Nothing more is begun; what a printer already has it prints. */
  readonly cancel: () => void;
}

/** Sends documents of a tender to the printer or into files, and tells how far it is. */
export function usePrintQueue(input: DocumentInput, onSettled: (key: DocumentKey) => void): PrintQueue {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { clock, attachments } = useWorkspace();
  const [running, setRunning] = useState<Running | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<DocumentKey, QueueOutcome>>(new Map());
  const [end, setEnd] = useState<QueueEnd | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (queue: Omit<Queue, 'layOut' | 'code' | 'title'>): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setOutcomes(new Map());
    setEnd(null);
    setRunning({ done: 0, count: queue.keys.length });
    const { code } = input.dossier.notice;
    const whole: Queue = {
      ...queue,
      code,
      title: t('printQueue.fileTitle', { name: input.dossier.notice.name, code }),
      layOut: (key) => layOut(key, queue.choiceOf(key).paper),
    };
    try {
      const ended = await sendQueue(whole, {
        desktop,
        clock,
        signal: controller.signal,
        onOutcome: (key, outcome) => {
          setOutcomes((before) => new Map(before).set(key, outcome));
          setRunning((before) => (before === null ? null : { ...before, done: before.done + 1 }));
          // What went to a printer need not go again; files are written anew as a whole.
          if (outcome === 'printed' || outcome === 'shown') onSettled(key);
        },
      });
      setEnd(ended);
    } finally {
      setRunning(null);
    }
  };

  /** What went out where something did, else the draft; null where neither is at hand. */
  async function layOut(key: DocumentKey, paper: QueuePaper): Promise<QueuedDocument | null> {
    const { office, dossier } = input;
    const version = versionsOf(dossier, key).at(-1);
    if (version === undefined) return queueDocument(key, input, { paper, fontCss: await carriedFontCss(office.text) });
    const issued = await readIssued(attachments, version, dossier.notice.code);
    if (!issued.ok) return null;
    const fontCss = await carriedFontCss(issued.value.text);
    const laidOut = queueIssued(issued.value, { paper, fontCss, lang: office.markLanguage });
    if (version.pdf === null || paper === 'a4-fitted') return laidOut;
    const pages = await readWhole(attachments, version.pdf.sha256);
    return { ...laidOut, pages: pages.ok ? pages.value : null };
  }

  return { running, outcomes, end, send: (queue) => void send(queue), cancel: () => stop.current?.abort() };
}
