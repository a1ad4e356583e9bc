import type { storage as indonesian } from '../id/storage.ts';
import type { Texts } from '../texts.ts';

export const storage: Texts<typeof indonesian> = {
  diskFullWhat: 'The disk is full.',
  diskFullMeans: 'The last change was not saved. What was saved is safe and can be read.',
  diskFullNext: 'Free some space on the disk, then press Try again. Do not clear the data of this site or app profile.',
  goneWhat: 'The storage of this device cannot be opened.',
  goneMeans: 'For now the app can neither read nor write data on this device.',
  goneNext: 'Close every Meja Pokja window and open it again. If it happens again, call the admin and delete nothing.',
  newerWhat: 'The data on this device were made by a newer Meja Pokja.',
  newerMeans: 'This version does not read them, so as not to harm them. Nothing is lost.',
  newerNext: 'Close other windows, then install and open the newest version.',
  writeWhat: 'The last change was not saved.',
  writeMeans: 'The storage refused the write. What was saved is safe; for now everything can only be read.',
  writeNext: 'Press Try again. If it fails again, close and reopen the app, then repeat the last change.',
  faultWhat: 'The record of this tender is damaged at event {{n}} ({{type}}).',
  faultMeans:
    'The record does not match its fingerprint: {{reason}}. This tender can only be read; other tenders are not affected.',
  faultNext: 'Delete nothing. Ask the LPSE admin to restore this record from a copy.',
  faultBodyHash: 'the event was changed after it was signed',
  faultHeader: 'the head of the event cannot be read',
  faultChain: 'the chain to the event before is broken',
  faultSignature: 'the signature of the device is not valid',
  faultMissing: 'one or more events are missing',
  faultKey: 'the key of the signing device is not known',
  startWhat: 'Meja Pokja cannot start.',
  startMeans: 'Something failed before the first screen. Saved data have not changed.',
  startNext: 'Reload. If it happens again, send the code below to the admin.',
  bugWhat: 'This part of the screen stopped working.',
  bugMeans: 'This is a fault of the program. What was saved has not changed.',
  bugNext: 'Reload the screen. If it happens again, send the code below to the admin.',
  reload: 'Reload',
};
