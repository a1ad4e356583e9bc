/** Values of a release as the standard wants them: present or absent, never null. */
import type { RupiahText } from '#core/money/text.ts';
import type { Value } from './model.ts';

/** Every field named, the optional ones with null where there is nothing to say. */
export type Written<T> = { readonly [Key in keyof T]-?: Exclude<T[Key], undefined> | null };

/** Leaves out what is null, empty text or an empty list. */
export function filled<T extends object>(fields: Written<T>): T {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = (fields as Readonly<Record<string, unknown>>)[key];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    kept[key] = value;
  }
  return kept as T;
}

/**
 * An amount as the standard writes it, a number of rupiah; null where there is none.
 *
 * Exact up to 2^46 rupiah (70 trillion), far beyond any package; what is larger fails the check of the file.
 */
export function amountOf(amount: RupiahText | null | undefined): Value | null {
  return amount === null || amount === undefined ? null : { amount: Number(amount), currency: 'IDR' };
}
