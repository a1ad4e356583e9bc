import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '#core/training/model.ts';
import { mayDoExercise } from '#core/training/permitted.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { Message } from '#renderer/ui/Message.tsx';

/** Says so where the role of whoever practises may not do all of an exercise, and which one may. */
export function RoleHint({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation();
  const { role } = useIdentity();
  const may = useMemo(() => mayDoExercise(role, exercise), [role, exercise]);
  if (may) return null;
  return (
    <Message
      tone="check"
      text={{
        what: t('training.otherRole.what', { role: roleName(t, role) }),
        means: t('training.otherRole.means'),
        next: t('training.otherRole.next', { trainee: roleName(t, 'trainee') }),
      }}
    />
  );
}
