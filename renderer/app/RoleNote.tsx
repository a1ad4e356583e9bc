import { useTranslation } from 'react-i18next';
import type { Role } from '#core/committee/role.ts';
import type { ReadOnlyReason } from '#renderer/session/may-change.ts';
import { roleName, roleNames } from '#renderer/session/role-name.ts';
import { Message } from '#renderer/ui/Message.tsx';

/** Why nothing can be changed here by the person at work. */
export function RoleNote({ role, reason }: { readonly role: Role; readonly reason: ReadOnlyReason }) {
  const { t } = useTranslation();
  const names = { role: roleName(t, role), roles: reason.kind === 'others-do' ? roleNames(t, reason.roles) : '' };
  const text = {
    what: t(`workspace.readOnly.${reason.kind}.what`, names),
    means: t(`workspace.readOnly.${reason.kind}.means`, names),
    next: t(`workspace.readOnly.${reason.kind}.next`, names),
  };
  return <Message tone="note" text={text} />;
}
