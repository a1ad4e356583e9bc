/** A document's number as it is compared: numbers that differ by spaces or capitals alone are read as the same. */
export function spellingOf(number: string | null): string {
  return (number ?? '').replace(/\s+/g, '').toUpperCase();
}
