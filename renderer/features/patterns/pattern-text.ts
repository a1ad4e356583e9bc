/** Numbers of patterns as screens write them. */
import type { TFunction } from 'i18next';
import type { Firm } from '#core/patterns/firm-identity.ts';
import { formatCount } from '#renderer/ui/format-count.ts';

/** `0,4`, with at most so many decimals. */
export function shownNumber(value: number, decimals = 2): string {
  const text = value.toFixed(decimals);
  const bare = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  const [whole = '', part] = (bare === '-0' ? '0' : bare).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const grouped = `${sign}${formatCount(Number(whole.replace('-', '')))}`;
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** A share as a percentage, `66,7 %`. */
export function shownShare(share: number): string {
  return `${shownNumber(share * 100, 1)} %`;
}

/** From here on down a percentage says less than one in so many. */
const RARE = 0.01;
const NEVER = 1e-9;

/** How probable something is: `34,2 %`, `1 banding 91.390`. */
export function shownChance(t: TFunction, chance: number): string {
  if (chance >= RARE) return shownShare(chance);
  if (chance < NEVER) return t('patterns.chanceLess', { n: formatCount(1 / NEVER) });
  return t('patterns.chanceOne', { n: formatCount(Math.round(1 / chance)) });
}

/** By what a firm is known over tenders. */
export function knownBy(t: TFunction, { supplierCode, taxNumber, byNameAlone }: Firm): string {
  if (byNameAlone) return t('patterns.byNameAlone');
  if (supplierCode !== null) return t('patterns.byCode', { code: supplierCode });
  return t('patterns.byTax', { number: taxNumber ?? '' });
}
