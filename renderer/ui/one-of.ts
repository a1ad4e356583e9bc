/** Reads a value that must be one of a few words; undefined for all others. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: unknown) => Word | undefined {
  return (value) => words.find((word) => word === value);
}
