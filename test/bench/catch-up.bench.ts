// Catch-up costs by what moved, not by how much is stored: the same 500 events, taken by a device and told by a server that hold ten
// times the tenders. `MEJA_BENCH_SIZE=small` takes half of both.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Suite } from './bench.ts';
import { prepareSeason } from './sync/central.ts';
import type { Contender } from './sync/contender.ts';
import { ourContender } from './sync/contenders.ts';
import { runRounds } from './sync/rounds.ts';

const TENDERS = process.env['MEJA_BENCH_SIZE'] === 'small' ? 50 : 97;
const TIMES = 10;
const LOAD = { rounds: 5, later: { tenders: 10, each: 50 }, pushed: 50 };

export const suite: Suite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-menyusul-'));
  try {
    const few = await holding(folder, TENDERS);
    const many = await holding(folder, TENDERS * TIMES);
    const rounds = await runRounds([few, many], folder, LOAD);
    const samplesOf = ({ name }: Contender): readonly number[] =>
      (rounds.get(name) ?? []).map(({ catchUp }) => catchUp);
    return [
      {
        name: `catch-up of 500: ${many.name}`,
        yardstick: few.name,
        limit: { kind: 'ratio', atMost: 1.2 },
        samples: { work: samplesOf(many), yardstick: samplesOf(few) },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function holding(folder: string, tenders: number): Promise<Contender> {
  const own = mkdtempSync(join(folder, 'musim-'));
  const season = await prepareSeason(own, tenders);
  return { ...ourContender(folder, season), name: `${tenders} tenders` };
}
