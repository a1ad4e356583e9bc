import type { Trace } from '#core/evaluation/model.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import { formatRupiah, parseRupiah } from '#core/money/sen.ts';

/** A canonical value of a trace as people of this country write it; text that is no number stays as it is. */
export function showTraceValue(value: string, unit: Trace['unit']): string {
  if (unit === 'rupiah') {
    const amount = parseRupiah(value);
    return amount.ok ? formatRupiah(amount.value) : value;
  }
  const decimal = parseDecimal(value);
  if (!decimal.ok) return value;
  return unit === 'percent' ? `${formatDecimal(decimal.value)} %` : formatDecimal(decimal.value);
}
