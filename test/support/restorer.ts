// Run as a process of its own by the test that kills it: restores a backup into a profile without people.

import { openBackupMachine } from './backup-machine.ts';

const [, , userData = '', backup = ''] = process.argv;
const { backups } = openBackupMachine(userData, () => new Date(Date.UTC(2026, 10, 27)), backup);
process.send?.(1);
const restored = await backups.restore(null as never);
process.send?.(restored.ok ? 2 : 3);
