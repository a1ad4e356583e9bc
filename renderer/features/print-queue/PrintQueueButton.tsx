import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintQueueDialog, type QueueDocuments } from './PrintQueueDialog.tsx';

/** Opens the queue in which several documents of the tender are printed or saved at once. */
export function PrintQueueButton(documents: QueueDocuments) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)}>
        {t('printQueue.open')}
      </Button>
      {isOpen ? <PrintQueueDialog {...documents} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
