import { ImportScreen } from '#renderer/features/import/ImportScreen.tsx';
import { useRoleIn, useReadOnlyReason, useWorkspace } from '#renderer/session/hooks.ts';
import { RoleNote } from './RoleNote.tsx';

/** The import, or why whoever works here leaves it to others. */
export function ImportPage() {
  const { space } = useWorkspace();
  const role = useRoleIn(null);
  const reason = useReadOnlyReason({ practice: space === 'latihan' }, 'importDossier');
  return <ImportScreen barred={reason === null ? null : <RoleNote role={role} reason={reason} of="import" />} />;
}
