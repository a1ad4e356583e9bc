import { compareText } from '#core/tender/records.ts';

/**
 * Order of names as people read them: numbers in them by size, so that `Pokja 2` stands before `Pokja 10`.
 *
 * Shapes  numbers are runs of the digits 0–9 without sign or point.
 */
export function compareInWords(a: string, b: string): number {
  const [one, other] = [a.split(DIGITS), b.split(DIGITS)];
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    // Every second part is a run of digits.
    const bySize = at % 2 === 1 ? Number(BigInt(part) > BigInt(against)) - Number(BigInt(part) < BigInt(against)) : 0;
    const order = bySize === 0 && at % 2 === 0 ? compareText(part, against) : bySize;
    if (order !== 0) return order;
  }
  // Alike but for zeros in front, or the shorter.
  return compareText(a, b);
}

const DIGITS = /(\d+)/;
