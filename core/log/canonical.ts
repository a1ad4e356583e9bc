/** One text for one value: the JSON Canonicalization Scheme (RFC 8785) for the values our log knows. */
import { assert } from '#core/shared/assert.ts';

/**
 * Writes a value as canonical JSON: keys sorted by UTF-16 code units, no spaces, shortest escapes.
 *
 * Knows strings, safe integers, booleans, null, arrays and plain objects. Anything else is a bug and throws: fractions
 * (money and decimals are text here), `undefined`, dates, half surrogate pairs. Source  RFC 8785 §3.2
 */
export function canonicalJson(value: unknown): string {
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

function canonicalString(text: string): string {
  assert(text.isWellFormed(), 'half a surrogate pair has no bytes in UTF-8');
  return JSON.stringify(text);
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += canonicalJson(items[index]);
  }
  return `${text}]`;
}

function canonicalObject(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  assert(prototype === Object.prototype || prototype === null, 'canonical JSON holds plain objects only');
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  let text = '{';
  for (const [key, value] of entries) {
    if (text.length > 1) text += ',';
    text += `${canonicalString(key)}:${canonicalJson(value)}`;
  }
  return `${text}}`;
}
