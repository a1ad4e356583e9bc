/**
 * The value a plain record has under a key of its own. Ids come from files: one named like a property every object
 * inherits (`constructor`) must not be taken for a finding.
 */
export function ownValue<Key extends string, Value>(
  record: Readonly<Record<Key, Value>> | undefined,
  key: Key,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
