/** Amounts in Indonesian words (terbilang), and words read back into amounts. */
import { toCardinal } from 'n2words/id-ID';
import { err, ok, type Result } from '#core/shared/result.ts';
import { rupiahText, senOf } from './sen.ts';
import type { RupiahText, Sen } from './text.ts';

/** Words that are no amount as `rupiahInWords` writes it. */
export interface NotWordsOfAnAmount {
  readonly kind: 'not-words-of-an-amount';
  readonly words: string;
}

const TRILLION = 1_000_000_000_000n;

/** Above this, Indonesian offices count in trillions ("seribu triliun"), not in kuadriliun. */
const FIRST_COUNTED_IN_TRILLIONS = 1000n * TRILLION;

/** Far longer than the words of any amount; keeps hostile text from costing time. */
const MAX_WORDS_LENGTH = 1000;

const DIGIT_WORDS = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES: readonly (readonly [word: string, value: bigint])[] = [
  ['miliar', 1_000_000_000n],
  ['juta', 1_000_000n],
  ['ribu', 1000n],
];

/** A whole number in words, lower case: `1926` → `seribu sembilan ratus dua puluh enam`; negative with `minus`. */
export function integerInWords(value: bigint | number): string {
  const whole = BigInt(value);
  return whole < 0n ? `minus ${naturalInWords(-whole)}` : naturalInWords(whole);
}

/**
 * An amount in words, lower case; sen only where there are any: `… dua puluh enam rupiah empat belas sen`.
 *
 * Source  DOMAIN §3.2: seribu, seratus, sebelas, belas, miliar; sen spelled out.
 */
export function rupiahInWords(amount: RupiahText): string {
  const sen = senOf(amount);
  const size = sen < 0n ? -sen : sen;
  const rest = size % 100n;
  const words = `${naturalInWords(size / 100n)} rupiah${rest === 0n ? '' : ` ${naturalInWords(rest)} sen`}`;
  return sen < 0n ? `minus ${words}` : words;
}

/**
 * Reads an amount back from its words: the inverse of `rupiahInWords`, which also takes capitals, doubled spaces and
 * the older spellings *milyar* and *trilyun*.
 *
 * Fails   `not-words-of-an-amount` for anything `rupiahInWords` would not have written.
 */
export function readRupiahWords(words: string): Result<RupiahText, NotWordsOfAnAmount> {
  if (words.length > MAX_WORDS_LENGTH) return err({ kind: 'not-words-of-an-amount', words });
  const spoken = words
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll('milyar', 'miliar')
    .replaceAll('trilyun', 'triliun');
  const unsigned = spoken.replace(/^minus /, '');
  const [whole = '', sen] = unsigned.replace(/ sen$/, '').split(/ rupiah ?/);
  const size = readNatural(whole.split(' ')) * 100n + (sen ? readNatural(sen.split(' ')) : 0n);
  const amount = rupiahText((unsigned === spoken ? size : -size) as Sen);
  // Reading is lenient, being understood is not: only words that say exactly this amount are taken.
  return rupiahInWords(amount) === spoken ? ok(amount) : err({ kind: 'not-words-of-an-amount', words });
}

function naturalInWords(value: bigint): string {
  if (value < FIRST_COUNTED_IN_TRILLIONS) return toCardinal(value);
  const rest = value % TRILLION;
  return `${naturalInWords(value / TRILLION)} triliun${rest === 0n ? '' : ` ${toCardinal(rest)}`}`;
}

function readNatural(words: readonly string[]): bigint {
  const trillions = words.lastIndexOf('triliun');
  if (trillions >= 0)
    return readNatural(words.slice(0, trillions)) * TRILLION + readNatural(words.slice(trillions + 1));
  let sum = 0n;
  let rest = words;
  for (const [word, value] of SCALES) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    sum += readBelowThousand(rest.slice(0, at)) * value;
    rest = rest.slice(at + 1);
  }
  if (rest[0] === 'seribu') return sum + 1000n + readBelowThousand(rest.slice(1));
  return sum + readBelowThousand(rest);
}

function readBelowThousand(words: readonly string[]): bigint {
  let sum = 0;
  let digit = 0;
  for (const word of words) {
    if (word === 'seratus') sum += 100;
    else if (word === 'sepuluh') sum += 10;
    else if (word === 'sebelas') sum += 11;
    else if (word === 'ratus' || word === 'puluh') {
      sum += digit * (word === 'ratus' ? 100 : 10);
      digit = 0;
    } else if (word === 'belas') {
      sum += digit + 10;
      digit = 0;
    } else digit = DIGIT_WORDS.indexOf(word) + 1;
  }
  return BigInt(sum + digit);
}
