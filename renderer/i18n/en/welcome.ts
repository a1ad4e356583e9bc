import type { welcome as indonesian } from '../id/welcome.ts';
import type { Texts } from '../texts.ts';

export const welcome: Texts<typeof indonesian> = {
  title: 'Welcome to Meja Pokja',
  intro:
    'Every decision is recorded in the name of the person who took it and signed with the key of this device. Give your name and role once; both can be changed in Settings.',
  name: 'Full name',
  namePlaceholder: 'As in the letter of appointment',
  nameMissing: 'Enter your full name.',
  role: 'Role in the committee',
  roleChair: 'Chair',
  roleSecretary: 'Secretary',
  roleMember: 'Member',
  roleAdmin: 'LPSE admin',
  roleObserver: 'Observer (looks on only)',
  roleAuditor: 'Auditor',
  roleTrainee: 'Trainee',
  zone: 'Time zone of the office',
  zoneWib: 'WIB (UTC+7): Jakarta, Pontianak',
  zoneWita: 'WITA (UTC+8): Samarinda, Makassar',
  zoneWit: 'WIT (UTC+9): Ambon, Jayapura',
  start: 'Start working',
  keyNote: 'The signing key is made on this device and cannot be copied out of it.',
};
