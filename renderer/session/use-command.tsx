import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenderCommand } from '#core/tender/commands.ts';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
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
  const shown = useShownRefusal(useCallback((refusal: ExecuteRefusal) => refusalMessageOf(t, refusal), [t]));
  return {
    execute: useCallback((command: TenderCommand) => shown(session.execute(command)), [session, shown]),
    undo: useCallback(() => shown(session.undo()), [session, shown]),
    redo: useCallback(() => shown(session.redo()), [session, shown]),
  };
}
