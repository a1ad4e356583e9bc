/** What an address says after its `?`, read key by key. */

/** Reads the value of one key; undefined = not given, or not understood. */
type Reader = (value: unknown) => string | number | undefined;

export type SearchOf<Readers extends Readonly<Record<string, Reader>>> = {
  readonly [Key in keyof Readers]?: ReturnType<Readers[Key]>;
};

/**
 * Checks a search by the readers of its keys. Every key is answered for, with undefined too: the router hands on what
 * stands in the address wherever the check says nothing of it.
 */
export function searchOf<const Readers extends Readonly<Record<string, Reader>>>(
  readers: Readers,
): (search: Record<string, unknown>) => SearchOf<Readers> {
  return (search) =>
    Object.fromEntries(
      Object.entries(readers).map(([key, read]) => [key, read(search[key])]),
      // The shape is that of the readers, key by key; `fromEntries` cannot say so.
    ) as SearchOf<Readers>;
}

/** Any words: what they name, or that they name nothing, the screen finds out. */
export function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A year of the calendar. */
export function year(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
