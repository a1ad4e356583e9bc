/** Dates in words, as the opening sentence of minutes has them. */
import { integerInWords } from '#core/money/words.ts';
import { dayPartsOf } from './day.ts';
import { dayName } from './format.ts';
import type { DateOnly } from './instant.ts';
import { monthName } from './names.ts';

/** The four words minutes open with: "Pada hari ini *Senin*, tanggal *dua puluh tiga*, bulan *November*, tahun *…*". */
export interface DateWords {
  readonly day: string;
  readonly date: string;
  readonly month: string;
  readonly year: string;
}

/** A date in words: numbers lower case, names capitalised. Source  DOMAIN §3.2, opening sentence of every BA. */
export function dateInWords(date: DateOnly): DateWords {
  const { year, month, day } = dayPartsOf(date);
  return { day: dayName(date), date: integerInWords(day), month: monthName(month), year: integerInWords(year) };
}
