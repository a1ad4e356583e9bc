// What the renderer may ask of the shell it runs in, and what the shell may answer. One entry a verb; the verb is also the
// name of its channel. Electron's main process parses requests with these schemas, the renderer parses answers with them.

import { z } from 'zod';
import {
  backupFault,
  backupFile,
  backupFileName,
  backupFolder,
  backupKeep,
  backupSchedule,
  backupState,
  checkedBackup,
} from './backup.ts';
import { journalEntry, journalFailed, journalHead, journalName, journalPage } from './journal.ts';
import { liveQuestion } from './live.ts';
import { PAPER_NAMES } from './paper-size.ts';
import { printer, printJob } from './printing.ts';
import { relayAddress, relayBody, relayCall, relayCallId, relayOpened, relayReply } from './relay-door.ts';
import { serverAddress, serverChoice, serverQuestion, serverReply } from './server-door.ts';
import type { BridgeSignals, DesktopSignals } from './signals.ts';

/** Where a file dialog leads: which files it offers and how large one may be. */
export const OPEN_PURPOSES = {
  isb: { extensions: ['json'], content: 'text' },
  dossier: { extensions: ['json'], content: 'text' },
  holidays: { extensions: ['json'], content: 'text' },
  rules: { extensions: ['json'], content: 'text' },
  spreadsheet: { extensions: ['xlsx', 'csv'], content: 'bytes' },
  card: { extensions: ['json'], content: 'text' },
} as const satisfies Record<string, { extensions: readonly string[]; content: 'text' | 'bytes' }>;

/** The reason someone opens files. */
export type OpenPurpose = keyof typeof OPEN_PURPOSES;

/**
 * Largest file that is read at all; a larger one is answered with `too-large`.
 *
 * Units   bytes.   Source  decision: the largest real feed is 1.1 MB a year and regency, a text beyond this freezes a
 *         small laptop for seconds.
 */
export const OPEN_MAX_BYTES = 25_000_000;

/** Largest piece a long file is handed over in; units bytes. */
export const PIECE_MAX_BYTES = 4_194_304;

/** Most files one dialog or drop may bring: a year's feeds are seven, a practice season 967 tenders of 45 kB each. */
export const OPEN_MAX_FILES = 2_000;

/** Kinds of file the app writes, each with the endings a save dialog offers; the first is added where one is missing. */
export const SAVE_FILE_TYPES = {
  json: ['json'],
  csv: ['csv'],
  html: ['html'],
  text: ['txt'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  archive: ['meja.gz'],
  exchange: ['meja-usb'],
  /** A bidder's file keeps the ending it came with: `saveEndings`. */
  attachment: ['bin'],
  zip: ['zip'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** A kind of file the app writes. */
export type SaveFileType = keyof typeof SAVE_FILE_TYPES;

/** The endings a file of that kind and name may have; the first is added where none of them stands. */
export function saveEndings(type: SaveFileType, suggestedName: string): readonly [string, ...string[]] {
  const own = type === 'attachment' ? /\.([0-9a-z]{1,10})$/i.exec(suggestedName)?.[1]?.toLowerCase() : undefined;
  return own === undefined ? SAVE_FILE_TYPES[type] : [own];
}

const openPurpose = z.enum([
  'isb',
  'dossier',
  'holidays',
  'rules',
  'spreadsheet',
  'card',
]) satisfies z.ZodType<OpenPurpose>;
const saveFileType = z.enum([
  'json',
  'csv',
  'html',
  'text',
  'pdf',
  'docx',
  'xlsx',
  'archive',
  'exchange',
  'attachment',
  'zip',
]) satisfies z.ZodType<SaveFileType>;
const bytes = z.instanceof(Uint8Array);
const suggestedName = z.string().min(1).max(200);
/** A print pack of a hundred documents with its fonts is a tenth of this. */
const html = z.string().min(1).max(64_000_000);
/** Decides the sheet where the document's own `@page` does not. */
const paper = z.strictObject({ size: z.enum(PAPER_NAMES), orientation: z.enum(['portrait', 'landscape']) });

const cancelled = z.strictObject({ outcome: z.literal('cancelled') });
const saved = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), path: z.string() }),
  cancelled,
]);
const openedFile = z.strictObject({
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('bytes'), bytes }),
    z.strictObject({ kind: z.literal('too-large'), limitBytes: z.int() }),
    z.strictObject({ kind: z.literal('not-utf-8') }),
    z.strictObject({ kind: z.literal('unreadable'), code: z.string() }),
  ]),
});

/** Refusals any verb may meet. */
const anyRefusal = [
  /** The call did not come from our own page; nothing was done. */
  z.strictObject({ kind: z.literal('sender-refused') }),
  /** The request does not fit its schema: a bug of the caller. `where` is the path of the first fault. */
  z.strictObject({ kind: z.literal('malformed-request'), where: z.string() }),
  /** This shell cannot do it at all; the browser says so of what only the desktop app has. */
  z.strictObject({ kind: z.literal('unavailable') }),
  /** A bug in the shell, written to its log. */
  z.strictObject({ kind: z.literal('internal'), message: z.string() }),
] as const;
const writeFailed = z.strictObject({
  kind: z.literal('write-failed'),
  path: z.string(),
  reason: z.enum(['disk-full', 'not-allowed', 'in-use', 'exists', 'other']),
  code: z.string(),
});
const printFailed = z.strictObject({ kind: z.literal('print-failed'), reason: z.string() });
/** The printer named is not there, or there is none at all. */
const noPrinter = z.strictObject({ kind: z.literal('no-printer') });
const tooManyFiles = z.strictObject({ kind: z.literal('too-many-files'), count: z.int(), limit: z.int() });
/** No save of that id was begun, or it ended. */
const unknownSave = z.strictObject({ kind: z.literal('unknown-save') });
const saveId = z.string().min(1).max(100);
/** Pieces of a long file; a larger one would stand in memory as a whole. */
const piece = bytes.refine((piece) => piece.length <= PIECE_MAX_BYTES);
const unknownPath = z.strictObject({ kind: z.literal('unknown-path') });

/** Every verb with the schema of its request and of its answer. */
export const desktopContract = {
  /** Says which program this is. */
  aboutApp: {
    request: z.strictObject({}),
    response: answer(
      z.strictObject({
        name: z.string(),
        version: z.string(),
        shell: z.enum(['electron', 'browser']),
        platform: z.string(),
      }),
      [],
    ),
  },
  /**
   * Prints a self-contained HTML document, named by its title: with a `job` at once, without one through the system's print
   * dialog. `shown`: this shell is not told what the person chose. `printed` means that the system took it; what a printer
   * does with it afterwards is told to nobody.
   */
  printDocument: {
    request: z.strictObject({ html, paper, job: printJob.optional() }),
    response: answer(z.strictObject({ outcome: z.enum(['printed', 'cancelled', 'shown']) }), [printFailed, noPrinter]),
  },
  /** The printers of this computer. */
  listPrinters: {
    request: z.strictObject({}),
    response: answer(z.strictObject({ printers: z.array(printer).readonly() }), []),
  },
  /**
   * Turns a self-contained HTML document into a tagged PDF made to be kept; a signature may be added to it. `isPart`: as it was
   * printed, for a pack that is finished as a whole.
   */
  renderPdf: {
    request: z.strictObject({ html, paper, isPart: z.literal(true).optional() }),
    response: answer(z.strictObject({ pdf: bytes }), [printFailed]),
  },
  /** Asks where, then writes the document there as PDF. */
  savePdf: {
    request: z.strictObject({ html, paper, suggestedName }),
    response: answer(saved, [printFailed, writeFailed]),
  },
  /** Asks where, then writes the content there whole or not at all. */
  saveFile: {
    request: z.strictObject({ content: z.union([z.string(), bytes]), type: saveFileType, suggestedName }),
    response: answer(saved, [writeFailed]),
  },
  /** Asks where, for a file that comes in pieces as it is too large for one. */
  beginSave: {
    request: z.strictObject({ type: saveFileType, suggestedName }),
    response: answer(
      z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('begun'), id: saveId }), cancelled]),
      [writeFailed],
    ),
  },
  /** Adds a piece; a refusal ends the save and leaves nothing behind. */
  writeSave: {
    request: z.strictObject({ id: saveId, piece }),
    response: answer(z.strictObject({}), [writeFailed, unknownSave]),
  },
  /** Puts the file in its place, whole. */
  finishSave: {
    request: z.strictObject({ id: saveId }),
    response: answer(saved, [writeFailed, unknownSave]),
  },
  /** Gives it up and leaves nothing behind. */
  dropSave: {
    request: z.strictObject({ id: saveId }),
    response: answer(z.strictObject({}), []),
  },
  /** Asks for files, or for a folder whose files of that purpose are read; each file has its own outcome. */
  openFiles: {
    request: z.strictObject({ purpose: openPurpose, pick: z.enum(['file', 'files', 'folder']) }),
    response: answer(
      z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('opened'), files: z.array(openedFile).readonly() }),
        cancelled,
      ]),
      [tooManyFiles],
    ),
  },
  /** Shows a file this run has saved in the system's file manager. */
  showInFolder: {
    request: z.strictObject({ path: z.string() }),
    response: answer(z.strictObject({}), [unknownPath]),
  },
  /** Adds a line to the log a person can send to support; never holds what a dossier says. */
  writeLog: {
    request: z.strictObject({
      level: z.enum(['error', 'warning', 'info']),
      event: z.string().min(1).max(200),
      detail: z.string().max(8_000),
    }),
    response: answer(z.strictObject({}), []),
  },
  /** Opens a journal and says where it stands; one that is not there is begun. */
  journalHead: {
    request: z.strictObject({ journal: journalName }),
    response: answer(journalHead, [journalFailed]),
  },
  /** Adds to the journal; answered well when all of it outlives a power cut. `seq` is the number of the last entry. */
  appendJournal: {
    request: z.strictObject({ journal: journalName, entries: z.array(journalEntry).min(1).max(1_000) }),
    response: answer(z.strictObject({ seq: z.int() }), [journalFailed]),
  },
  /** The next page of frames behind a number, of the journal at work or of the backup that is being rehearsed. */
  readJournal: {
    request: z.strictObject({
      of: z.enum(['profile', 'rehearsal']),
      journal: journalName,
      after: z.int().nonnegative(),
    }),
    response: answer(journalPage, [journalFailed]),
  },
  /** Writes down that the practice space was emptied. */
  resetJournal: {
    request: z.strictObject({ journal: z.enum(['latihan', 'lembarlatihan']) }),
    response: answer(z.strictObject({ seq: z.int() }), [journalFailed]),
  },
  /**
   * Writes the sheets of a space anew with only the frames of these numbers, in their order, behind a `reset`; the others
   * leave the disk. All of it or nothing, across a power cut. Events are never thinned out.
   */
  compactJournal: {
    request: z.strictObject({
      journal: z.enum(['lembarkantor', 'lembarlatihan']),
      keep: z.array(z.int().positive()).max(1_000_000),
    }),
    response: answer(z.strictObject({ seq: z.int() }), [journalFailed]),
  },
  /** Lays the files of a journal aside and begins another: for one that no longer fits what the page holds. */
  startJournalOver: {
    request: z.strictObject({ journal: journalName, erasing: z.boolean() }),
    response: answer(journalHead, [journalFailed]),
  },
  /** Removes for good what was laid aside to be erased: the records an approved list names are in it. */
  eraseJournal: {
    request: z.strictObject({ journal: journalName }),
    response: answer(z.strictObject({}), [journalFailed]),
  },
  /** Keeps the wrapped keys and sealed settings of the device beside the journal, whole or not at all. */
  keepKeyring: {
    request: z.strictObject({ content: z.string().min(1).max(8_000_000) }),
    response: answer(z.strictObject({}), [journalFailed]),
  },
  /** Null where none was kept. */
  readKeyring: {
    request: z.strictObject({}),
    response: answer(z.strictObject({ content: z.string().nullable() }), [journalFailed]),
  },
  /**
   * 32 bytes the system's keyring keeps for this machine; null where it has no keyring, or gives them no longer. `create`
   * only where nothing was bound to earlier ones.
   */
  machineSecret: {
    request: z.strictObject({ create: z.boolean() }),
    response: answer(z.strictObject({ secret: bytes.nullable() }), []),
  },
  /** Bytes left on the disk of the profile; null where the system does not say. */
  freeSpace: {
    request: z.strictObject({}),
    response: answer(z.strictObject({ bytes: z.number().nonnegative().nullable() }), []),
  },
  /** The address of the central server that a person confirmed; null where none was. */
  serverAddress: {
    request: z.strictObject({}),
    response: answer(z.strictObject({ address: serverAddress.nullable() }), []),
  },
  /** Asks the person whether the app may speak with that server; null forgets it. */
  chooseServer: {
    request: z.strictObject({ address: serverAddress.nullable() }),
    response: answer(serverChoice, []),
  },
  /** Asks the server that was confirmed. */
  askServer: {
    request: serverQuestion,
    response: answer(serverReply, []),
  },
  /** Listens for what moves at the server that was confirmed, told by `onLive`; an earlier line ends. */
  listenToServer: {
    request: liveQuestion,
    response: answer(z.strictObject({}), []),
  },
  /** Ends the line, without a word. */
  endListening: {
    request: z.strictObject({}),
    response: answer(z.strictObject({}), []),
  },
  /** Opens the door of a relay to the local network, once a person agreed in a dialog of the system. */
  openRelay: {
    request: z.strictObject({}),
    response: answer(relayOpened, []),
  },
  closeRelay: {
    request: z.strictObject({}),
    response: answer(z.strictObject({}), []),
  },
  /** The next message another laptop brought to the door; the door shuts when nobody asks any more. */
  takeRelayCall: {
    request: z.strictObject({}),
    response: answer(relayCall, []),
  },
  answerRelayCall: {
    request: z.strictObject({ id: relayCallId, body: relayBody }),
    response: answer(z.strictObject({}), []),
  },
  /** Asks the person whether the app may speak with the relay there. */
  allowRelay: {
    request: z.strictObject({ address: relayAddress }),
    response: answer(z.strictObject({ isAllowed: z.boolean() }), []),
  },
  /** Brings a message to a relay that was allowed. */
  askRelay: {
    request: z.strictObject({ address: relayAddress, body: relayBody }),
    response: answer(relayReply, []),
  },
  /** Where backups go, when, and how the last one went. */
  backupState: {
    request: z.strictObject({}),
    response: answer(backupState, []),
  },
  /** Asks for a folder outside the profile. */
  chooseBackupFolder: {
    request: z.strictObject({}),
    response: answer(backupState, [backupFault]),
  },
  setBackupPlan: {
    request: z.strictObject({ schedule: backupSchedule, keep: backupKeep }),
    response: answer(backupState, [backupFault]),
  },
  /** Writes a backup and reads it back. */
  backUpNow: {
    request: z.strictObject({}),
    response: answer(backupState, [backupFault]),
  },
  /** Checks the newest backup and unpacks it into a temporary place, for `readJournal` of `rehearsal`. */
  openRehearsal: {
    request: z.strictObject({}),
    response: answer(checkedBackup, [backupFault]),
  },
  /** Removes the temporary place. */
  closeRehearsal: {
    request: z.strictObject({}),
    response: answer(z.strictObject({}), []),
  },
  /** The sealed attachments beside the backups. */
  listBackupFiles: {
    request: z.strictObject({ of: backupFolder }),
    response: answer(z.strictObject({ files: z.array(backupFile).readonly() }), [backupFault]),
  },
  /** A piece of a sealed attachment, in order; with the last one it is read back and takes its place. */
  writeBackupFile: {
    request: z.strictObject({ name: backupFileName, at: z.int().nonnegative(), piece, isLast: z.boolean() }),
    response: answer(z.strictObject({}), [backupFault]),
  },
  /** Bytes of a sealed attachment; fewer where it ends. */
  readBackupFile: {
    request: z.strictObject({
      of: backupFolder,
      name: backupFileName,
      at: z.int().nonnegative(),
      bytes: z.int().positive().max(PIECE_MAX_BYTES),
    }),
    response: answer(z.strictObject({ piece: bytes }), [backupFault]),
  },
  /** The attachments of the backup that was restored are here, or given up. */
  forgetRestored: {
    request: z.strictObject({}),
    response: answer(backupState, [backupFault]),
  },
  /** Asks for a backup and puts it into this profile, where nobody works yet. */
  restoreBackup: {
    request: z.strictObject({}),
    response: answer(
      z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('restored'), backup: checkedBackup }),
        cancelled,
      ]),
      [backupFault],
    ),
  },
};

/** One thing the renderer may ask. */
export type DesktopVerb = keyof typeof desktopContract;
/** What is asked with a verb. */
export type DesktopRequest<V extends DesktopVerb> = z.infer<(typeof desktopContract)[V]['request']>;
/** What a verb is answered with: a `Result`. */
export type DesktopResponse<V extends DesktopVerb> = z.infer<(typeof desktopContract)[V]['response']>;
/** The shell as the renderer sees it; Electron and the plain browser each implement it. */
export type Desktop = {
  readonly [V in DesktopVerb]: (request: DesktopRequest<V>) => Promise<DesktopResponse<V>>;
} & DesktopSignals;
/** The preload's object on `window.desktop`: the same verbs, nothing checked yet. */
export type DesktopBridge = Readonly<Record<DesktopVerb, (request: unknown) => Promise<unknown>>> & BridgeSignals;
/** One file someone chose, or why it could not be read. */
export type OpenedFile = z.infer<typeof openedFile>;
/** Sheet a document is printed on. */
export type DesktopPaper = z.infer<typeof paper>;

/** Pairs a good value with the refusals of one verb beside those of every verb. */
function answer<Value extends z.ZodType, const Refusals extends readonly z.core.$ZodTypeDiscriminable[]>(
  value: Value,
  refusals: Refusals,
) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: z.discriminatedUnion('kind', [...anyRefusal, ...refusals]) }),
  ]);
}
