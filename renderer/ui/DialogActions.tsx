import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogActionsProps {
  readonly onClose: () => void;
  /** What the dialog is for, last and at the right. */
  readonly children: ReactNode;
}

/** The foot of a form in a dialog: the way out, then the way on. */
export function DialogActions({ onClose, children }: DialogActionsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      <Button variant="default" onClick={onClose}>
        {t('shell.cancel')}
      </Button>
      {children}
    </Group>
  );
}
