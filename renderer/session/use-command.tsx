import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/shared/result.ts';
import type { Decided, TenderCommand } from '#core/tender/commands.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import { refusalMessageOf } from './messages.ts';
import type { ExecuteRefusal, TenderSession } from './tender-session.ts';

export interface TenderCommands {
  /** Carries a command out. A refusal has been shown when it answers false. */
  readonly execute: (command: TenderCommand) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/** The commands of an open tender for screens: refusals appear as messages, screens only learn whether it was done. */
export function useTenderCommands(session: TenderSession): TenderCommands {
  const { t } = useTranslation();
  const shown = useCallback(
    async (outcome: Promise<Result<Decided, ExecuteRefusal>>) => {
      const result = await outcome;
      if (result.ok) return true;
      notifications.show({
        message: <MessageParts text={refusalMessageOf(t, result.error)} />,
        color: 'red',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell.close') },
      });
      return false;
    },
    [t],
  );
  return {
    execute: useCallback((command: TenderCommand) => shown(session.execute(command)), [session, shown]),
    undo: useCallback(() => shown(session.undo()), [session, shown]),
    redo: useCallback(() => shown(session.redo()), [session, shown]),
  };
}
