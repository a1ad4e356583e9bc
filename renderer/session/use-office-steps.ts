import type { OfficeCommandName } from '#core/office/commands.ts';
import type { UndoSteps } from '#renderer/ui/UndoButtons.tsx';
import { useOffice } from './hooks.ts';
import { useOfficeCommands } from './use-office-commands.tsx';

/** The last change of the office made by these commands, to be taken back or made again; others are taken back where they were made. */
export function useOfficeSteps(commands: ReadonlySet<OfficeCommandName>, may: boolean): UndoSteps {
  const { undo, redo } = useOfficeCommands();
  const isUndoable = useOffice((view) => may && view.undoable !== null && commands.has(view.undoable));
  const isRedoable = useOffice((view) => may && view.redoable !== null && commands.has(view.redoable));
  return { isUndoable, isRedoable, undo: () => void undo(), redo: () => void redo() };
}
