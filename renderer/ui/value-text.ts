/** Values of a dossier by themselves, as histories and differences show them: their names, and what stands there. */
import type { TFunction } from 'i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import { formatRupiah, parseRupiah } from '#core/money/sen.ts';
import type { DescribedValue } from '#core/tender/describe-event.ts';
import { valueCode } from '#renderer/i18n/id/value-code.ts';
import { valueName } from '#renderer/i18n/id/value-name.ts';

/** The name of a value by its label (`bid.offeredTotal`); the label itself where nobody has named it. */
export function valueNameOf(t: TFunction<'app'>, label: string): string {
  const key = label.replaceAll('.', '_');
  return isNamed(key) ? t(`valueName.${key}`) : label;
}

/** A value as people read it; a dash where nothing stood. */
export function valueText(t: TFunction<'app'>, described: DescribedValue | null, zone: Zone): string {
  if (described === null) return '—';
  switch (described.kind) {
    case 'money': {
      const amount = parseRupiah(described.value);
      return amount.ok ? formatRupiah(amount.value) : described.value;
    }
    case 'decimal': {
      const decimal = parseDecimal(described.value);
      return decimal.ok ? formatDecimal(decimal.value) : described.value;
    }
    case 'instant':
      return formatDateTime(described.value as Instant, zone);
    case 'date':
      return formatDate(described.value as DateOnly);
    case 'yes-no':
      return described.value ? t('valueCode.yes') : t('valueCode.no');
    case 'count':
      return t('valueCode.items', { count: described.value });
    case 'number':
      return String(described.value);
    case 'code':
      return codeText(t, described.value);
    case 'codes':
      return described.value.map((code) => codeText(t, code)).join('; ') || '—';
    case 'text':
      return described.value;
  }
}

function codeText(t: TFunction<'app'>, code: string): string {
  return isWorded(code) ? t(`valueCode.${code}`) : code;
}

function isNamed(key: string): key is keyof typeof valueName {
  return Object.hasOwn(valueName, key);
}

function isWorded(code: string): code is Exclude<keyof typeof valueCode, 'items'> {
  return code !== 'items' && Object.hasOwn(valueCode, code);
}
