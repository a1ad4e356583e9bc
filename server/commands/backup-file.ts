/** Backups as files: gzip, written whole or not at all, for their owner only. */
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { syncFolder } from '#server/folder/key-file.ts';

/** Runs `fill` with a writer of lines; the file has its name only when all of it is on disk. */
export async function writeBackupFile<T>(
  path: string,
  fill: (write: (line: object) => Promise<void>) => Promise<T>,
): Promise<T> {
  const fresh = `${path}.${process.pid}.baru`;
  const gzip = createGzip();
  const file = createWriteStream(fresh, { flags: 'wx', mode: 0o600 });
  gzip.pipe(file);
  const broken = new Promise<never>((_, reject) => {
    file.once('error', reject);
    gzip.once('error', reject);
  });
  // Heard by whoever waits below; nobody waits when all went well.
  broken.catch(() => {});
  try {
    const filled = await Promise.race([
      broken,
      fill(async (line) => {
        if (gzip.write(`${JSON.stringify(line)}\n`)) return;
        await Promise.race([broken, new Promise((resolve) => void gzip.once('drain', resolve))]);
      }),
    ]);
    gzip.end();
    await finished(file);
    const handle = await open(fresh, 'r');
    await handle.sync();
    await handle.close();
    renameSync(fresh, path);
    syncFolder(dirname(path));
    return filled;
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** The lines of a backup; rejects where the file is cut short or no gzip. */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  yield* createInterface({ input: file.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY });
}
