/**
 * The value a plain record has under a key of its own. Ids come from files: one named like a property every object
 * inherits (`constructor`) must not be taken for a finding.
 */
export function ownValue<Key extends string, Value>(
  record: Readonly<Record<Key, Value>> | undefined,
  key: Key,
): Value | undefined {
  const value = record?.[key];
  // All that a plain object inherits is functions and its prototype, and no file brings either. Asking each time whether
  // the key is its own took a sixth of an evaluation.
  return typeof value === 'function' || value === Object.prototype ? undefined : value;
}
