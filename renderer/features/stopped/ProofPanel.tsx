import { Table } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { OpenedReceipt } from '#renderer/session/sync-records.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './Stopped.module.css';

interface ProofPanelProps {
  readonly sync: SyncSession;
  readonly stream: StreamId;
  /** The ways out: printed and saved as evidence. */
  readonly renderEvidence: (receipts: readonly OpenedReceipt[]) => ReactNode;
}

/** Two signed receipts for one number that cannot both be true: side by side, and to be carried to an auditor. */
export function ProofPanel({ sync, stream, renderEvidence }: ProofPanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const [receipts, setReceipts] = useState<readonly OpenedReceipt[]>([]);
  useEffect(() => {
    let isShown = true;
    void sync.stopped.readProof(stream).then((read) => isShown && setReceipts(read));
    return () => {
      isShown = false;
    };
  }, [sync, stream]);
  if (receipts.length < 2) return null;
  const lines = [
    ['stopped.receiptNumber', ({ seq }: OpenedReceipt['content']) => String(seq)],
    ['stopped.receiptEvent', ({ event }: OpenedReceipt['content']) => event],
    ['stopped.receiptRun', ({ run }: OpenedReceipt['content']) => run],
    ['stopped.receiptEpoch', ({ epoch }: OpenedReceipt['content']) => String(epoch)],
    [
      'stopped.receiptTime',
      ({ at }: OpenedReceipt['content']) => formatDateTime(instantFromUnixMs(Date.parse(at)), zone),
    ],
  ] as const;
  return (
    <Panel title={t('stopped.proofTitle')}>
      <p className={styles.text}>{t('stopped.proofText')}</p>
      <Table className={styles.sides} aria-label={t('stopped.proofTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.label} />
            <Table.Th>{t('stopped.firstReceipt')}</Table.Th>
            <Table.Th>{t('stopped.secondReceipt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([label, read]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{t(label)}</Table.Th>
              {receipts.map(({ content, receipt }) => (
                <Table.Td key={receipt.sig} className={styles.hash}>
                  {read(content)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {renderEvidence(receipts)}
    </Panel>
  );
}
