import { useTranslation } from 'react-i18next';
import { mayInOffice, rolesForOffice } from '#core/committee/office-permissions.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { useOffice, useRoleIn, useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';

/** Whether whoever works here may give that command to the office now, and who else may. */
export function useMayNumber(command: OfficeCommandName): { readonly may: boolean; readonly roles: string } {
  const { t } = useTranslation();
  const practice = useWorkspace().space === 'latihan';
  const role = useRoleIn(null);
  const isReady = useOffice(({ read, fault, skipped }) => read && fault === null && skipped === 0);
  const savingFault = useSaving((saving) => saving.fault);
  return {
    may: isReady && savingFault === null && mayInOffice(role, command, { practice }),
    roles: roleNames(t, rolesForOffice(command, { practice }).join(' ')),
  };
}
