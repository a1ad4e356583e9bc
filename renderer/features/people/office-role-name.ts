import type { TFunction } from 'i18next';
import type { Person } from '#core/registry/model.ts';

export function officeRoleName(t: TFunction, role: Person['role']): string {
  switch (role) {
    case 'staff':
      return t('people.roleStaff');
    case 'admin':
      return t('people.roleAdmin');
    case 'auditor':
      return t('people.roleAuditor');
  }
}
