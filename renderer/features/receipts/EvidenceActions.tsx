import { Button, Group } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import { contradictingReceipts } from '#core/documents/sync-receipt.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import type { OpenedReceipt } from '#renderer/session/sync-records.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Receipts.module.css';
import { SaveReceiptButton } from './SaveReceiptButton.tsx';
import { usePrinting } from './use-printing.ts';

interface EvidenceActionsProps {
  readonly stream: StreamId;
  readonly receipts: readonly OpenedReceipt[];
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** Two receipts that contradict each other, printed and saved for the admin and an auditor. */
export function EvidenceActions({ stream, receipts, renderDocument }: EvidenceActionsProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const printing = usePrinting(stream);
  const server = useDeviceSettings((settings) => settings.server);
  const listed = useTenderList(({ tenders }) => tenders.find((each) => each.stream === stream));
  const [isOpen, setIsOpen] = useState(false);
  const [first, second] = receipts;
  const tender = listed === undefined ? null : { code: listed.summary.code, name: listed.summary.name };
  const model = useMemo(
    () =>
      first === undefined || second === undefined || server === null
        ? null
        : contradictingReceipts({
            ...printing,
            tender: listed === undefined ? null : { code: listed.summary.code, name: listed.summary.name },
            server,
            dev: device.key.dev,
            receipts: [first.content, second.content],
          }),
    [first, second, server, printing, listed, device],
  );
  if (model === null) return null;
  return (
    <Group gap="xs" mt="sm">
      <Button onClick={() => setIsOpen(true)}>{t('receipts.printEvidence')}</Button>
      <SaveReceiptButton receipts={receipts} tender={tender ?? { code: 'kantor', name: '' }} />
      {isOpen ? (
        <Dialog title={t('receipts.evidenceTitle')} size="min(1000px, 92vw)" onClose={() => setIsOpen(false)}>
          <div className={styles.paper}>{renderDocument(model)}</div>
        </Dialog>
      ) : null}
    </Group>
  );
}
