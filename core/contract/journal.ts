// What renderer and main process say to each other about the journal and its backups. The main process keeps frames and
// understands none of them: their payloads are sealed rows.

import { z } from 'zod';

/** The events of a space; or, with `lembar` in front, what only its person can open: sheets filled alone and
 * findings of auditors, of which the last of each counts. */
export const journalName = z.enum(['kantor', 'latihan', 'lembarkantor', 'lembarlatihan']);
const bytes = z.instanceof(Uint8Array);
const seq = z.int().nonnegative();

/**
 * `begin` opens a journal, its payload is the journal's id; `write` holds rows; `void` takes back the write whose number
 * it holds; `reset` undoes all before it, its payload is the journal's id again.
 */
const kind = z.enum(['begin', 'write', 'void', 'reset']);

export const journalFrame = z.strictObject({ kind, seq, payload: bytes });
/** What the renderer may add; numbers are given by the main process. */
export const journalEntry = z.strictObject({ kind: z.enum(['write', 'void', 'reset']), payload: bytes });

/** Where a file of the journal does not read, for the log and for support. */
export const journalDamage = z.strictObject({
  file: z.string(),
  offset: z.int().nonnegative(),
  why: z.enum(['torn', 'no-frame', 'unknown-frame', 'changed', 'missing']),
});

export const journalHead = z.strictObject({
  id: z.string().min(1),
  seq,
  /** Damage met so far in what was read; a torn tail is mended at opening and not among it. */
  damage: z.array(journalDamage).readonly(),
  /** What its files take on the disk. */
  bytes: z.int().nonnegative(),
});

export const journalPage = z.strictObject({
  frames: z.array(journalFrame).readonly(),
  /** No frames follow. */
  isLast: z.boolean(),
  damage: z.array(journalDamage).readonly(),
});

export const journalFailed = z.strictObject({
  kind: z.literal('journal-failed'),
  reason: z.enum(['disk-full', 'other']),
  code: z.string(),
});

export type JournalName = z.infer<typeof journalName>;
export type JournalFrameKind = z.infer<typeof kind>;
export type JournalFrame = z.infer<typeof journalFrame>;
export type JournalEntry = z.infer<typeof journalEntry>;
export type JournalDamage = z.infer<typeof journalDamage>;
export type JournalHead = z.infer<typeof journalHead>;
export type JournalPage = z.infer<typeof journalPage>;
export type JournalFailed = z.infer<typeof journalFailed>;
