import type { archive as indonesian } from '../id/archive.ts';
import type { Texts } from '../texts.ts';

export const archive: Texts<typeof indonesian> = {
  title: 'Check an archive',
  intro:
    'An archive holds the whole signed history of a tender. The check uses nothing but the file itself: the chain of events, signatures, authority; then scores and ranking are worked out anew. Nothing is imported.',
  choose: 'Choose an archive…',
  noneTitle: 'No archive was checked yet',
  noneText: 'Choose a .meja.gz file saved from the history of a tender, or received from another office.',
  checking: 'Checking {{name}}: {{done}} of {{total}} bytes',
  notReadWhat: 'The file {{name}} cannot be read.',
  notReadMeans: 'Nothing was checked.',
  notReadNext:
    'Make sure the archive (.meja.gz) can be opened and its medium is still plugged in, then choose it again.',
  reportOf: 'Result of checking {{name}}',
  wholeWhat: 'The archive {{name}} is whole.',
  wholeMeans:
    '{{streams}} tenders, {{events}} events, {{attachments}} attachments: chain, signatures, authority, state, scores and ranking agree.',
  wholeNext: 'Compare the fingerprints below with those printed on the minutes or told by their owner.',
  madeAt: 'Made',
  signedBy: 'Signed by',
  seal: 'Fingerprint of the archive',
  remarks: 'To be looked at ({{count}})',
  save: 'Save archive…',
  saveNote: 'Saves the whole signed history, for anyone to check without a server',
  saved: 'The archive {{name}} was saved.',
  savedWithout: 'Archive saved: {{name}}, without {{count}} attachments that are not here or damaged on this device.',
  saveFailed: { what: 'The archive could not be saved.' },
  saveBroken: {
    means: 'An attachment broke while it was written. Nothing was saved.',
    next: 'Press Save archive again: that attachment will be left out and named.',
  },
  settingsText: 'Archives of this office or another can be checked without a server and without other data.',
  open: 'Check an archive…',
};
