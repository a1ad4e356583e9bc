/** Small words for putting text of documents together. */
import { formatRupiah } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import { integerInWords, rupiahInWords } from '#core/money/words.ts';
import type { Inline, InlinePart } from './model.ts';

/** Plain text as inline. */
export function plain(text: string): Inline {
  return [{ text }];
}

/** One part in bold. */
export function bold(text: string): InlinePart {
  return { text, bold: true };
}

/** Strings and parts in a row as one inline. */
export function line(...parts: readonly (string | InlinePart | Inline)[]): Inline {
  return parts.flatMap((part) => (typeof part === 'string' ? [{ text: part }] : isPart(part) ? [part] : part));
}

/** `7 (tujuh)`: a count in figures and words. */
export function countInWords(count: number): string {
  return `${count} (${integerInWords(count)})`;
}

/** `Rp1.500,00 (seribu lima ratus rupiah)`: an amount in figures and words. */
export function amountInWords(amount: RupiahText): string {
  return `${formatRupiah(amount)} (${rupiahInWords(amount)})`;
}

/** `1.500,00`: an amount in a column of rupiah; always with sen, so that the figures stand under each other. */
export function columnAmount(amount: RupiahText | Sen): string {
  return formatRupiah(amount).replace('Rp', '');
}

/** First letter upper case, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** First letter of every word upper case: `dua puluh` → `Dua Puluh`. */
export function titleCase(text: string): string {
  return text.split(' ').map(sentenceCase).join(' ');
}

/** `a`, `a dan b`, `a, b, dan c`. */
export function joinWithAnd(items: readonly string[]): string {
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`;
}

function isPart(part: InlinePart | Inline): part is InlinePart {
  return !Array.isArray(part);
}
