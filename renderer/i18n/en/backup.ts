import type { backup as indonesian } from '../id/backup.ts';
import type { Texts } from '../texts.ts';

export const backup: Texts<typeof indonesian> = {
  title: 'Backup',
  text: 'One file with all records of the office, the own sheets of everyone and the wrapped keys. Own sheets stay sealed: only the person they are of can open them. After it is written it is read back and compared. The practice space is left out.',
  unavailable: 'Only the desktop app makes backups. In a browser, save the archive of each tender.',
  folder: 'Folder',
  noFolder: 'Not chosen yet',
  folderFirst: 'Choose a folder first, best outside this computer: a USB stick or a network folder of the office.',
  choose: 'Choose folder…',
  schedule: 'Schedule',
  daily: 'Once a day',
  close: 'Whenever the app is closed',
  off: 'Only when asked',
  keep: 'Backups kept',
  keepHint: 'Older ones are removed once the new one has proved whole.',
  last: 'Last',
  never: 'Never',
  lastAt: '{{at}} · {{size}} MB',
  ageToday: 'Less than a day ago.',
  ageDays: '{{days}} days ago.',
  now: 'Back up now',
  rehearse: 'Rehearse a restore',
  kitNone:
    'This account is bound to this computer and has no recovery kit: the backup cannot be opened on another computer. Make a kit under “Lock and passphrase”.',
  rehearsedWhat: 'Backup {{file}} can be restored.',
  rehearsedMeans:
    '{{streams}} records with {{events}} events were read, opened and found the same as what is here now. Own sheets in it: {{sheets}}, of which yours: {{ownSheets}}, all opened.',
  rehearsedNewer: 'Events made after that backup: {{newer}}. Press Back up now to have them in it.',
  rehearsedNext: 'Nothing need be done.',
  rehearsedBadWhat: 'Backup {{file}} cannot be restored in full.',
  rehearsedBadMeans: 'Not opened: {{unopened}}. Not matching: {{faults}}. Read: {{events}} events.',
  rehearsedBadNext: 'Press Back up now and rehearse again. If it still fails, use another medium and tell the admin.',
  failedAt: 'The try of {{at}} failed.',
  restore: 'Restore from a backup…',
  restoreText: 'A new computer, or data lost? Restore all records and accounts from a backup file.',
  fault: {
    'no-folder': {
      what: 'No backup folder is chosen yet.',
      means: 'There is no place to write a backup to.',
      next: 'Choose a folder outside this computer, such as a USB stick or an office share.',
    },
    'no-backup': {
      what: 'There is no backup in that folder yet.',
      means: 'There is nothing to rehearse.',
      next: 'Press Back up now first.',
    },
    'folder-gone': {
      what: 'The backup folder or file was not found.',
      means: 'The stick may be unplugged, or the share not connected. Nothing was written.',
      next: 'Connect it again or choose another folder, then repeat.',
    },
    'disk-full': {
      what: 'The place for backups is full.',
      means: 'No new backup was written. The old ones are still there.',
      next: 'Free space or keep fewer backups, then repeat.',
    },
    'not-allowed': {
      what: 'That folder cannot be used.',
      means: 'It may not be written to, or lies inside the data of this app.',
      next: 'Choose another folder outside this computer.',
    },
    'not-a-backup': {
      what: 'That file is no backup of Meja Pokja.',
      means: 'Nothing was restored.',
      next: 'Choose a file that ends in .cadangan.',
    },
    'newer-backup': {
      what: 'That backup was made by a newer Meja Pokja.',
      means: 'This version does not read it, so as not to damage it. Nothing was restored.',
      next: 'Install the newest version, then repeat.',
    },
    damaged: {
      what: 'That backup is damaged.',
      means: 'Its content does not match its fingerprints. Nothing was restored or replaced.',
      next: 'Use another backup. If this is the newest, make a new one on another medium.',
    },
    'not-empty': {
      what: 'This computer already has accounts.',
      means: 'A backup is restored only where nothing is, so that nothing is overwritten.',
      next: 'Close and open the app, then unlock with an account that is there.',
    },
    other: {
      what: 'The backup was not finished.',
      means: 'Old backups and the data on this computer are unchanged.',
      next: 'Repeat. If it still fails, send the code below to the admin.',
    },
  },
};
