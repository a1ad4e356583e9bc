import type { receipts as indonesian } from '../id/receipts.ts';
import type { Texts } from '../texts.ts';

export const receipts: Texts<typeof indonesian> = {
  open: 'Receipt…',
  title: 'Receipt of synchronisation',
  intro:
    'Signed by the server for the newest entry it accepted. Save the file beside the print: with it anyone can check that it is genuine.',
  noneTitle: 'No receipt yet',
  noneText: 'The server gives a receipt once it accepted entries of this tender. Synchronise first.',
  save: 'Save receipt file…',
  saved: 'Receipt file {{name}} saved.',
  notSaved: 'The receipt file could not be saved.',
  printEvidence: 'Print both…',
  evidenceTitle: 'Evidence: receipts that contradict each other',
  check: 'Check a receipt…',
  checkText: 'A receipt of the server that was saved as a file can be checked with the server’s key in it.',
  checkTitle: 'Check a receipt',
  checkIntro: 'Checks the server’s signature on a receipt file. Nothing is imported and no network is needed.',
  choose: 'Choose a receipt file…',
  checkNoneTitle: 'No file chosen yet',
  checkNoneText: 'Choose a file saved by “Save receipt file”, of this office or another.',
  reportOf: 'Result for {{name}}',
  ownServer: 'The same as the office server this device is enrolled at.',
  otherServer:
    'Not the office server this device is enrolled at. Compare its fingerprint with the admin of that office.',
  unknownServer: 'Compare it with the fingerprint the admin announced.',
  outcome: {
    holds: {
      what: 'The receipt in {{name}} holds.',
      means: 'It says exactly what the owner of the key below signed.',
      next: 'Compare the fingerprint of the server’s key before using it as evidence.',
    },
    contradiction: {
      what: 'Both receipts in {{name}} hold and contradict each other.',
      means: 'The server signed two different histories for one number.',
      next: 'Hand this file to the admin and an auditor.',
    },
    'no-key': {
      what: 'The server’s key in {{name}} is no key.',
      means: 'Its signature cannot be checked.',
      next: 'Ask for the original file.',
    },
    'wrong-signature': {
      what: 'The server’s signature in {{name}} does not fit.',
      means: 'What it says was changed, or another key signed it.',
      next: 'Do not use this receipt. Ask for the original file.',
    },
    'other-server': {
      what: 'The receipt in {{name}} names another server than the owner of its key.',
      means: 'That key is not the one of the server it names.',
      next: 'Do not use this receipt. Ask for the original file.',
    },
  },
  notRead: {
    'not-a-receipt-file': {
      what: '{{name}} is no receipt file of Meja Pokja.',
      means: 'There is nothing to check.',
      next: 'Choose a file saved by “Save receipt file”.',
    },
    newer: {
      what: '{{name}} was made by a newer Meja Pokja.',
      means: 'This version does not know its form.',
      next: 'Install the newest version, then check again.',
    },
    unreadable: {
      what: '{{name}} cannot be read.',
      means: 'The file was moved, or its medium was taken out.',
      next: 'Put the medium back, then choose again.',
    },
  },
};
