import { Button, Group, Progress, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { ReturnedTable } from './ReturnedTable.tsx';
import type { QueuedTender } from './queue.ts';
import styles from './Signing.module.css';
import { type QueueProgress, useSigningQueue } from './use-signing-queue.ts';
import { WaitingTable } from './WaitingTable.tsx';

interface SigningQueueDialogProps {
  /** Null while they are read. */
  readonly tenders: readonly QueuedTender[] | null;
  /** How far the reading of them has come. */
  readonly reading?: QueueProgress | null;
  /** Of the file that goes to the service. */
  readonly fileName: string;
  readonly zone: Zone;
  /** Which of several tenders a document is of is told. */
  readonly isOfSeveral: boolean;
  /** What chooses among them. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** What waits for the office's signing service: taken along in one file, and brought back in one go. */
export function SigningQueueDialog(props: SigningQueueDialogProps) {
  const { tenders, reading = null, fileName, zone, isOfSeveral, children, onClose } = props;
  const { t } = useTranslation();
  const queue = useSigningQueue({ tenders, fileName, zone });
  const { waiting, returned } = queue;
  const good = (returned ?? []).filter(({ found }) => found.ok && found.value.verdict.kind === 'good').length;
  const isEmpty = waiting === null || waiting.length === 0;
  const onlyReads = tenders?.every(({ readOnly }) => readOnly) ?? true;
  const shown = queue.progress ?? reading;
  return (
    <Dialog title={t('signing.queueTitle')} size={isOfSeveral ? 'min(1100px, 94vw)' : 'xl'} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('signing.queueMeans')}</p>
        {children}
        {shown === null ? null : (
          <div role="status">
            <p className={styles.quiet}>{t('signing.queueProgress', { done: shown.done, total: shown.total })}</p>
            <Progress
              size="sm"
              value={(100 * shown.done) / Math.max(1, shown.total)}
              aria-label={t('signing.queueProgressName')}
            />
          </div>
        )}
        {waiting === null && shown === null ? <p role="status">{t('signing.queueReading')}</p> : null}
        {waiting?.length === 0 ? <p role="status">{t('signing.queueEmpty')}</p> : null}
        {isEmpty ? null : <WaitingTable waiting={waiting} isOfSeveral={isOfSeveral} />}
        {queue.fault === null ? null : <Message tone="problem" text={queue.fault} />}
        {returned === null ? null : <ReturnedTable returned={returned} zone={zone} isOfSeveral={isOfSeveral} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
          <Button variant="default" disabled={isEmpty} loading={queue.busy} onClick={queue.saveAll}>
            {t('signing.queueSave')}
          </Button>
          {onlyReads ? null : (
            <Button
              variant={good > 0 ? 'default' : 'filled'}
              disabled={isEmpty}
              loading={queue.busy}
              onClick={queue.bringBack}
            >
              {t('signing.queueBring')}
            </Button>
          )}
          {onlyReads || good === 0 ? null : (
            <Button loading={queue.busy} onClick={queue.attachGood}>
              {t('signing.queueAttach', { count: good })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
