/** Finding keys that an object in the text of JSON has more than once: parsing takes the last without a word. */
import { textEnd } from './json-place.ts';

/** A key that stands earlier in the same object. */
export interface RepeatedKey {
  /** From the outermost value to the key. */
  readonly path: readonly (string | number)[];
  /** Of the opening quote of the repetition, in characters. */
  readonly offset: number;
}

/** An object or a list whose end was not reached yet. */
interface Open {
  /** Null for a list. */
  readonly keys: Set<string> | null;
  /** The key or index the reading is at. */
  at: string | number;
  awaitsKey: boolean;
}

/**
 * Every repetition of a key, in the order of the text, which is known to be JSON. Keys are compared as they are read:
 * `"\u0061"` repeats `"a"`.
 *
 * Source  RFC 8259 §4: what readers make of repeated names differs, so no file may rest on it.
 */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: Open[] = [];
  let offset = 0;
  while (offset < text.length) {
    const inside = open.at(-1);
    const character = text[offset];
    if (character === '"') {
      const end = textEnd(text, offset);
      if (inside?.keys && inside.awaitsKey) {
        const key = textOf(text.slice(offset, end));
        inside.at = key;
        inside.awaitsKey = false;
        if (inside.keys.has(key)) repeated.push({ path: open.map(({ at }) => at), offset });
        inside.keys.add(key);
      }
      offset = end;
      continue;
    }
    if (character === '{') open.push({ keys: new Set(), at: '', awaitsKey: true });
    else if (character === '[') open.push({ keys: null, at: 0, awaitsKey: false });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && inside !== undefined) goOn(inside);
    offset++;
  }
  return repeated;
}

function goOn(inside: Open): void {
  if (inside.keys !== null) inside.awaitsKey = true;
  else if (typeof inside.at === 'number') inside.at += 1;
}

function textOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
