/** Which packages of 2014 were kept for small firms. */
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';

/** Rp2,5 billion, in sen. */
const LIMIT = 250_000_000_000n;

/** Whether only small firms may offer for a package of this ceiling. */
export function isKeptForSmall(ceiling: RupiahText): boolean {
  return senOf(ceiling) <= LIMIT;
}
