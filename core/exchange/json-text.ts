/** Reading JSON that people hand over: exact numbers, the place of a fault, and the rows that can be saved. */
import { err, ok, type Result } from '#core/shared/result.ts';

export type JsonFaultKind =
  | 'unexpected-end'
  | 'unexpected-character'
  | 'unclosed-text'
  | 'missing-comma'
  | 'missing-colon'
  | 'trailing-comma'
  | 'not-a-json-word'
  | 'bad-number'
  | 'bad-escape'
  | 'single-quotes'
  | 'extra-text'
  | 'too-deep';

/** Where JSON stops being JSON: offset in characters, line and column from 1. */
export interface JsonFault {
  readonly kind: JsonFaultKind;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The character or word found there. */
  readonly found: string;
}

/** A number in the text with so many digits that a double may not hold them all. */
const LONG_NUMBER = /[:,[]\s*-?\d[\d.]{14,}/;
const DIGITS_A_DOUBLE_HOLDS = 14;

/** Deeper than any dossier or feed; keeps the search for a fault from running out of stack. */
const MAX_DEPTH = 200;

/**
 * Parses JSON without losing a digit: a number too long for a double comes back as the text it was written in.
 *
 * Where the engine does not give access to that text (before Chromium 114) such a number is rounded as usual; readers
 * refuse integers beyond 2^53 then.
 */
export function parseJson(text: string): Result<unknown, JsonFault> {
  try {
    return ok(LONG_NUMBER.test(text) ? JSON.parse(text, keepLongNumber) : JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return err(locateFault(text));
  }
}

/** Names the first place where text is not JSON. Only for text `JSON.parse` refused. */
export function locateFault(text: string): JsonFault {
  const scanner = new Scanner(text);
  const found = scanner.document();
  return faultAt(text, found ?? { kind: 'unexpected-character', offset: text.length });
}

function keepLongNumber(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return context.source.replace(/\D/g, '').length > DIGITS_A_DOUBLE_HOLDS ? context.source : value;
}

/** Line and column, both from 1, of an offset. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

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
    const fault = faultInRow(text, at, end);
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

function faultInRow(text: string, start: number, end: number): JsonFault {
  const scanner = new Scanner(end < 0 ? text : text.slice(0, end), start);
  const found = scanner.document() ?? { kind: 'unexpected-end' as const, offset: text.length };
  return faultAt(text, found);
}

/** Where the next row starts after a fault: the `{` at the fault itself, or the one after the next `}, {`. */
function resume(text: string, start: number, fault: number): number {
  if (fault > start && text[fault] === '{') return fault;
  const border = text[start] === '{' ? /\}\s*,?\s*\{/g : /,\s*\{/g;
  border.lastIndex = fault;
  const match = border.exec(text);
  return match === null ? text.length : match.index + match[0].length - 1;
}

function faultAt(text: string, fault: ScanFault): JsonFault {
  const word = /^[\p{L}\p{N}_+.-]{1,20}/u.exec(text.slice(fault.offset, fault.offset + 20))?.[0];
  const found =
    word ?? (text[fault.offset] === undefined ? '' : String.fromCodePoint(text.codePointAt(fault.offset) ?? 0));
  return { ...fault, ...placeOf(text, fault.offset), found };
}

interface ScanFault {
  readonly kind: JsonFaultKind;
  readonly offset: number;
}

/** A strict walk over JSON that answers where it breaks; null when it does not. */
class Scanner {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  document(): ScanFault | null {
    const fault = this.#value(0);
    if (fault !== null) return fault;
    this.#skipSpace();
    return this.#at < this.#text.length ? this.#fault('extra-text') : null;
  }

  #value(depth: number): ScanFault | null {
    if (depth > MAX_DEPTH) return this.#fault('too-deep');
    this.#skipSpace();
    const character = this.#text[this.#at];
    switch (character) {
      case undefined:
        return this.#fault('unexpected-end');
      case '{':
        return this.#members('}', () => this.#member(depth));
      case '[':
        return this.#members(']', () => this.#value(depth + 1));
      case '"':
        return this.#string();
      case "'":
        return this.#fault('single-quotes');
      default:
        return /[-\d]/.test(character) ? this.#number() : this.#word();
    }
  }

  #members(close: '}' | ']', member: () => ScanFault | null): ScanFault | null {
    this.#at++;
    this.#skipSpace();
    if (this.#text[this.#at] === close) {
      this.#at++;
      return null;
    }
    for (;;) {
      const fault = member();
      if (fault !== null) return fault;
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === close) {
        this.#at++;
        return null;
      }
      if (next === undefined) return this.#fault('unexpected-end');
      if (next !== ',') return this.#fault(/["{[\d-]/.test(next) ? 'missing-comma' : 'unexpected-character');
      const comma = this.#at;
      this.#at++;
      this.#skipSpace();
      if (this.#text[this.#at] === close) return { kind: 'trailing-comma', offset: comma };
    }
  }

  #member(depth: number): ScanFault | null {
    this.#skipSpace();
    const key = this.#text[this.#at];
    if (key === undefined) return this.#fault('unexpected-end');
    if (key === "'") return this.#fault('single-quotes');
    if (key !== '"') return this.#fault('unexpected-character');
    const fault = this.#string();
    if (fault !== null) return fault;
    this.#skipSpace();
    if (this.#at >= this.#text.length) return this.#fault('unexpected-end');
    if (this.#text[this.#at] !== ':') return this.#fault('missing-colon');
    this.#at++;
    return this.#value(depth + 1);
  }

  #string(): ScanFault | null {
    const start = this.#at;
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) {
        this.#at++;
        return null;
      }
      // A raw line break cannot stand in JSON text: its closing quote was left out.
      if (code < 32) return { kind: 'unclosed-text', offset: start };
      if (code !== BACKSLASH) continue;
      const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(this.#text.slice(this.#at + 1, this.#at + 6));
      if (escape === null) return this.#fault('bad-escape');
      this.#at += escape[0].length;
    }
    return { kind: 'unclosed-text', offset: start };
  }

  #number(): ScanFault | null {
    const match = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/.exec(
      this.#text.slice(this.#at, this.#at + 400),
    );
    if (match === null) return this.#fault('bad-number');
    this.#at += match[0].length;
    return null;
  }

  #word(): ScanFault | null {
    const match = /^(?:true|false|null)(?!\w)/.exec(this.#text.slice(this.#at, this.#at + 6));
    if (match !== null) {
      this.#at += match[0].length;
      return null;
    }
    return this.#fault(/[A-Za-z]/.test(this.#text[this.#at] ?? '') ? 'not-a-json-word' : 'unexpected-character');
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #fault(kind: JsonFaultKind): ScanFault {
    return { kind, offset: this.#at };
  }
}
