import { mayInOffice } from '#core/committee/office-permissions.ts';
import { useOffice, useRoleIn, useSaving, useWorkspace } from '#renderer/session/hooks.ts';

/** Whether whoever works here may set thresholds now: by role, and because the office's log is whole and can be written. */
export function useMaySetThreshold(): boolean {
  const { space } = useWorkspace();
  const role = useRoleIn(null);
  const isWhole = useOffice(({ read, fault, skipped }) => read && fault === null && skipped === 0);
  const savingFault = useSaving(({ fault }) => fault);
  return isWhole && savingFault === null && mayInOffice(role, 'setScreenThreshold', { practice: space === 'latihan' });
}
