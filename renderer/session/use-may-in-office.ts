import { mayInOffice } from '#core/committee/office-permissions.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { useOffice, useRoleIn, useSaving, useWorkspace } from './hooks.ts';

/** Whether whoever works here may give that command now: by role, and because the office's log is whole and can be written. */
export function useMayInOffice(command: OfficeCommandName): boolean {
  const { space } = useWorkspace();
  const role = useRoleIn(null);
  const isWhole = useOffice(({ read, fault, skipped }) => read && fault === null && skipped === 0);
  const savingFault = useSaving(({ fault }) => fault);
  return isWhole && savingFault === null && mayInOffice(role, command, { practice: space === 'latihan' });
}
