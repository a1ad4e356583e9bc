import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJournal } from '#electron/journal/journal.ts';
import { unwrap } from '#test/support/unwrap.ts';

const writer = fileURLToPath(new URL('../../support/journal-writer.ts', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-bunuh-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('whatever the process was at when it was killed, all it had answered is there, in order', async () => {
  const folder = join(root, 'kantor');
  const aside = join(root, 'disisihkan');
  let before = 0;
  for (let round = 1; round <= 6; round += 1) {
    const answered = await killAfter(3 + round * 5, folder, aside);
    const journal = createJournal({ folder, aside, now: () => new Date(Date.UTC(2026, 10, 27)) });
    const written = await numbersIn(journal);
    await journal.close();
    const ofRound = written.slice(before);
    expect(ofRound.length).toBeGreaterThanOrEqual(answered);
    // One more may have reached the disk without its answer; never a gap, never half a write.
    expect(ofRound.length).toBeLessThanOrEqual(answered + 1);
    expect(ofRound).toEqual(ofRound.map((_, at) => at + 1));
    before = written.length;
  }
}, 60_000);

/** Kills at once when so many were answered; the last answers may still be on their way. */
function killAfter(count: number, folder: string, aside: string): Promise<number> {
  const child = fork(writer, [folder, aside]);
  let answered = 0;
  child.on('message', (n: number) => {
    answered = n;
    if (n >= count) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(answered));
  });
}

async function numbersIn(journal: ReturnType<typeof createJournal>): Promise<readonly number[]> {
  const numbers: number[] = [];
  let after = 0;
  for (;;) {
    const page = unwrap(await journal.read(after));
    expect(page.damage).toEqual([]);
    for (const { kind, payload } of page.frames) {
      if (kind === 'write') numbers.push(Number.parseInt(new TextDecoder().decode(payload), 10));
    }
    after = page.frames.at(-1)?.seq ?? after;
    if (page.isLast) return numbers;
  }
}
