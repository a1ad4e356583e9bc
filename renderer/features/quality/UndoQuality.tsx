import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { QUALITY_COMMAND_OF } from '#core/quality/commands.ts';
import { SOP_COMMAND_OF } from '#core/sop/commands.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { isInDialog } from '#renderer/ui/is-in-dialog.ts';

/** What is said here; other things of the office are taken back where they were said. */
const OF_QUALITY: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  ...Object.values(QUALITY_COMMAND_OF),
  ...Object.values(SOP_COMMAND_OF),
]);

/** Takes back the last change of SOP or quality records, or says it again; nothing where there is none. */
export function UndoQuality() {
  const { t } = useTranslation();
  const { undo, redo } = useOfficeCommands();
  const undoable = useOffice((view) => view.undoable !== null && OF_QUALITY.has(view.undoable));
  const redoable = useOffice((view) => view.redoable !== null && OF_QUALITY.has(view.redoable));
  useHotkeys([
    ['mod+Z', (event) => void (!isInDialog(event) && undoable && undo())],
    ['mod+Y', (event) => void (!isInDialog(event) && redoable && redo())],
    ['mod+shift+Z', (event) => void (!isInDialog(event) && redoable && redo())],
  ]);
  if (!undoable && !redoable) return null;
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
