/** Takes identities out of free text, however they are written in it. */

/** A word for someone, and what stands in its place. */
export interface Identity {
  readonly text: string;
  readonly alias: string;
}

/** Forms of business written before or after a name. */
const LEGAL_FORM = '(?:pt|cv|ud|pd|fa|firma|koperasi|kso|perusahaan|perseroan|persero|tbk)';
const GAP = '[^\\p{L}\\p{N}]';
/** Shorter ones are words or numbers of every text. */
const FEWEST_LETTERS = 4;
const FEWEST_DIGITS = 5;

/**
 * A function that replaces every identity by its alias: the longest first, whatever the capitals, dots and spaces, a
 * firm's name also without its form of business. Parts of longer words are left alone.
 */
export function redactionOf(identities: Iterable<Identity>): (text: string) => string {
  const aliases = new Map<string, string>();
  const patterns = new Map<string, string>();
  for (const { text, alias } of identities) {
    for (const words of writingsOf(text)) {
      const key = words.join('');
      if (aliases.has(key)) continue;
      aliases.set(key, alias);
      patterns.set(key, patternOf(words));
    }
  }
  if (patterns.size === 0) return (text) => text;
  const longestFirst = [...patterns].sort(([a], [b]) => b.length - a.length).map(([, pattern]) => pattern);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    text
      .normalize('NFKC')
      .replace(found, (match) => aliases.get(wordsOf(match).join('')) ?? aliases.get(bareOf(match).join('')) ?? '…');
}

/** The ways one identity is written: as it is, and a firm's name on its own. */
function writingsOf(text: string): readonly (readonly string[])[] {
  const words = wordsOf(text);
  const joined = words.join('');
  if (/^\d+$/.test(joined)) return joined.length < FEWEST_DIGITS ? [] : [[joined]];
  const bare = bareOf(text);
  return [words, bare].filter((each) => each.join('').length >= FEWEST_LETTERS);
}

function patternOf(words: readonly string[]): string {
  const [first = ''] = words;
  // Numbers are written with dots, dashes and spaces anywhere.
  if (words.length === 1 && /^\d+$/.test(first)) return [...first].join(`${GAP}?`);
  return `(?:${LEGAL_FORM}${GAP}+)?${words.join(`${GAP}*`)}(?:${GAP}+${LEGAL_FORM})?`;
}

/** The words of a text in small letters, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const IS_LEGAL_FORM = new RegExp(`^${LEGAL_FORM}$`);

/** Without the form of business at either end. */
function bareOf(text: string): readonly string[] {
  const words = [...wordsOf(text)];
  while (words.length > 1 && IS_LEGAL_FORM.test(words[0] ?? '')) words.shift();
  while (words.length > 1 && IS_LEGAL_FORM.test(words.at(-1) ?? '')) words.pop();
  return words;
}
