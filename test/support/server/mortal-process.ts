// Loaded before a server process (`node --import`): kills it, as a lost power supply would, at the step its parent names. Nothing of
// the server is changed; what is watched are the statements that reach its database, and the names it gives to files.

import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';

/** Where a process ends. Statements and paths are known by a part of them. */
export type MortalStep = z.output<typeof step>;

const step = z.object({
  at: z.enum(['statement', 'write', 'rename']),
  of: z.string(),
  moment: z.enum(['before', 'after']),
  /** Only once a statement with this was made. */
  behind: z.string().nullable(),
});

const message = z.object({ dieAt: step.nullable() });

let armed: MortalStep | null = null;
let isNear = false;

// Threads of the process load this as well.
if (isMainThread) {
  watchDatabase();
  watchFiles();
  await firstWord();
}

function firstWord(): Promise<void> {
  // No parent, no server: a test that failed leaves none behind.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return new Promise((resolve) => {
    process.on('message', (said) => {
      armed = message.parse(said).dieAt;
      isNear = armed?.behind === null;
      process.send?.('armed');
      // The line to the parent keeps no process alive.
      process.channel?.unref();
      resolve();
    });
  });
}

function watchDatabase(): void {
  const askDatabase = PGlite.prototype.execProtocolStream;
  PGlite.prototype.execProtocolStream = async function watched(...asked) {
    const statement = Buffer.from(asked[0]).toString('latin1');
    const answer = await at('statement', statement, () => askDatabase.apply(this, asked));
    if (armed !== null && armed.behind !== null && statement.includes(armed.behind)) isNear = true;
    return answer;
  };
}

function watchFiles(): void {
  const { rename, writeFile } = fsPromises;
  fsPromises.rename = (from, to) => at('rename', String(to), () => rename(from, to));
  fsPromises.writeFile = (file, ...others) =>
    at('write', typeof file === 'string' ? file : '', () => writeFile(file, ...others));
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    dieIf('rename', String(to), 'before');
    renameSync(from, to);
    dieIf('rename', String(to), 'after');
  };
  syncBuiltinESMExports();
}

async function at<T>(kind: MortalStep['at'], what: string, work: () => Promise<T>): Promise<T> {
  dieIf(kind, what, 'before');
  const done = await work();
  dieIf(kind, what, 'after');
  return done;
}

function dieIf(kind: MortalStep['at'], what: string, moment: MortalStep['moment']): void {
  if (!isNear || armed?.at !== kind || armed.moment !== moment || !what.includes(armed.of)) return;
  process.kill(process.pid, 'SIGKILL');
}
