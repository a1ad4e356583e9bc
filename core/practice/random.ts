/**
 * Chance that repeats: a small generator (sfc32 seeded through FNV-1a) giving the same numbers for the same seed on every
 * machine. Whole numbers only, so that nothing hangs on how an engine rounds.
 */
import { assert } from '#core/shared/assert.ts';

/** A source of repeatable chance. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in so many of a thousand cases. */
  chance(perMille: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
  /** The items in random order. */
  shuffled<T>(items: readonly T[]): T[];
  /** So many digits as text, leading zeros kept. */
  digits(count: number): string;
  /** A number between points of a distribution given as `[per mille, value]`, straight between them. */
  along(points: readonly (readonly [perMille: number, value: number])[]): number;
}

/** A generator for this seed; different seeds are unrelated, also neighbouring ones. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const below = (count: number): number => Math.floor((next() * count) / 0x1_0000_0000);
  const between = (from: number, to: number): number => from + below(to - from + 1);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    assert(item !== undefined, 'something to pick from');
    return item;
  };
  return {
    between,
    pick,
    chance: (perMille) => below(1000) < perMille,
    weighted: (choices) => {
      let rest = below(choices.reduce((sum, [weight]) => sum + weight, 0));
      const chosen = choices.find(([weight]) => {
        rest -= weight;
        return rest < 0;
      });
      return (chosen ?? pick(choices))[1];
    },
    shuffled: (items) => shuffled(items, below),
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    along: (points) => along(points, below(1001), below),
  };
}

function shuffled<T>(items: readonly T[], below: (count: number) => number): T[] {
  const order = items.map((item) => ({ item, key: below(0x4000_0000) }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function along(
  points: readonly (readonly [number, number])[],
  place: number,
  below: (count: number) => number,
): number {
  const upper = points.findIndex(([perMille]) => perMille >= place);
  const [toPlace, to] = points[upper] ?? points.at(-1) ?? [1000, 0];
  const [fromPlace, from] = points[upper - 1] ?? [toPlace, to];
  if (toPlace === fromPlace) return to;
  const spread = Math.floor(((to - from) * (place - fromPlace)) / (toPlace - fromPlace));
  const step = Math.floor((to - from) / (toPlace - fromPlace));
  return Math.min(Math.max(from, to), from + spread + (step > 0 ? below(step) : 0));
}

/** Chris Doty-Humphrey's sfc32: 128 bits of state, passes PractRand, four additions a number. */
function sfc32(seed: string): () => number {
  let a = fnv1a(seed, 0x811c_9dc5);
  let b = fnv1a(seed, 0x1234_5678);
  let c = fnv1a(seed, 0x9e37_79b9);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  return hash | 0;
}
