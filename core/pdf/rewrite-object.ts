/** One object of a PDF as it must stand among those of other PDFs: what it refers to, and what was counted in each anew. */
import { concatBytes } from '@noble/hashes/utils.js';
import { latin1, latin1Bytes } from '#core/shared/latin1.ts';

export interface Rewriting {
  /** The number under which what had this number stands now. */
  readonly numberOf: (number: number) => number;
  /** How far the numbers by which pages and tags find each other move. */
  readonly keysBy: number;
  /** Before every name of a tag. */
  readonly prefix: string;
  /** Of a page; null leaves what there is. Units points. */
  readonly box: readonly number[] | null;
}

export interface Rewritten {
  readonly bytes: Uint8Array;
  /** The name it has among tags, with what stands in front now; null for most. */
  readonly name: string | null;
}

/** A number by which pages and tags find each other, the box of a page, another name, a reference, the beginning of a text. */
const TOKEN =
  /\/(StructParents?)\s+(\d+)|(\/MediaBox\s*\[[^\]]*\])|\/([^\s()<>[\]{}/%]+)|(\d+) 0 R(?![^\s()<>[\]{}/%])|\(/g;

/**
 * Rewrites an object, whose stream is left as it is.
 *
 * Shapes  texts are passed over, so that nothing in them is taken for more than text.   Source  ISO 32000-1:2008, 7.3.4.2,
 * 7.3.10, 14.7.2 and 14.7.4.4.
 */
export function rewriteObject(object: Uint8Array, { numberOf, keysBy, prefix, box }: Rewriting): Rewritten {
  const textEnd = endOfText(object);
  const text = latin1(object.subarray(0, textEnd));
  let written = '';
  let from = 0;
  let under = '';
  let name: string | null = null;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [all, keyName, key, mediaBox, otherName, referred] = token;
    if (keyName !== undefined) {
      written += `${text.slice(from, token.index)}/${keyName} ${Number(key) + keysBy}`;
      from = TOKEN.lastIndex;
    } else if (mediaBox !== undefined) {
      written += `${text.slice(from, token.index)}${box === null ? mediaBox : `/MediaBox [${box.join(' ')}]`}`;
      from = TOKEN.lastIndex;
    } else if (referred !== undefined) {
      written += `${text.slice(from, token.index)}${numberOf(Number(referred))} 0 R`;
      from = TOKEN.lastIndex;
    } else if (otherName !== undefined) {
      under = otherName;
    } else {
      const end = endOfString(text, token.index);
      if (under === 'ID' || under === 'Headers') {
        written += `${text.slice(from, token.index)}${all}${prefix}`;
        from = token.index + 1;
        if (under === 'ID') name = `${prefix}${text.slice(from, end - 1)}`;
      }
      TOKEN.lastIndex = end;
    }
  }
  written += text.slice(from);
  return { bytes: concatBytes(latin1Bytes(written), object.subarray(textEnd)), name };
}

const STREAM = latin1Bytes('stream');

/** Where the stream begins; the end of an object that has none. */
function endOfText(object: Uint8Array): number {
  if (latin1(object.subarray(-16)).trimEnd().endsWith('endstream')) {
    for (let at = object.indexOf(STREAM[0] ?? 0); at >= 0; at = object.indexOf(STREAM[0] ?? 0, at + 1)) {
      if (STREAM.every((byte, index) => object[at + index] === byte)) return at;
    }
  }
  return object.length;
}

/** Behind the bracket that ends it: brackets within it stand in pairs, or behind a backslash. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
