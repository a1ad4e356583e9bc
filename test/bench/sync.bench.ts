// First sync, push and catch-up of a season beside the naive floor, in one run: 967 tenders of eight bids, about 50,000 documents of
// about a kilobyte. `MEJA_BENCH_SIZE=small` takes a tenth.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Limit, Suite } from './bench.ts';
import { prepareSeason } from './sync/central.ts';
import type { Round } from './sync/contender.ts';
import { naiveContender, ourContender } from './sync/contenders.ts';
import { peerContenders } from './sync/peers.ts';
import { runRounds } from './sync/rounds.ts';

const IS_SMALL = process.env['MEJA_BENCH_SIZE'] === 'small';
const TENDERS = IS_SMALL ? 97 : 967;
const LOAD = { rounds: IS_SMALL ? 1 : 3, later: { tenders: 10, each: 50 }, pushed: 5_000 };

const FIGURES: readonly { readonly of: keyof Round; readonly name: string; readonly limit: Limit }[] = [
  { of: 'firstSync', name: 'first sync to a usable ranking', limit: { kind: 'ratio', atMost: 0.35 } },
  { of: 'checked', name: 'first sync, every signature checked', limit: { kind: 'ratio', atMost: 0.8 } },
  { of: 'push', name: 'push of 5,000', limit: { kind: 'ratio', atMost: 2 } },
  { of: 'catchUp', name: 'catch-up of 500', limit: { kind: 'ratio', atMost: 1 } },
  { of: 'firstWire', name: 'wire of the first sync', limit: { kind: 'size', atMostMb: 10.5 } },
  { of: 'pushWire', name: 'wire of the push', limit: { kind: 'size', atMostMb: 1.6 } },
  { of: 'disk', name: 'disk after the first sync', limit: { kind: 'size', atMostMb: 25 } },
  { of: 'heap', name: 'heap over the bare page', limit: { kind: 'size', atMostMb: 60 } },
];

export const suite: Suite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-sinkron-'));
  try {
    const season = await prepareSeason(folder, TENDERS);
    const floor = naiveContender(folder, TENDERS);
    const ours = ourContender(folder, season);
    const peers = peerContenders(folder, TENDERS);
    const rounds = await runRounds([floor, ours, ...peers], folder, LOAD);
    return FIGURES.flatMap(({ of, name, limit }) => {
      const unit = limit.kind === 'size' ? 'MB' : 'ms';
      const yardstick = figuresOf(rounds.get(floor.name), of, unit);
      return [ours, ...peers].map((contender) => ({
        name: `${name}: ${contender.name}`,
        yardstick: floor.name,
        limit: contender === ours ? limit : ({ kind: 'shown', unit } as const),
        samples: { work: figuresOf(rounds.get(contender.name), of, unit), yardstick },
      }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function figuresOf(rounds: readonly Round[] = [], of: keyof Round, unit: 'ms' | 'MB'): readonly number[] {
  return rounds.map((round) => (unit === 'MB' ? round[of] / 1_000_000 : round[of]));
}
