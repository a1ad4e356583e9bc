import { useTranslation } from 'react-i18next';
import type { Role } from '#core/committee/role.ts';
import type { ReadOnlyReason } from '#renderer/session/may-change.ts';
import { roleName, roleNames } from '#renderer/session/role-name.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface RoleNoteProps {
  readonly role: Role;
  readonly reason: ReadOnlyReason;
  /** What others do, where others do it. */
  readonly of: 'stage' | 'import';
}

/** Why nothing can be changed here by the person at work. */
export function RoleNote({ role, reason, of }: RoleNoteProps) {
  const { t } = useTranslation();
  const kind = reason.kind === 'others-do' && of === 'import' ? 'others-import' : reason.kind;
  const names = { role: roleName(t, role), roles: reason.kind === 'others-do' ? roleNames(t, reason.roles) : '' };
  const text = {
    what: t(`workspace.readOnly.${kind}.what`, names),
    means: t(`workspace.readOnly.${kind}.means`, names),
    next: t(`workspace.readOnly.${kind}.next`, names),
  };
  return <Message tone="note" text={text} />;
}
