// Run as a process of its own by the test that kills it: writes to both journals of the office and backs them up in turn.

import { openBackupMachine } from './backup-machine.ts';

const [, , userData = '', stick = '', first = '1'] = process.argv;
let time = Date.UTC(2026, 10, 27) + Number(first) * 1_000;
const { backups, journals } = openBackupMachine(userData, () => new Date(time), stick);
await journals.keyring.keep('{"kunci":"terbungkus"}');
const chosen = await backups.chooseFolder(null as never);
if (!chosen.ok) throw new Error(chosen.error.code);
for (let n = Number(first); ; n += 1) {
  time += 1_000;
  const payload = new TextEncoder().encode(`${n} `.padEnd(20_000, 'x'));
  // The sheet first, the event that hangs on it after.
  for (const journal of [journals.lembarkantor, journals.kantor]) {
    const written = await journal.append([{ kind: 'write', payload }]);
    if (!written.ok) throw new Error(written.error.code);
  }
  const made = await backups.backUp();
  if (!made.ok) throw new Error(made.error.code);
  process.send?.(n);
}
