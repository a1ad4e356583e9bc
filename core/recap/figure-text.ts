/** Figures in Indonesian notation. */
import { fractionShown, fractionToSen } from '#core/money/fraction.ts';
import { groupThousands } from '#core/money/number-text.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { Figure, FigureUnit } from './measures.ts';

/** Decimals people read; amounts are whole sen and shown in full. */
const DECIMALS: Readonly<Record<Exclude<FigureUnit, 'rupiah'>, number>> = { count: 0, average: 1, percent: 2, days: 1 };

export const UNKNOWN_FIGURE = '–';

/** A figure without its unit: `967`, `4.020.000.000.000`, `27,12`; a dash where nothing is known. */
export function figureText({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  if (value === null) return UNKNOWN_FIGURE;
  if (unit === 'rupiah') return formatRupiahShort(fractionToSen(value));
  return withComma(fractionShown(value, DECIMALS[unit]));
}

/** An amount rounded to whole rupiah, `2.930.000.000.000`. */
export function wholeRupiahText({ value }: Pick<Figure, 'value'>): string {
  return value === null
    ? UNKNOWN_FIGURE
    : withComma(fractionShown({ ...value, denominator: value.denominator * 100n }, 0));
}

/** A decimal as programs write it, for spreadsheets: `27.12`; null where nothing is known. */
export function figurePlain({ unit, value }: Pick<Figure, 'unit' | 'value'>): string | null {
  if (value === null) return null;
  if (unit === 'rupiah') return fractionShown({ ...value, denominator: value.denominator * 100n }, 2);
  return fractionShown(value, DECIMALS[unit]);
}

const SCALES: readonly (readonly [string, bigint])[] = [
  ['triliun', 10n ** 14n],
  ['miliar', 10n ** 11n],
  ['juta', 10n ** 8n],
];

/** An amount as it is said, `Rp4,02 triliun`: two decimals, noughts at the end left out. Whole rupiah below a million. */
export function rupiahSaid(sen: Sen): string {
  const size = sen < 0n ? -sen : sen;
  const sign = sen < 0n ? '-' : '';
  const scale = SCALES.find(([, unit]) => size >= unit);
  if (scale === undefined) return `${sign}Rp${withComma(fractionShown({ numerator: size, denominator: 100n }, 0))}`;
  const [name, unit] = scale;
  const shown = fractionShown({ numerator: size, denominator: unit }, 2).replace(/\.?0+$/, '');
  return `${sign}Rp${withComma(shown)} ${name}`;
}

function withComma(plain: string): string {
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', decimals] = plain.slice(sign.length).split('.');
  return `${sign}${groupThousands(whole)}${decimals === undefined ? '' : `,${decimals}`}`;
}
