/**
 * A document's number as it is compared: numbers that differ by spaces, capitals or leading noughts alone, `004/BA` and
 * `4 / ba`, are read as the same.
 */
export function spellingOf(number: string | null): string {
  return (number ?? '')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
