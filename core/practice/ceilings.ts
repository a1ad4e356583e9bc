/** Budget ceilings that look like a real season and add up to exactly what they must. */
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import { assert } from '#core/shared/assert.ts';
import type { Random } from './random.ts';

/** Ceilings are set in steps of Rp100.000; whole numbers of them stay small enough to compute with. */
const STEP_RUPIAH = 100_000;

/** How ceilings spread, in rupiah: half of all packages below the middle one, a long tail of large works. */
const SPREAD: readonly (readonly [number, number])[] = [
  [0, 210_000_000],
  [100, 360_000_000],
  [250, 640_000_000],
  [500, 1_450_000_000],
  [750, 3_400_000_000],
  [900, 9_000_000_000],
  [970, 22_000_000_000],
  [995, 55_000_000_000],
  [1000, 90_000_000_000],
];
const SMALLEST = 205_000_000;
/** Above Rp100 billion the award is not the committee's. */
const LARGEST = 95_000_000_000;
/** Consulting is bought in small packages. */
const CONSULTING_SHARE_PER_MILLE = 160;
const SMALLEST_CONSULTING = 60_000_000;

/** What a package's ceiling depends on. */
export interface CeilingNeed {
  readonly consulting: boolean;
}

/**
 * One ceiling for each package, together exactly `total` rupiah.
 *
 * Units   rupiah; `total` a multiple of 100.000.
 */
export function allotCeilings(random: Random, needs: readonly CeilingNeed[], total: number): readonly RupiahText[] {
  assert(total % STEP_RUPIAH === 0, 'ceilings are made of steps');
  const drawn = needs.map(({ consulting }) => {
    const rupiah = random.along(SPREAD);
    return consulting ? Math.floor((rupiah * CONSULTING_SHARE_PER_MILLE) / 1000) : rupiah;
  });
  const target = total / STEP_RUPIAH;
  const sum = drawn.reduce((all, each) => all + each, 0);
  const steps = drawn.map((each, index) => {
    return within(Math.floor(each * (target / sum)), boundsOf(needs[index]));
  });
  settle(steps, needs, target);
  return steps.map((each) => rupiahText((BigInt(each) * BigInt(STEP_RUPIAH) * 100n) as Sen));
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function boundsOf(need: CeilingNeed | undefined): Bounds {
  const least = need?.consulting === true ? SMALLEST_CONSULTING : SMALLEST;
  return { least: least / STEP_RUPIAH, most: LARGEST / STEP_RUPIAH };
}

function within(steps: number, { least, most }: Bounds): number {
  return Math.min(most, Math.max(least, steps));
}

/** Moves the packages that still have room, largest first, until the sum is right. */
function settle(steps: number[], needs: readonly CeilingNeed[], target: number): void {
  const order = steps.map((_, index) => index).sort((a, b) => (steps[b] ?? 0) - (steps[a] ?? 0) || a - b);
  for (let round = 0; round < 50; round += 1) {
    let rest = target - steps.reduce((all, each) => all + each, 0);
    if (rest === 0) return;
    for (const index of order) {
      const before = steps[index] ?? 0;
      // No package moves by more than a twelfth in a round: the spread stays what it was.
      const most = Math.max(1, Math.floor(before / 12));
      const move = Math.sign(rest) * Math.min(Math.abs(rest), most);
      steps[index] = within(before + move, boundsOf(needs[index]));
      rest -= (steps[index] ?? 0) - before;
      if (rest === 0) return;
    }
  }
  assert(steps.reduce((all, each) => all + each, 0) === target, 'ceilings add up');
}
