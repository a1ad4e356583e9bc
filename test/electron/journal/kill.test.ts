import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJournal } from '#electron/journal/journal.ts';
import { killAfter } from '#test/support/kill-after.ts';
import { unwrap } from '#test/support/unwrap.ts';

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
    const answered = await killAfter('journal-writer.ts', [folder, aside], 3 + round * 5);
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
});

test('whatever a sheet was at when the process was killed, filled in or written anew, its last answer is there', async () => {
  const folder = join(root, 'lembarkantor');
  const aside = join(root, 'disisihkan');
  let first = 1;
  for (let round = 1; round <= 6; round += 1) {
    const answered = await killAfter('sheet-writer.ts', [folder, aside, String(first)], first + 5 + round);
    const journal = createJournal({ folder, aside, now: () => new Date(Date.UTC(2026, 10, 27)) });
    const last = new Map((await numbersIn(journal)).map((n) => [n % 3, n]));
    await journal.close();
    const newest = Math.max(...last.values());
    // One more may have reached the disk without its answer.
    expect([answered, answered + 1]).toContain(newest);
    expect([...last.values()].toSorted((a, b) => a - b)).toEqual([newest - 2, newest - 1, newest]);
    first = newest + 1;
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(2);
});

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
