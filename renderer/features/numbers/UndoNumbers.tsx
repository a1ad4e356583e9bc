import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { isInDialog } from '#renderer/ui/is-in-dialog.ts';
import { useMayNumber } from './use-may-number.ts';

/** What is said here; changes of the calendar are taken back where they were made. */
const OF_NUMBERS: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'giveNumberBlock',
  'withdrawNumberBlock',
  'noteNumberGap',
]);

/** Takes back the last block or note, or says it again; nothing where there is none. */
export function UndoNumbers() {
  const { t } = useTranslation();
  const { undo, redo } = useOfficeCommands();
  const { may } = useMayNumber('noteNumberGap');
  const undoable = useOffice((view) => view.undoable !== null && OF_NUMBERS.has(view.undoable));
  const redoable = useOffice((view) => view.redoable !== null && OF_NUMBERS.has(view.redoable));
  const canStep = (event: KeyboardEvent) => may && !isInDialog(event);
  useHotkeys([
    ['mod+Z', (event) => void (canStep(event) && undoable && undo())],
    ['mod+Y', (event) => void (canStep(event) && redoable && redo())],
    ['mod+shift+Z', (event) => void (canStep(event) && redoable && redo())],
  ]);
  if (!may || (!undoable && !redoable)) return null;
  return (
    <>
      <Button variant="default" disabled={!undoable} title="Ctrl+Z" onClick={() => void undo()}>
        {t('shell.undo')}
      </Button>
      <Button variant="default" disabled={!redoable} title="Ctrl+Y" onClick={() => void redo()}>
        {t('shell.redo')}
      </Button>
    </>
  );
}
