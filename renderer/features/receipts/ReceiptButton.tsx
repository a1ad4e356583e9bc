import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';

export interface ReceiptButtonProps {
  readonly stream: StreamId;
  readonly tender: { readonly code: string; readonly name: string };
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The receipt of the server for a tender, to print and to save; only where the device is enrolled. */
export function ReceiptButton(props: ReceiptButtonProps) {
  const { t } = useTranslation();
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  const [isOpen, setIsOpen] = useState(false);
  if (sync === null || !isEnrolled) return null;
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('receipts.open')}
      </Button>
      {isOpen ? <ReceiptDialog {...props} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
