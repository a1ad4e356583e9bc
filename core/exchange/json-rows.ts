/** The rows of a JSON array as text: where they begin, and which of them can be saved from a broken file. */
import { type JsonFault, locateFault } from './json-fault.ts';
import { parseJson } from './json-text.ts';

/** Lines, from 1, of ascending offsets, in one walk over the text. */
export function linesOf(text: string, offsets: readonly number[]): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let lineBreak = text.indexOf('\n');
  for (const offset of offsets) {
    while (lineBreak >= 0 && lineBreak < offset) {
      line++;
      lineBreak = text.indexOf('\n', lineBreak + 1);
    }
    lines.push(line);
  }
  return lines;
}

/** Where rows begin in a text whose array of rows is at the top or under one of `keys`; none when there is no array. */
export function rowOffsets(text: string, keys: readonly string[]): readonly number[] {
  const start = arrayStart(text, keys);
  if (start < 0) return [];
  const offsets: number[] = [];
  let depth = 0;
  let expecting = true;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) continue;
    if (depth === 0 && code === COMMA) {
      expecting = true;
      continue;
    }
    if (depth === 0 && code === CLOSE_ARRAY) break;
    if (depth === 0 && expecting) {
      offsets.push(at);
      expecting = false;
    }
    if (code === QUOTE) at = stringEnd(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth++;
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) depth--;
  }
  return offsets;
}

/** What could be saved from broken JSON: the whole rows, in order, and the place of every broken one. */
export interface SalvagedRows {
  readonly rows: readonly { readonly index: number; readonly offset: number; readonly value: unknown }[];
  readonly faults: readonly { readonly index: number; readonly fault: JsonFault }[];
}

/**
 * Reads the good rows out of a broken array of flat objects, as `{…}, {…}, {…`.
 *
 * Rows count from 1 in the order they appear; after a broken row reading goes on at the next `}, {`. Null when there is
 * no array of rows to find.
 */
export function salvageRows(text: string, keys: readonly string[]): SalvagedRows | null {
  const start = arrayStart(text, keys);
  if (start < 0) return null;
  const rows: { index: number; offset: number; value: unknown }[] = [];
  const faults: { index: number; fault: JsonFault }[] = [];
  let at = nextRow(text, start + 1);
  let index = 0;
  while (at < text.length && text.charCodeAt(at) !== CLOSE_ARRAY) {
    index++;
    const end = rowEnd(text, at);
    const row = end < 0 ? null : parseJson(text.slice(at, end));
    if (row?.ok) {
      rows.push({ index, offset: at, value: row.value });
      at = nextRow(text, end);
      continue;
    }
    const fault = locateFault(end < 0 ? text : text.slice(0, end), at);
    faults.push({ index, fault });
    at = resume(text, at, fault.offset);
  }
  return { rows, faults };
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const BACKSLASH = 92;

/** Offset of the `[` that holds the rows: the first thing in the text, or the value of one of `keys` in an object. */
function arrayStart(text: string, keys: readonly string[]): number {
  const first = text.search(/\S/);
  if (text[first] === '[') return first;
  if (text[first] !== '{') return -1;
  for (const key of keys) {
    const match = new RegExp(`"${key}"\\s*:\\s*\\[`).exec(text);
    if (match !== null) return match.index + match[0].length - 1;
  }
  return -1;
}

function stringEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

/** Offset behind the row that starts at `start`, or -1 when it does not end. */
function rowEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth++;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (code === COMMA && depth === 0) {
      return at;
    }
  }
  return depth === 0 ? text.length : -1;
}

function nextRow(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === COMMA)) at++;
  return at;
}

/** Where the next row starts after a fault: the `{` at the fault itself, or the one after the next `}, {`. */
function resume(text: string, start: number, fault: number): number {
  if (fault > start && text[fault] === '{') return fault;
  const border = text[start] === '{' ? /\}\s*,?\s*\{/g : /,\s*\{/g;
  border.lastIndex = fault;
  const match = border.exec(text);
  return match === null ? text.length : match.index + match[0].length - 1;
}
