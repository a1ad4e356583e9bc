/** Indonesian names of months and days. */
import { assert } from '#core/shared/assert.ts';
import type { Weekday } from './day.ts';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

const DAYS: Readonly<Record<Weekday, string>> = {
  1: 'Senin',
  2: 'Selasa',
  3: 'Rabu',
  4: 'Kamis',
  5: 'Jumat',
  6: 'Sabtu',
  7: 'Minggu',
};

/** `November` for 11. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1];
  assert(name !== undefined, `no month ${month}`);
  return name;
}

/** `Senin` for 1. */
export function weekdayName(weekday: Weekday): string {
  return DAYS[weekday];
}
