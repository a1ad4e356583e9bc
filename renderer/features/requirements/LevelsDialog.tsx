import { Button, Group, Stack, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { readLevels } from './scale-draft.ts';

interface LevelsDialogProps {
  readonly title: string;
  readonly levels: string;
  readonly readOnly: boolean;
  readonly onSave: (levels: string) => void;
  readonly onClose: () => void;
}

/** The levels of one element as lines of text: typed or pasted from the tender document in one go. */
export function LevelsDialog({ title, levels, readOnly, onSave, onClose }: LevelsDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(levels);
  const [tried, setTried] = useState(false);
  const isRead = readLevels(text) !== null;
  const save = () => {
    setTried(true);
    if (isRead && !readOnly) onSave(text);
  };
  return (
    <Dialog
      title={t('requirements.levelsTitle', { title })}
      onClose={onClose}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <Textarea
          label={t('requirements.levelsLabel')}
          description={t('requirements.levelsHint')}
          placeholder={'Sangat baik = 100\nBaik = 80\nCukup = 60'}
          value={text}
          disabled={readOnly}
          autosize
          minRows={5}
          data-autofocus
          error={tried && !isRead ? t('requirements.levelsInvalid') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          {readOnly ? null : <Button onClick={save}>{t('requirements.levelsUse')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
