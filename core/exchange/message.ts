/**
 * What a person is told about bad input, in Indonesian: what happened, what it means, what to do now. Codes beside it
 * are for programs and for other languages.
 */
export interface ThreePartMessage {
  readonly happened: string;
  readonly means: string;
  readonly action: string;
}

/** How much it matters: `info` nothing to do, `warning` look at it, `error` something was not taken over. */
export type Severity = 'info' | 'warning' | 'error';

/** Longest piece of a foreign value that messages repeat; the rest says nothing more and may be a whole file. */
const SHOWN_LENGTH = 80;

/** A foreign value as text for a message: short, on one line. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonText(value);
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > SHOWN_LENGTH ? `${flat.slice(0, SHOWN_LENGTH - 1)}…` : flat;
}

/** Lists and objects may be nested deeper than the engine can write them out; then only their kind is said. */
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
