/** Reads single values out of a release; what cannot be used is told, with its place, and left out. */
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { decimalFromNumber, parseDecimal } from '#core/money/decimal.ts';
import { parseRupiah, rupiahFromNumber } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { idWithoutEnd, type OcdsFault, type OcdsPlace, otherCurrency, wrongValue } from './fault.ts';
import { type Fields, isFields } from './merge.ts';

export interface ValueReader {
  readonly text: (of: Fields, key: string, path: string) => string | null;
  readonly whole: (of: Fields, key: string, path: string) => number | null;
  readonly decimal: (of: Fields, key: string, path: string) => DecimalText | null;
  readonly instant: (of: Fields, key: string, path: string) => Instant | null;
  /** A `Value` in rupiah. */
  readonly amount: (of: Fields, key: string, path: string) => RupiahText | null;
  readonly object: (of: Fields, key: string) => Fields;
  readonly list: (of: Fields, key: string) => readonly Fields[];
  readonly lost: (path: string, id: string) => void;
}

const NO_FIELDS: Fields = {};

/** A reader for one release; `tell` hears what is left out. */
export function createValueReader(place: OcdsPlace, tell: (fault: OcdsFault) => void): ValueReader {
  const refuse = (of: Fields, key: string, path: string, demand: string): null => {
    tell(wrongValue(place, path === '' ? key : `${path}.${key}`, of[key], demand));
    return null;
  };
  const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
  return {
    text: (of, key, path) => {
      const value = of[key];
      if (!isGiven(value)) return null;
      if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
      return typeof value === 'number' ? String(value) : refuse(of, key, path, 'teks');
    },
    whole: (of, key, path) => {
      const value = of[key];
      if (!isGiven(value)) return null;
      return typeof value === 'number' && Number.isInteger(value) ? value : refuse(of, key, path, 'bilangan bulat');
    },
    decimal: (of, key, path) => {
      const value = of[key];
      if (!isGiven(value)) return null;
      const read = typeof value === 'number' ? decimalFromNumber(value) : parseDecimal(String(value));
      return read.ok ? read.value : refuse(of, key, path, 'bilangan');
    },
    instant: (of, key, path) => {
      const value = of[key];
      if (!isGiven(value)) return null;
      const read = parseInstant(typeof value === 'string' ? value : '');
      return read.ok ? read.value : refuse(of, key, path, 'waktu dengan zonanya, misalnya 2026-11-20T09:00:00+07:00');
    },
    amount: (of, key, path) => {
      const value = of[key];
      if (!isFields(value) || !isGiven(value['amount'])) return null;
      const here = path === '' ? key : `${path}.${key}`;
      const { amount, currency } = value;
      if (isGiven(currency) && currency !== 'IDR') {
        tell(otherCurrency(place, here, String(currency)));
        return null;
      }
      // Numbers of many digits come as the text they were written in.
      const read = typeof amount === 'number' ? rupiahFromNumber(amount) : parseRupiah(String(amount));
      return read.ok
        ? read.value
        : refuse(value, 'amount', here, 'rupiah dengan paling banyak dua angka di belakang koma');
    },
    object: (of, key) => (isFields(of[key]) ? of[key] : NO_FIELDS),
    list: (of, key) => (Array.isArray(of[key]) ? (of[key] as readonly unknown[]).filter(isFields) : []),
    lost: (path, id) => tell(idWithoutEnd(place, path, id)),
  };
}
