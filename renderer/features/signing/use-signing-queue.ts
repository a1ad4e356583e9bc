import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import type { Dossier } from '#core/tender/model.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { faultText, notHereText } from './fault-text.ts';
import { matchReturned, packForService, type ReturnedFile, type Waiting, waitingOf } from './queue.ts';
import { saveWords } from './save-words.ts';
import { useRecordCopy } from './use-record-copy.tsx';
import { readChosen } from './use-returned.ts';

export interface SigningQueue {
  /** Null while it is looked up. */
  readonly waiting: readonly Waiting[] | null;
  readonly busy: boolean;
  readonly fault: MessageText | null;
  /** What came back last; null before that, and when it was attached. */
  readonly returned: readonly ReturnedFile[] | null;
  readonly saveAll: () => void;
  readonly bringBack: () => void;
  /** Attaches what is in order; the rest is attached one by one, with a word about it. */
  readonly attachGood: () => void;
}

/** What waits for the signing service, on its way there and back. */
export function useSigningQueue(dossier: Dossier, execute: StageProps['execute']): SigningQueue {
  const { t } = useTranslation();
  const { attachments, clock } = useWorkspace();
  const saveFile = useSaveFile();
  const recorder = useRecordCopy(execute);
  const [waiting, setWaiting] = useState<readonly Waiting[] | null>(null);
  const [returned, setReturned] = useState<readonly ReturnedFile[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<MessageText | null>(null);
  const { zone, code } = dossier.notice;

  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const found = await waitingOf(dossier, attachments);
      if (isShown) setWaiting(found);
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [dossier, attachments]);

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
      .finally(() => setBusy(false));
  };

  return {
    waiting,
    busy,
    fault,
    returned,
    saveAll: run(async (all) => {
      const packed = await packForService(all, attachments);
      if (!packed.ok) return setFault(notHereText(t, packed.error));
      await saveFile({ type: 'attachment', suggestedName: `tte-${code}.zip`, content: packed.value }, saveWords(t));
    }),
    bringBack: run(async (all) => {
      const chosen = await pickFiles({ pick: 'files', endings: ['.pdf'] });
      if (chosen === null || chosen.length === 0) return;
      setReturned(await matchReturned(await Promise.all(chosen.map(readChosen)), all, attachments));
    }),
    attachGood: run(async () => {
      for (const { found } of returned ?? []) {
        if (!found.ok || found.value.verdict.kind !== 'good') continue;
        const { waiting: of, copy } = found.value;
        await recorder.record({
          key: of.key,
          version: of.version.version,
          copy,
          note: null,
          signed: of.open.filter(({ place }) => copy.recognised.includes(place)),
          date: dateIn(copy.signatures.at(-1)?.at ?? clock.now(), zone),
        });
      }
      setReturned(null);
    }),
  };
}
