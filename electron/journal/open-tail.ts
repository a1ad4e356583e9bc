// Finds the place a journal goes on at. What a cut-off write left there is copied aside, then cut off; what is damaged with
// good frames behind it stays as it is, and the journal goes on in a new file.

import { mkdir, open, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalDamage } from '#core/contract/journal.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { firstSeqOf } from './file-names.ts';
import { readFrames } from './read-frames.ts';

export interface JournalFolders {
  readonly folder: string;
  /** Takes what is cut off or replaced; nothing is destroyed. */
  readonly aside: string;
}

export interface Tail {
  /** Number of the last frame; 0 where there is none. */
  readonly seq: number;
  /** The file to go on in and its length; null where a new one must be begun. */
  readonly last: { readonly name: string; readonly end: number } | null;
  readonly damage: readonly JournalDamage[];
}

export async function listJournalFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => firstSeqOf(name) !== null).toSorted();
}

export async function openTail(folders: JournalFolders): Promise<Tail> {
  const { folder } = folders;
  const damage: JournalDamage[] = [];
  for (const name of (await listJournalFiles(folder)).toReversed()) {
    const { seq, end, torn, faults } = await readWhole(folder, name);
    damage.push(...faults);
    // Never cut what a newer build may read.
    if (torn?.why === 'unknown-frame') throw new Error('newer-journal');
    if (torn !== null) await cutOff(folders, name, torn.offset);
    if (seq === null) {
      // Begun and never written to: a power cut between the two.
      await rm(join(folder, name), { force: true });
      continue;
    }
    return { seq, last: faults.length === 0 ? { name, end } : null, damage };
  }
  return { seq: 0, last: null, damage };
}

/** Copies the end of a file aside, and only then cuts it off. */
export async function cutOff({ folder, aside }: JournalFolders, name: string, offset: number): Promise<void> {
  const path = join(folder, name);
  const file = await open(path, 'r');
  let rest: Buffer;
  try {
    const { size } = await file.stat();
    rest = Buffer.alloc(Math.max(0, size - offset));
    await file.read(rest, 0, rest.byteLength, offset);
  } finally {
    await file.close();
  }
  if (rest.byteLength === 0) return;
  await mkdir(aside, { recursive: true });
  const copy = await open(await freeName(aside, `${name}.${offset}.sisa`), 'wx');
  try {
    await copy.writeFile(rest);
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(aside);
  await truncate(path, offset);
}

export async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}.${n}`;
  return join(folder, free);
}

async function readWhole(folder: string, name: string) {
  const file = await open(join(folder, name), 'r');
  try {
    const faults: JournalDamage[] = [];
    let seq: number | null = null;
    let end = 0;
    for (;;) {
      const read = await readFrames(file, end);
      seq = read.frames.at(-1)?.seq ?? seq;
      if (read.isEnd) return { seq, end: read.damage?.offset ?? read.next, torn: read.damage, faults };
      if (read.damage !== null) faults.push({ file: name, ...read.damage });
      end = read.next;
    }
  } finally {
    await file.close();
  }
}
