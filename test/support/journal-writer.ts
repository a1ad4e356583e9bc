// Run as a process of its own by the test that kills it: adds to a journal as fast as it can, and says what was answered.

import { createJournal } from '#electron/journal/journal.ts';

const [, , folder = '', aside = ''] = process.argv;
const journal = createJournal({ folder, aside, now: () => new Date(Date.UTC(2026, 10, 27)) });
for (let n = 1; ; n += 1) {
  const payload = new TextEncoder().encode(`${n} `.padEnd(20_000, 'x'));
  const written = await journal.append([{ kind: 'write', payload }]);
  if (!written.ok) throw new Error(written.error.code);
  process.send?.(n);
}
