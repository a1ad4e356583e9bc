/** Roles in the words of the person's language. */
import type { TFunction } from 'i18next';
import { isRole, type Role } from '#core/committee/role.ts';

export function roleName(t: TFunction, role: Role): string {
  switch (role) {
    case 'chair':
      return t('welcome.roleChair');
    case 'secretary':
      return t('welcome.roleSecretary');
    case 'member':
      return t('welcome.roleMember');
    case 'admin':
      return t('welcome.roleAdmin');
    case 'observer':
      return t('welcome.roleObserver');
    case 'auditor':
      return t('welcome.roleAuditor');
    case 'trainee':
      return t('welcome.roleTrainee');
  }
}

/** The roles of a refusal, codes with spaces between, as a list to read; a code nobody has named is shown as it is. */
export function roleNames(t: TFunction, codes: string): string {
  return codes
    .split(' ')
    .map((code) => (isRole(code) ? roleName(t, code) : code))
    .join(', ');
}
