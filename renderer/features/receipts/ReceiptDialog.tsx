import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import { syncReceipt } from '#core/documents/sync-receipt.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { useSyncMarks } from '#renderer/session/use-sync.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './Receipts.module.css';
import { SaveReceiptButton } from './SaveReceiptButton.tsx';
import { usePrinting } from './use-printing.ts';
import { useReceipt } from './use-receipt.ts';

export interface ReceiptOf {
  readonly stream: StreamId;
  readonly tender: { readonly code: string; readonly name: string };
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The receipt as it will print, with what it does not cover. */
export function ReceiptDialog({
  stream,
  tender,
  renderDocument,
  onClose,
}: ReceiptOf & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const opened = useReceipt(stream);
  const printing = usePrinting(stream);
  const server = useDeviceSettings((settings) => settings.server);
  const events = useTenderList(({ tenders }) => tenders.find((each) => each.stream === stream)?.events ?? 0);
  const mark = useSyncMarks().marks.get(stream);
  const { unsent = 0, turnedAway = 0 } = mark ?? {};
  const model = useMemo(
    () =>
      opened == null || server === null
        ? null
        : syncReceipt({
            ...printing,
            tender,
            server,
            dev: device.key.dev,
            receipt: opened.content,
            counts: { events, unsent, turnedAway },
          }),
    [opened, server, printing, tender, device, events, unsent, turnedAway],
  );
  return (
    <Dialog title={t('receipts.title')} size="min(1000px, 92vw)" onClose={onClose}>
      {opened === undefined ? <p role="status">{t('shell.loading')}</p> : null}
      {opened === null ? <EmptyState title={t('receipts.noneTitle')} text={t('receipts.noneText')} /> : null}
      {model === null || opened == null ? null : (
        <>
          <p className="mp-quiet">{t('receipts.intro')}</p>
          <SaveReceiptButton receipts={[opened]} tender={tender} />
          <div className={styles.paper}>{renderDocument(model)}</div>
        </>
      )}
    </Dialog>
  );
}
