import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface SavedNoteProps {
  readonly text: string;
  /** Null where the shell cannot show folders. */
  readonly onShowInFolder: (() => void) | null;
}

/** Says that a file was saved, with the way to where it lies. */
export function SavedNote({ text, onShowInFolder }: SavedNoteProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      <span>{text}</span>
      {onShowInFolder ? (
        <Button variant="default" onClick={onShowInFolder}>
          {t('export.showInFolder')}
        </Button>
      ) : null}
    </Group>
  );
}
