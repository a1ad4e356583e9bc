import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface EntryActionsProps {
  /** Null for an entry that is not kept yet. */
  readonly remove: { readonly text: string; readonly onClick: () => void } | null;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** The foot of an entry: taken out at the left, kept at the right. */
export function EntryActions({ remove, onClose, onSave }: EntryActionsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      {remove === null ? (
        <span />
      ) : (
        <Button variant="subtle" color="red" onClick={remove.onClick}>
          {remove.text}
        </Button>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={onSave}>{t('paperwork.save')}</Button>
      </Group>
    </Group>
  );
}
