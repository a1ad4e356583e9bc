/** One text for one value: the JSON Canonicalization Scheme (RFC 8785) for the values our log knows. */
import { assert } from '#core/shared/assert.ts';

/**
 * Writes a value as canonical JSON: keys sorted by UTF-16 code units, no spaces, shortest escapes.
 *
 * Knows strings, safe integers, booleans, null, arrays and plain objects. Anything else is a bug and throws: fractions
 * (money and decimals are text here), `undefined`, dates, half surrogate pairs. Source  RFC 8785 §3.2
 */
export function canonicalJson(value: unknown): string {
  return isInOrder(value) ? JSON.stringify(value) : orderedJson(value);
}

function orderedJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      assert(Number.isSafeInteger(value), 'canonical JSON holds safe integers only; a fraction or a date is text');
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      assert(false, `canonical JSON has no ${typeof value}`);
  }
}

/**
 * Whether a text is the canonical JSON of the value that was read from it.
 *
 * Throws  for values canonical JSON does not have.
 */
export function isCanonicalJson(value: unknown, text: string): boolean {
  return canonicalJson(value) === text;
}

/**
 * Then the engine writes it at once, and much faster: only strings, safe integers, booleans, null, and arrays and objects of
 * these, every key in its place.
 */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isPlain(value)) return false;
  let last = '';
  for (const [key, entry] of Object.entries(value)) {
    if (key < last || !key.isWellFormed() || !isInOrder(entry)) return false;
    last = key;
  }
  return true;
}

function canonicalString(text: string): string {
  assert(text.isWellFormed(), 'half a surrogate pair has no bytes in UTF-8');
  return JSON.stringify(text);
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += orderedJson(items[index]);
  }
  return `${text}]`;
}

function canonicalObject(object: object): string {
  assert(isPlain(object), 'canonical JSON holds plain objects only');
  const entries: [string, unknown][] = Object.entries(object);
  // What was written so once comes back so.
  const isSorted = entries.every(([key], at) => at === 0 || (entries[at - 1]?.[0] ?? '') < key);
  if (!isSorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  let text = '{';
  for (const [key, value] of entries) {
    if (text.length > 1) text += ',';
    text += `${canonicalString(key)}:${orderedJson(value)}`;
  }
  return `${text}}`;
}

function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}
