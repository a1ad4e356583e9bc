import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { isInDialog } from './is-in-dialog.ts';

export interface UndoSteps {
  readonly isUndoable: boolean;
  readonly isRedoable: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back the last step, or makes it again, by button and key; nothing where there is none. */
export function UndoButtons({ isUndoable, isRedoable, undo, redo }: UndoSteps) {
  const { t } = useTranslation();
  useHotkeys([
    ['mod+Z', (event) => void (!isInDialog(event) && isUndoable && undo())],
    ['mod+Y', (event) => void (!isInDialog(event) && isRedoable && redo())],
    ['mod+shift+Z', (event) => void (!isInDialog(event) && isRedoable && redo())],
  ]);
  if (!isUndoable && !isRedoable) return null;
  return (
    <>
      <Button size="xs" variant="default" disabled={!isUndoable} title="Ctrl+Z" onClick={undo}>
        {t('shell.undo')}
      </Button>
      <Button size="xs" variant="default" disabled={!isRedoable} title="Ctrl+Y" onClick={redo}>
        {t('shell.redo')}
      </Button>
    </>
  );
}
