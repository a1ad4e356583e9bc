/** The units of Word: twentieths of a point for lengths, halves of a point for letters. */

const TWIPS_PER_MM = 1440 / 25.4;

/** Line height of Arial and of Times New Roman as a multiple of their size: what Word calls single spacing. */
const SINGLE_LINE = 1.149;
const TWIPS_OF_SINGLE_LINE = 240;

/** Millimetres in twips, to the nearest. */
export function mm(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Points in half points, to the nearest. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A line height given as a multiple of the size of type, in 240ths of Word's single line. */
export function lineHeight(multiple: number): number {
  return Math.round((multiple / SINGLE_LINE) * TWIPS_OF_SINGLE_LINE);
}

/** Parts of a length by relative shares; the parts add up to exactly the whole. */
export function shareTwips(whole: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const edges = shares.map((_, index) => {
    const reached = shares.slice(0, index + 1).reduce((total, share) => total + share, 0);
    return Math.round((whole * reached) / sum);
  });
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
