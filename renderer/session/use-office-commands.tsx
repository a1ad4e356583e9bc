import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeCommand } from '#core/office/commands.ts';
import { useWorkspace } from './hooks.ts';
import type { OfficeExecuteRefusal } from './office-session.ts';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
import { officeRefusalText } from './office-refusal-text.ts';

export interface OfficeCommands {
  /** Carries a command out. A refusal has been shown when it answers false. */
  readonly execute: (command: OfficeCommand) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/** The commands of the office's calendar for screens. */
export function useOfficeCommands(): OfficeCommands {
  const { t } = useTranslation();
  const { office } = useWorkspace();
  const shown = useShownRefusal(useCallback((refusal: OfficeExecuteRefusal) => officeRefusalText(t, refusal), [t]));
  return {
    execute: useCallback((command: OfficeCommand) => shown(office.execute(command)), [office, shown]),
    undo: useCallback(() => shown(office.undo()), [office, shown]),
    redo: useCallback(() => shown(office.redo()), [office, shown]),
  };
}
