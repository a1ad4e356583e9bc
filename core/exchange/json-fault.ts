/** Where a text stops being JSON, for people who have to mend it. */

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

/** Deeper than any dossier or feed; keeps the search for a fault from running out of stack. */
const MAX_DEPTH = 200;

const QUOTE = 34;
const BACKSLASH = 92;

/** Names the first place, from `start` on, where text is not JSON. Only for text that was refused. */
export function locateFault(text: string, start = 0): JsonFault {
  const { kind, offset } = new Scanner(text, start).document() ?? { kind: 'unexpected-end', offset: text.length };
  return { kind, offset, ...placeOf(text, offset), found: foundAt(text, offset) };
}

/** The word or character at an offset; empty at the end. */
function foundAt(text: string, offset: number): string {
  const word = /^[\p{L}\p{N}_+.-]{1,20}/u.exec(text.slice(offset, offset + 20))?.[0];
  const code = text.codePointAt(offset);
  return word ?? (code === undefined ? '' : String.fromCodePoint(code));
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
