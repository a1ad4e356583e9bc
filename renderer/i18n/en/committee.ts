import type { committee as indonesian } from '../id/committee.ts';
import type { Texts } from '../texts.ts';

export const committee: Texts<typeof indonesian> = {
  name: 'Name of the {{committee}}',
  decreeNumber: 'Decree number',
  decreeDate: 'Decree date',
  decreeIssuer: 'Given by',
  number: 'No.',
  memberName: 'Name and titles',
  memberNameOf: 'Name of member {{number}}',
  employeeNumber: 'NIP',
  employeeNumberOf: 'NIP of member {{number}}',
  role: 'Position',
  roleOf: 'Position of member {{number}}',
  chair: 'Chair',
  secretary: 'Secretary',
  member: 'Member',
  personalData: 'Personal data',
  remove: 'Remove',
  removeMember: 'Remove {{name}}',
  add: 'Add a member',
  officerName: 'Name of the {{officer}}',
  officerNumber: 'NIP of the {{officer}}',
  save: 'Save',
  wrongCountWhat: 'There are {{count}} members.',
  wrongCountMeans: 'The number of members must be odd and at least {{minimum}}.',
  wrongCountNext: 'Add or remove members, then save.',
};
