import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { faultText, notHereText } from './fault-text.ts';
import {
  matchReturned,
  packForService,
  type QueuedTender,
  type ReturnedFile,
  type Waiting,
  waitingOf,
} from './queue.ts';
import { saveWords } from './save-words.ts';
import { useRecordCopy } from './use-record-copy.tsx';
import { readChosen } from './use-returned.ts';

export interface SigningQueue {
  /** Null while it is looked up. */
  readonly waiting: readonly Waiting[] | null;
  readonly busy: boolean;
  /** How far what is being done has come; null when nothing is. */
  readonly progress: QueueProgress | null;
  readonly fault: MessageText | null;
  /** What came back last; null before that, and when it was attached. */
  readonly returned: readonly ReturnedFile[] | null;
  readonly saveAll: () => void;
  readonly bringBack: () => void;
  /** Attaches what is in order; the rest is attached one by one, with a word about it. */
  readonly attachGood: () => void;
}

export interface QueueProgress {
  readonly done: number;
  readonly total: number;
}

interface QueueOptions {
  /** Null while they are read. */
  readonly tenders: readonly QueuedTender[] | null;
  /** Of the file that goes to the service. */
  readonly fileName: string;
  readonly zone: Zone;
}

/** What waits for the signing service, on its way there and back. */
export function useSigningQueue({ tenders, fileName, zone }: QueueOptions): SigningQueue {
  const { t } = useTranslation();
  const { attachments, clock } = useWorkspace();
  const saveFile = useSaveFile();
  const recorder = useRecordCopy();
  const [waiting, setWaiting] = useState<readonly Waiting[] | null>(null);
  const [returned, setReturned] = useState<readonly ReturnedFile[] | null>(null);
  const [progress, setProgress] = useState<QueueProgress | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<MessageText | null>(null);

  useEffect(() => {
    let isShown = true;
    const look = async (all: readonly QueuedTender[]) => {
      const found: Waiting[] = [];
      for (const [done, tender] of all.entries()) {
        if (!isShown) return;
        setProgress({ done, total: all.length });
        found.push(...(await waitingOf(tender, attachments)));
      }
      if (!isShown) return;
      setProgress(null);
      setWaiting(found);
    };
    if (tenders !== null) void look(tenders);
    return () => {
      isShown = false;
    };
  }, [tenders, attachments]);

  const run = (work: (all: readonly Waiting[]) => Promise<void>) => () => {
    if (busy || waiting === null) return;
    setBusy(true);
    setFault(null);
    void work(waiting)
      .catch((error: unknown) => {
        if (!(error instanceof DOMException)) throw error;
        // Moved, renamed or taken away between choosing and reading.
        setFault(faultText(t, { kind: 'pdf-damaged', cause: error.name }, zone));
      })
      .finally(() => {
        setBusy(false);
        setProgress(null);
      });
  };

  return {
    waiting,
    busy,
    progress,
    fault,
    returned,
    saveAll: run(async (all) => {
      const packed = await packForService(all, attachments, (done) => setProgress({ done, total: all.length }));
      if (!packed.ok) return setFault(notHereText(t, packed.error));
      await saveFile({ type: 'attachment', suggestedName: `${fileName}.zip`, content: packed.value }, saveWords(t));
    }),
    bringBack: run(async (all) => {
      const chosen = await pickFiles({ pick: 'files', endings: ['.pdf'] });
      if (chosen === null || chosen.length === 0) return;
      const files = await Promise.all(chosen.map(readChosen));
      const onDone = (done: number) => setProgress({ done, total: files.length });
      setReturned(await matchReturned(files, all, { attachments, onDone }));
    }),
    attachGood: run(async () => {
      const good = (returned ?? []).flatMap(({ found }) =>
        found.ok && found.value.verdict.kind === 'good' ? [found.value] : [],
      );
      for (const [done, { waiting: of, copy }] of good.entries()) {
        setProgress({ done, total: good.length });
        const date = dateIn(copy.signatures.at(-1)?.at ?? clock.now(), of.tender.dossier.notice.zone);
        const signed = of.open.filter(({ place }) => copy.recognised.includes(place));
        const { key, version, tender } = of;
        await recorder.record({ key, version: version.version, copy, note: null, signed, date }, tender.execute);
      }
      setReturned(null);
    }),
  };
}
