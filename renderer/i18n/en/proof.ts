import type { proof as indonesian } from '../id/proof.ts';
import type { Texts } from '../texts.ts';

export const proof: Texts<typeof indonesian> = {
  none: 'No bid has come to the proof of qualification yet.',
  bidder: 'Bidder',
  attendance: 'Attendance',
  present: 'Present',
  absent: 'Absent',
  representative: 'Representative',
  representativeOf: 'Representative of {{bidder}}',
  note: 'Note',
  noteOf: 'Note on the proof of {{bidder}}',
  result: 'Result',
  originals: 'Originals',
  originalsOf: 'Originals of {{bidder}}',
  originalsCount: '{{seen}} of {{of}} seen',
  recordOriginals: 'Record',
  document: 'Document',
  documentNumber: 'Number',
  seen: 'Original seen',
  documentAt: 'Document {{at}}',
  numberAt: 'Number of document {{at}}',
  seenAt: 'Original of document {{at}} seen',
  removeDocument: 'Remove document',
  removeAt: 'Remove document {{at}}',
  addDocument: 'Add document',
  save: 'Save',
};
