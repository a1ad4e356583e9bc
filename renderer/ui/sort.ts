/** The column a table is in order of, and which way. */
export interface SortOrder<Key extends string> {
  readonly key: Key;
  readonly descending: boolean;
}

/** The order after a press on a column: turned round where it was sorted by already, else the useful way first. */
export function sortPressed<Key extends string>(
  sort: SortOrder<Key>,
  key: Key,
  startsDescending: boolean,
): SortOrder<Key> {
  return { key, descending: sort.key === key ? !sort.descending : startsDescending };
}

/** What a head of a column says of its order to those who hear the table. */
export function ariaSortOf<Key extends string>(sort: SortOrder<Key>, key: Key): 'ascending' | 'descending' | 'none' {
  if (sort.key !== key) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
