// Run as a process of its own by the test that kills it: fills three sheets in turn, writes their journal anew every few
// times, and says what was answered.

import { createJournal } from '#electron/journal/journal.ts';

const [, , folder = '', aside = '', first = '1'] = process.argv;
const SHEETS = 3;
const journal = createJournal({ folder, aside, now: () => new Date(Date.UTC(2026, 10, 27)) });
/** Number of the last frame of each sheet. */
const last = new Map<number, number>();
let after = 0;
for (let isLast = false; !isLast; ) {
  const page = await journal.read(after);
  if (!page.ok) throw new Error(page.error.code);
  for (const { kind, seq, payload } of page.value.frames) {
    after = seq;
    if (kind === 'reset') last.clear();
    if (kind === 'write') last.set(Number.parseInt(new TextDecoder().decode(payload), 10) % SHEETS, seq);
  }
  ({ isLast } = page.value);
}
for (let n = Number(first); ; n += 1) {
  const payload = new TextEncoder().encode(`${n} `.padEnd(20_000, 'x'));
  const written = await journal.append([{ kind: 'write', payload }]);
  if (!written.ok) throw new Error(written.error.code);
  last.set(n % SHEETS, written.value.seq);
  process.send?.(n);
  if (n % 4 !== 0) continue;
  const kept = [...last].toSorted(([, a], [, b]) => a - b);
  const done = await journal.compact(kept.map(([, seq]) => seq));
  if (!done.ok) throw new Error(done.error.code);
  for (const [at, [sheet]] of kept.entries()) last.set(sheet, done.value.seq - kept.length + 1 + at);
}
