/** Classes of packages by their ceiling, the same in every year so that years can be compared. */
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';

export const SIZE_CLASSES = ['to-200m', 'to-2500m', 'to-15b', 'to-50b', 'to-100b', 'above-100b', 'unknown'] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Highest ceiling of each class, in sen. */
const UP_TO: readonly (readonly [SizeClass, bigint])[] = [
  ['to-200m', 20_000_000_000n],
  ['to-2500m', 250_000_000_000n],
  ['to-15b', 1_500_000_000_000n],
  ['to-50b', 5_000_000_000_000n],
  ['to-100b', 10_000_000_000_000n],
];

/**
 * The class of a package; a ceiling exactly at a limit belongs below it.
 *
 * Source  the limits eras drew: direct procurement (Rp200 million), small firms before 2021 (Rp2,5 billion) and since
 *         (Rp15 billion), medium firms (Rp50 billion), awards the committee may not make alone (Rp100 billion). RULES §1, §5.5.
 *         As classes of statistics they are ours.
 */
export function sizeClassOf(ceiling: RupiahText | null): SizeClass {
  if (ceiling === null) return 'unknown';
  const sen = senOf(ceiling);
  return UP_TO.find(([, limit]) => sen <= limit)?.[0] ?? 'above-100b';
}
