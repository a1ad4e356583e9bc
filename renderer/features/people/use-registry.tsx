import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RegistryCommand } from '#core/registry/commands.ts';
import type { Registry } from '#core/registry/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { RegistryExecuteRefusal } from '#renderer/session/registry-session.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';

export interface RegistryControls {
  readonly registry: Registry;
  readonly read: boolean;
  /** A refusal has been shown when it answers false. */
  readonly execute: (command: RegistryCommand) => Promise<boolean>;
}

export function useRegistry(): RegistryControls {
  const { t } = useTranslation();
  const { people } = useWorkspace();
  const { registry, read } = useStore(people.view);
  const shown = useShownRefusal(useCallback((refusal: RegistryExecuteRefusal) => refusalText(t, refusal), [t]));
  return { registry, read, execute: useCallback((command) => shown(people.execute(command)), [people, shown]) };
}

function refusalText(t: TFunction, refusal: RegistryExecuteRefusal): MessageText {
  const kind = 'details' in refusal ? refusal.kind : 'other';
  const name = 'details' in refusal ? (refusal.details['name'] ?? '') : '';
  return {
    what: t(`people.refused.${kind}.what`, { name }),
    means: t(`people.refused.${kind}.means`, { name }),
    next: t(`people.refused.${kind}.next`, { name }),
    code: refusal.kind,
  };
}
