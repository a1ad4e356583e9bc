import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { ReceiptDialog, type ReceiptOf } from './ReceiptDialog.tsx';

/** The receipt of the server for a tender, to print and to save; only where the device is enrolled. */
export function ReceiptButton(props: ReceiptOf) {
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
