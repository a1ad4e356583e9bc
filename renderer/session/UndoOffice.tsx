import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { isInDialog } from '#renderer/ui/is-in-dialog.ts';
import { useOffice } from './hooks.ts';
import { useOfficeCommands } from './use-office-commands.tsx';

interface UndoOfficeProps {
  /** What is said on this screen; other changes of the office are taken back where they were made. */
  readonly commands: ReadonlySet<OfficeCommandName>;
  readonly may: boolean;
}

/** Takes back the last change of the office made on this screen, or makes it again; nothing where there is none. */
export function UndoOffice({ commands, may }: UndoOfficeProps) {
  const { t } = useTranslation();
  const { undo, redo } = useOfficeCommands();
  const undoable = useOffice((view) => view.undoable !== null && commands.has(view.undoable));
  const redoable = useOffice((view) => view.redoable !== null && commands.has(view.redoable));
  const canStep = (event: KeyboardEvent) => may && !isInDialog(event);
  useHotkeys([
    ['mod+Z', (event) => void (canStep(event) && undoable && undo())],
    ['mod+Y', (event) => void (canStep(event) && redoable && redo())],
    ['mod+shift+Z', (event) => void (canStep(event) && redoable && redo())],
  ]);
  if (!may || (!undoable && !redoable)) return null;
  return (
    <>
      <Button size="xs" variant="default" disabled={!undoable} title="Ctrl+Z" onClick={() => void undo()}>
        {t('shell.undo')}
      </Button>
      <Button size="xs" variant="default" disabled={!redoable} title="Ctrl+Y" onClick={() => void redo()}>
        {t('shell.redo')}
      </Button>
    </>
  );
}
