import { Button, Checkbox, Group, Progress, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailsOf, type DocumentInput } from '#core/documents/draft.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { PrinterFields } from './PrinterFields.tsx';
import styles from './PrintQueue.module.css';
import { chosenOf, type PrinterChoice, type QueueChoice, type QueueState, type QueueTarget } from './queue-model.ts';
import { QueueEndMessage } from './QueueEndMessage.tsx';
import { QueuePicks } from './QueuePicks.tsx';
import { QueueTable } from './QueueTable.tsx';
import { usePrintQueue } from './use-print-queue.ts';
import { usePrinters } from './use-printers.ts';
import { useIsLong } from './use-is-long.ts';

export interface QueueDocuments {
  readonly input: DocumentInput;
  readonly words: OfficialWords;
  readonly keys: readonly DocumentKey[];
  /** Those not looked at yet are absent. */
  readonly states: ReadonlyMap<DocumentKey, QueueState>;
}

interface PrintQueueDialogProps extends QueueDocuments {
  readonly onClose: () => void;
}

/** Several documents of the tender at once: which, on what paper, how often, and where to; each says what became of it. */
export function PrintQueueDialog({ input, words, keys, states, onClose }: PrintQueueDialogProps) {
  const { t } = useTranslation();
  const printers = usePrinters();
  const usual: QueueChoice = { isChosen: false, copies: 1, paper: input.office.paper.size };
  const [changed, setChanged] = useState<ReadonlyMap<DocumentKey, Partial<QueueChoice>>>(new Map());
  const [target, setTarget] = useState<QueueTarget>('printer');
  const [printer, setPrinter] = useState<PrinterChoice>({ printer: null, sides: 'one', isAsked: false });
  const [freshSheets, setFreshSheets] = useState(false);

  const isComplete = (key: DocumentKey): boolean => {
    if (versionsOf(input.dossier, key).length > 0) return true;
    const state = states.get(key);
    return state?.kind === 'missing' && state.count === 0;
  };
  const choiceOf = (key: DocumentKey): QueueChoice => ({ ...usual, isChosen: isComplete(key), ...changed.get(key) });
  const change = (of: readonly DocumentKey[], to: Partial<QueueChoice>) =>
    setChanged((before) => new Map([...before, ...of.map((key) => [key, { ...before.get(key), ...to }] as const)]));
  const queue = usePrintQueue(input, (key) => change([key], { isChosen: false }));

  const isThere = (key: DocumentKey): boolean =>
    versionsOf(input.dossier, key).length > 0 || states.get(key)?.kind !== 'unavailable';
  const chosen = chosenOf(keys, isThere, choiceOf);
  const copies = chosen.reduce((sum, key) => sum + choiceOf(key).copies, 0);
  const isBrowser = printers === 'unknown';
  const isRunning = queue.running !== null;
  const isLong = useIsLong(isRunning);
  const isOnPaper = target === 'printer';
  const send = () =>
    queue.send({
      keys: chosen,
      choiceOf,
      target,
      printer: { ...printer, isAsked: isBrowser || printer.isAsked },
      freshSheets,
    });

  return (
    <Dialog title={t('printQueue.title')} size="70rem" onClose={onClose}>
      <div className={styles.queue}>
        <div className={styles.where}>
          <SegmentedControl
            size="xs"
            aria-label={t('printQueue.target')}
            value={target}
            disabled={isRunning}
            onChange={(value) => setTarget(value === 'one-pdf' || value === 'pdfs' ? value : 'printer')}
            data={[
              { value: 'printer', label: t('printQueue.targets.printer') },
              { value: 'one-pdf', label: t('printQueue.targets.one-pdf'), disabled: isBrowser },
              { value: 'pdfs', label: t('printQueue.targets.pdfs'), disabled: isBrowser },
            ]}
          />
          {isOnPaper && !isBrowser ? (
            <PrinterFields
              printers={printers ?? []}
              choice={printer}
              disabled={isRunning}
              onChange={setPrinter}
              onCopies={(count) => change(keys, { copies: count })}
            />
          ) : null}
          {target === 'one-pdf' ? (
            <Checkbox
              label={t('printQueue.freshSheets')}
              checked={freshSheets}
              disabled={isRunning}
              onChange={(event) => setFreshSheets(event.currentTarget.checked)}
            />
          ) : null}
        </div>
        {isBrowser ? (
          <Message
            tone="note"
            isStrip
            text={{
              what: t('printQueue.browser.what'),
              means: t('printQueue.browser.means'),
              next: t('printQueue.browser.next'),
            }}
          />
        ) : null}
        <QueuePicks
          disabled={isRunning}
          onPick={(isPicked) => {
            for (const key of keys) change([key], { isChosen: isPicked(key) });
          }}
          isComplete={isComplete}
          dates={keys.map((key) => [key, detailsOf(input.dossier, key).date])}
        />
        <QueueTable
          dossier={input.dossier}
          words={words}
          keys={keys}
          states={states}
          choiceOf={choiceOf}
          outcomes={queue.outcomes}
          hasCopies={isOnPaper && !isBrowser && !printer.isAsked}
          disabled={isRunning}
          onChange={(key, to) => change([key], to)}
        />
        {queue.end === null ? null : <QueueEndMessage end={queue.end} left={chosen.length} />}
        <Group justify="space-between" gap="xs">
          <div className={styles.progress} role="status">
            {queue.running === null ? (
              t(isOnPaper && !isBrowser ? 'printQueue.countCopies' : 'printQueue.count', {
                count: chosen.length,
                copies,
              })
            ) : isLong ? (
              <>
                <Progress
                  value={(queue.running.done / queue.running.count) * 100}
                  aria-label={t('printQueue.progress')}
                  w={220}
                />
                {t('printQueue.done', { ...queue.running })}
              </>
            ) : null}
          </div>
          <Group gap="xs">
            {isRunning ? (
              <Button variant="default" onClick={queue.cancel}>
                {t('printQueue.cancel')}
              </Button>
            ) : (
              <Button variant="default" onClick={onClose}>
                {t('shell.close')}
              </Button>
            )}
            <Button disabled={isRunning || chosen.length === 0} onClick={send}>
              {t(isOnPaper ? 'documents.print' : 'documents.savePdf')}
            </Button>
          </Group>
        </Group>
      </div>
    </Dialog>
  );
}
