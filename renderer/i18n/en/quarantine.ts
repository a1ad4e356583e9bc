import type { quarantine as indonesian } from '../id/quarantine.ts';
import type { Texts } from '../texts.ts';

export const quarantine: Texts<typeof indonesian> = {
  title: 'Entries held apart',
  intro:
    'Signed entries that reached the server and do not count yet, because their author had no right then or their number was taken. Nothing is deleted. The chair of the committee can adopt those that should count.',
  open: 'Entries held apart…',
  choose: 'Choose',
  chooseAll: 'Choose all that can be adopted: {{title}}',
  chooseOne: 'Choose {{what}} by {{actor}}',
  author: 'Author',
  device: 'device {{dev}}',
  when: 'Written and arrived',
  writtenAt: 'Written {{at}}',
  cameAt: 'Reached the server {{at}}',
  content: 'Content',
  why: 'Why it is held',
  noChange: 'Changes nothing: it says what stands already.',
  count: '{{count}} entries',
  readAgain: 'Refresh',
  allTenders: 'Show all tenders',
  noServerTitle: 'This device is not enrolled at a server',
  noServerText: 'Enrol the device in Settings, Office server. Entries held apart are shown here then.',
  noneTitle: 'Nothing is held apart',
  noneText: 'Everything that reached the server counts.',
  notYoursTitle: 'Only for the chair of a committee and admins',
  notYoursText: 'A chair sees what is held for their tenders; an admin sees all. Ask them.',
  failedWhat: 'What is held apart could not be fetched from the server.',
  failedMeans: 'Nothing changed; everything is kept at the server.',
  failedOld: 'Below is what was fetched the last time it worked.',
  failedNext: 'Check the network, then press Refresh.',
  unreadable: '{{count}} entries cannot be opened by this app. Install the newest version to see them.',
  adopt: 'Adopt',
  adoptNone: 'Adopt the chosen…',
  adoptCount: 'Adopt {{count}} entries…',
  adoptTitle: 'Adopt the entries held apart?',
  adoptMore:
    '{{count}} more entries are adopted: the chosen ones were made after them and cannot come in without them.',
  adoptMeans:
    'The server then takes in exactly these entries, still in the name of their author. Other entries of the same device stay held, and the rights of their author do not change.',
  adoptFollows:
    'They reach every laptop with its next sync, that of their author too. What does not fit other work appears as a conflict. The adoption stands in the history and cannot be taken back.',
  adoptReason: 'Why they are adopted',
  barWhat: 'The server holds {{count}} entries for this tender.',
  barMeans: 'They do not count yet.',
  barNext: 'Look who wrote them and what they say, then adopt those that should count.',
  look: 'Look',
  notAdoptable: {
    'not-chair': 'Only the chair of this tender’s committee can adopt.',
    'not-here': 'This tender is not on this computer yet. Synchronise first.',
    'not-signed': 'Its signature cannot be checked on this computer. Synchronise first.',
    never: 'Cannot be adopted. Kept as evidence.',
    adopted: 'Adopted; it comes in once the server has it.',
  },
  reason: {
    forked: {
      why: 'Its number is taken by another entry of the same device',
      next: 'That device may have been restored from an old copy. Ask its author to enter it again.',
    },
    revoked: {
      why: 'The device of its author was revoked',
      next: 'Ask the author whether they wrote it themselves before adopting.',
    },
    expired: {
      why: 'The certificate of its author’s device ended',
      next: 'Comes in by itself once the certificate is renewed. Adopt it if that can no longer happen.',
    },
    'wrong-certificate': {
      why: 'Signed with a certificate the office does not know',
      next: 'Ask the author and the admin before adopting.',
    },
    'other-person': {
      why: 'Written in a name the office does not know for that device',
      next: 'Comes in by itself once the admin records that name. Adopt it if the author is right.',
    },
    'not-granted': {
      why: 'Its author has no task in this tender yet',
      next: 'Comes in by itself once the admin gives the task. Adopt it if that will not happen.',
    },
    'not-allowed': {
      why: 'The author’s role in this tender may not do that',
      next: 'Adopt it only where its content is the chair’s to answer for.',
    },
    'wrong-cause': {
      why: 'It names another entry that differs from the one at the server',
      next: 'Ask its author to synchronise and enter it again.',
    },
    'repeated-id': {
      why: 'Its identifier is taken by another entry',
      next: 'Ask its author to enter it again.',
    },
  },
};
