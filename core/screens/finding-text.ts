/** Findings and their numbers as people read them, in documents and on screens. */
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { AnsweredNumber, CheckAnswer } from '#core/tender/checks-model.ts';
import { type ScreenFinding, type Measure, SCREENS, type ScreenCode } from './finding.ts';
import { SCREEN_WORDS, type ScreenWords } from './screen-words.ts';

/** Names of numbers, short enough for a table. */
export const MEASURE_NAMES: Readonly<Record<Measure, Readonly<Record<MarkLanguage, string>>>> = {
  mean: { id: 'Rata-rata', en: 'Mean' },
  deviation: { id: 'Simpangan baku', en: 'Standard deviation' },
  cv: { id: 'KV', en: 'CV' },
  kurt: { id: 'KURT', en: 'KURT' },
  skew: { id: 'SKEW', en: 'SKEW' },
  spd: { id: 'SPD', en: 'SPD' },
  diffp: { id: 'DIFFP', en: 'DIFFP' },
  rd: { id: 'RD', en: 'RD' },
  rdnor: { id: 'RDNOR', en: 'RDNOR' },
  rdalt: { id: 'RDALT', en: 'RDALT' },
  ks: { id: 'KS (skala 0–1)', en: 'KS (scaled 0–1)' },
  ksClassic: { id: 'KS (langkah i/n)', en: 'KS (steps i/n)' },
  bids: { id: 'Penawaran', en: 'Bids' },
  reached: { id: 'Ambang tercapai', en: 'Thresholds reached' },
  amount: { id: 'Nilai', en: 'Amount' },
  'close-share': { id: 'Bagian dekat HPS', en: 'Share close to HPS' },
  'lowest-ratio': { id: 'Terendah terhadap HPS', en: 'Lowest to HPS' },
  'highest-ratio': { id: 'Tertinggi terhadap HPS', en: 'Highest to HPS' },
  'step-count': { id: 'Berjarak persen bulat', en: 'A whole percent apart' },
  'step-deviation': { id: 'Selisih terjauh dari bulat', en: 'Furthest from whole' },
  'group-size': { id: 'Besar kelompok', en: 'Size of group' },
  'group-cv': { id: 'KV kelompok terendah', en: 'Lowest CV of a group' },
  'group-cv-3': { id: 'KV terendah kelompok tiga', en: 'Lowest CV of three' },
  'group-cv-4': { id: 'KV terendah kelompok empat', en: 'Lowest CV of four' },
  'lines-compared': { id: 'Baris sebanding', en: 'Lines compared' },
  'lines-equal': { id: 'Baris sama', en: 'Lines alike' },
  'line-share': { id: 'J', en: 'J' },
  'mean-ratio': { id: 'Rata-rata rasio', en: 'Mean ratio' },
  'ratio-cv': { id: 'KV rasio', en: 'CV of the ratio' },
  'mean-difference': { id: 'Rata-rata selisih (Rp)', en: 'Mean difference (Rp)' },
  'difference-cv': { id: 'KV selisih', en: 'CV of the difference' },
  prices: { id: 'Harga satuan', en: 'Unit prices' },
  mad: { id: 'MAD', en: 'MAD' },
  'expected-mad': { id: 'MAD karena kebetulan', en: 'MAD by chance' },
  'owner-mad': { id: 'MAD harga HPS', en: 'MAD of the estimate' },
  'odd-words': { id: 'Kata yang sama', en: 'Words alike' },
  'serial-gap': { id: 'Jarak nomor', en: 'Distance of numbers' },
  files: { id: 'Berkas', en: 'Files' },
  'minutes-apart': { id: 'Selisih menit', en: 'Minutes apart' },
  'agreeing-fields': { id: 'Data yang sama', en: 'Values alike' },
};

/** Ratios that people read as a share. */
const AS_PERCENT: ReadonlySet<string> = new Set<Measure>([
  'cv',
  'spd',
  'diffp',
  'close-share',
  'lowest-ratio',
  'highest-ratio',
  'group-cv',
  'group-cv-3',
  'group-cv-4',
  'line-share',
  'ratio-cv',
  'difference-cv',
]);

const OF_RUPIAH: ReadonlySet<string> = new Set<Measure>(['mean', 'deviation', 'amount']);

export function isScreenCode(code: string): code is ScreenCode {
  return SCREENS.some((screen) => screen === code);
}

export function measureName(measure: string, language: MarkLanguage): string {
  return Object.hasOwn(MEASURE_NAMES, measure) ? MEASURE_NAMES[measure as Measure][language] : measure;
}

/** A number as people write it: shares in percent with two decimals, others with four at most. */
export function shownNumber(
  { measure, value }: Pick<AnsweredNumber, 'measure' | 'value'>,
  language: MarkLanguage,
): string {
  if (OF_RUPIAH.has(measure)) return formatRupiah(value as RupiahText);
  return AS_PERCENT.has(measure) ? percentText(value, language) : decimalText(value, language, 4);
}

/** A threshold beside the number it is held against. */
export function shownThreshold(measure: string, value: DecimalText, language: MarkLanguage): string {
  return AS_PERCENT.has(measure) ? percentText(value, language) : decimalText(value, language, 6);
}

function percentText(value: string, language: MarkLanguage): string {
  // A line never ends between a number and its sign.
  return `${decimalText(String(Number(value) * 100), language, 2)}\u00A0%`;
}

function decimalText(value: string, language: MarkLanguage, decimals: number): string {
  const fixed = Number(value).toFixed(decimals);
  const plain = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  const text = plain === '-0' ? '0' : plain;
  return language === 'id' ? formatDecimal(text as DecimalText) : text;
}

/** The plain sentence of a finding. */
export function findingSentence(
  finding: Pick<CheckAnswer, 'bidders' | 'subjects' | 'numbers'> & { readonly screen: ScreenCode },
  language: MarkLanguage,
): string {
  const shown = new Map<string, string>();
  for (const number of finding.numbers) {
    if (!shown.has(number.measure)) shown.set(number.measure, shownNumber(number, language));
  }
  // The first number of a group of pairs counts its bidders; the others are those of the likest pair.
  shown.set('n', String(finding.bidders.length));
  shown.set('subjects', listOf(finding.subjects, language));
  const sentence = wordsOf(finding.screen, language).found.replace(
    /\{([\w-]+)\}/g,
    (_, name: string) => shown.get(name) ?? '–',
  );
  // A name may end with the point of a degree.
  return sentence.replace(/\.\.(?=\s|$)/g, '.');
}

export function wordsOf(screen: ScreenCode, language: MarkLanguage): ScreenWords {
  return SCREEN_WORDS[screen][language];
}

/** More than these are counted instead: a sentence is no table. */
const MOST_SUBJECTS = 6;

function listOf(subjects: readonly string[], language: MarkLanguage): string {
  if (subjects.length === 0) return '–';
  const shown = subjects.slice(0, MOST_SUBJECTS).join('; ');
  const more = subjects.length - MOST_SUBJECTS;
  if (more <= 0) return shown;
  return language === 'id' ? `${shown}; dan ${more} lainnya` : `${shown}; and ${more} more`;
}

/** The sentence of a finding as it stands. */
export function sentenceOf(finding: ScreenFinding, language: MarkLanguage): string {
  return findingSentence(
    {
      ...finding,
      numbers: finding.numbers.map(({ measure, value, threshold }) => ({
        measure,
        value,
        threshold: threshold?.value ?? null,
      })),
    },
    language,
  );
}
