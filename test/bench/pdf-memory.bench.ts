// What the app's processes, Chromium's among them, hold after a thousand documents over what they held after the first few
// hundred. Linux only: elsewhere the system does not tell it this way.

import { readdirSync, readFileSync } from 'node:fs';
import type { Suite } from './bench.ts';
import { withPrintApp } from './print-app.ts';

const DOCUMENTS = 1_000;
const PACK = 50;
/** By then every window is open and the heaps have found their size. */
const SETTLED_AFTER = 300;
const BYTES_PER_PAGE = 4_096;
const BYTES_PER_MB = 1_000_000;

export const suite: Suite = async () => {
  if (process.platform !== 'linux') {
    console.error('Memory of printing is measured on Linux only: not measured.');
    return [];
  }
  const held: number[] = [];
  await withPrintApp(async ({ app, pack }) => {
    for (let made = PACK; made <= DOCUMENTS; made += PACK) {
      await pack(PACK);
      if (made >= SETTLED_AFTER) held.push(heldBy(app.pid) / BYTES_PER_MB);
    }
  });
  const third = Math.floor(held.length / 3);
  return [
    {
      name: `memory after ${DOCUMENTS} documents printed`,
      yardstick: `after the first ${SETTLED_AFTER} and a few more`,
      limit: { kind: 'ratio', atMost: 1.15, unit: 'MB' },
      samples: { work: held.slice(-third), yardstick: held.slice(0, third) },
    },
  ];
};

/** What a process and all it started hold; pages several share are counted for each. */
function heldBy(root: number): number {
  const parents = new Map(processes().map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && isBelow(parents.get(pid)));
  return processes()
    .filter(({ pid }) => isBelow(pid))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

function processes(): readonly { readonly pid: number; readonly parent: number; readonly bytes: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program, in brackets, may hold spaces.
      const [, , parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/\(.*\)/, 'x')
        .split(' ')
        .slice(1);
      const resident = readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1];
      return [{ pid: Number(name), parent: Number(parent), bytes: Number(resident) * BYTES_PER_PAGE }];
    } catch {
      // It ended while it was looked at.
      return [];
    }
  });
}
