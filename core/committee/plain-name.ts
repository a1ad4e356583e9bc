/** A person's name as two papers that write it differently have it in common. */

/** Honours and degrees written before a name. Initials such as `M.` or `A.` are part of it. */
const BEFORE = new Set(['prof', 'dr', 'drs', 'dra', 'drg', 'drh', 'ir', 'apt', 'ns', 'h', 'hj', 'kh']);
/** `S.T.`, `M.Si.`, `A.Md.Kom`: letters on both sides of a dot. */
const DEGREE = /^\p{L}+(?:\.\p{L}+)+\.?$/u;

/**
 * The name in small letters, without titles, what follows a comma, and spaces too many.
 *
 * Two people may share it: it says who to look at, never who someone is.
 */
export function plainPersonName(name: string): string {
  const words = (name.normalize('NFKC').split(',')[0] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  // Titles are often written without a space: `Dr.Ir. Budi`.
  while (words[0] !== undefined && isTitleBefore(words[0]) && words.length > 1) words.shift();
  while (words.length > 1 && DEGREE.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function isTitleBefore(word: string): boolean {
  if (word === 'haji' || word === 'hajah') return true;
  if (!word.endsWith('.')) return false;
  return word
    .split('.')
    .filter(Boolean)
    .every((part) => BEFORE.has(part));
}
