/** Finding where in the text of JSON the value at a path stands. */
import { placeOf } from './json-fault.ts';

/** Line and column of the value at a path, as far as the path leads; the text is known to be JSON. */
export function placeOfPath(
  text: string,
  path: readonly (string | number)[],
): { readonly line: number; readonly column: number } {
  let at = skipSpace(text, 0);
  for (const segment of path) {
    const inside = text[at] === '{' ? memberAt(text, at, String(segment)) : itemAt(text, at, Number(segment));
    if (inside === null) break;
    at = inside;
  }
  return placeOf(text, at);
}

/** Offset of a member's value; the last one where a key is repeated, as parsing takes it. */
function memberAt(text: string, object: number, key: string): number | null {
  let found: number | null = null;
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const end = textEnd(text, at);
    const name: unknown = JSON.parse(text.slice(at, end));
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (name === key) found = value;
    at = next(text, valueEnd(text, value));
  }
  return found;
}

function itemAt(text: string, array: number, index: number): number | null {
  if (text[array] !== '[') return null;
  let at = skipSpace(text, array + 1);
  for (let passed = 0; passed < index && at < text.length && text[at] !== ']'; passed++) {
    at = next(text, valueEnd(text, at));
  }
  return text[at] === ']' || text[at] === undefined ? null : at;
}

/** Offset of what follows a value: behind its comma, or its closing bracket. */
function next(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

function valueEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = textEnd(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (character === ',' && depth === 0) return at;
    at++;
  }
  return at;
}

/** Offset behind the closing quote of the text that begins at `quote`. */
export function textEnd(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
