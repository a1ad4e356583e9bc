import { Button, Checkbox, Group, Progress, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { PrinterFields } from './PrinterFields.tsx';
import styles from './PrintQueue.module.css';
import {
  chosenOf,
  type PrinterChoice,
  type QueueChoice,
  type QueueItem,
  type QueuePaper,
  type QueueTarget,
} from './queue-model.ts';
import { QueueEndMessage } from './QueueEndMessage.tsx';
import { QueuePicks } from './QueuePicks.tsx';
import { QueueTable } from './QueueTable.tsx';
import { type QueueSource, usePrintQueue } from './use-print-queue.ts';
import { usePrinters } from './use-printers.ts';
import { useIsLong } from './use-is-long.ts';

interface PrintQueueDialogProps extends QueueSource {
  readonly title: string;
  readonly items: readonly QueueItem[];
  /** What drafts are laid out for unless something else is chosen. */
  readonly paper: QueuePaper;
  readonly onClose: () => void;
  /** Above the rest: which documents these are. */
  readonly children?: ReactNode;
}

/** Several documents at once: which, on what paper, how often, and where to; each says what became of it. */
export function PrintQueueDialog({ title, items, paper, onClose, children, ...source }: PrintQueueDialogProps) {
  const { t } = useTranslation();
  const printers = usePrinters();
  const usual: QueueChoice = { isChosen: false, copies: 1, paper };
  const [changed, setChanged] = useState<ReadonlyMap<string, Partial<QueueChoice>>>(new Map());
  const [target, setTarget] = useState<QueueTarget>('printer');
  const [printer, setPrinter] = useState<PrinterChoice>({ printer: null, sides: 'one', isAsked: false });
  const [freshSheets, setFreshSheets] = useState(false);

  const choiceOf = ({ id, isComplete }: QueueItem): QueueChoice => ({
    ...usual,
    isChosen: isComplete,
    ...changed.get(id),
  });
  const change = (of: readonly string[], to: Partial<QueueChoice>) =>
    setChanged((before) => new Map([...before, ...of.map((id) => [id, { ...before.get(id), ...to }] as const)]));
  const queue = usePrintQueue(source, (id) => change([id], { isChosen: false }));

  const chosen = chosenOf(items, choiceOf);
  const copies = chosen.reduce((sum, item) => sum + choiceOf(item).copies, 0);
  const isBrowser = printers === 'unknown';
  const isRunning = queue.running !== null;
  const isLong = useIsLong(isRunning);
  const isOnPaper = target === 'printer';
  const send = () =>
    queue.send({
      ids: chosen.map(({ id }) => id),
      choiceOf: (id) => ({ ...usual, ...changed.get(id) }),
      target,
      printer: { ...printer, isAsked: isBrowser || printer.isAsked },
      freshSheets,
    });

  return (
    <Dialog title={title} size="70rem" onClose={onClose}>
      <div className={styles.queue}>
        <div className={styles.where}>
          {children}
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
              onCopies={(count) =>
                change(
                  items.map(({ id }) => id),
                  { copies: count },
                )
              }
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
          items={items}
          disabled={isRunning}
          onPick={(isPicked) => {
            for (const item of items) change([item.id], { isChosen: isPicked(item) });
          }}
        />
        <QueueTable
          items={items}
          choiceOf={choiceOf}
          outcomes={queue.outcomes}
          hasCopies={isOnPaper && !isBrowser && !printer.isAsked}
          disabled={isRunning}
          onChange={(id, to) => change([id], to)}
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
