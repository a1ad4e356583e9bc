import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/shared/result.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { OfficeExecuteRefusal } from '#renderer/session/office-session.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
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
  const shown = useCallback(
    async (outcome: Promise<Result<unknown, OfficeExecuteRefusal>>) => {
      const result = await outcome;
      if (result.ok) return true;
      notifications.show({
        message: <MessageParts text={officeRefusalText(t, result.error)} />,
        color: 'red',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell.close') },
      });
      return false;
    },
    [t],
  );
  return {
    execute: useCallback((command: OfficeCommand) => shown(office.execute(command)), [office, shown]),
    undo: useCallback(() => shown(office.undo()), [office, shown]),
    redo: useCallback(() => shown(office.redo()), [office, shown]),
  };
}
