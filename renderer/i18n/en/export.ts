import type { exportFile as indonesian } from '../id/export.ts';
import type { Texts } from '../texts.ts';

export const exportFile: Texts<typeof indonesian> = {
  menu: 'Export',
  openData: 'Open data (OCDS)…',
  button: 'Export tender file',
  note: 'Writes everything about this tender to one JSON file, the owner estimate and the evaluation included. Do not hand it to bidders.',
  saved: 'Tender file saved: {{name}}',
  showInFolder: 'Show in folder',
  failed: {
    what: 'The tender file was not saved.',
    'disk-full': 'That disk is full. The tender in this app has not changed.',
    'not-allowed': 'You may not write in that place. The tender in this app has not changed.',
    'in-use': 'That file is in use by another program. The tender in this app has not changed.',
    exists: 'A file of that name is there already. The tender in this app has not changed.',
    other: 'The system refused to write the file. The tender in this app has not changed.',
    next: 'Choose another place or name, then export again.',
  },
};
