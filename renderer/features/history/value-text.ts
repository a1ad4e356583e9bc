import type { TFunction } from 'i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import { formatRupiah, parseRupiah } from '#core/money/sen.ts';
import type { DescribedValue } from '#core/tender/describe-event.ts';

/** A value of the history as people read it; a dash where nothing stood. */
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
      return described.value ? t('history.yes') : t('history.no');
    case 'count':
      return t('history.count', { count: described.value });
    case 'number':
      return String(described.value);
    case 'code':
      return codeText(t, described.value);
    case 'text':
      return described.value;
  }
}

/** Words of the model a committee knows by its own word; the rest are shown as they are. */
function codeText(t: TFunction<'app'>, code: string): string {
  const texts: Readonly<Record<string, string>> = {
    met: t('tender.met'),
    'not-met': t('tender.notMet'),
    complete: t('history.codeComplete'),
    incomplete: t('history.codeIncomplete'),
    unreadable: t('history.codeUnreadable'),
    accepted: t('history.codeAccepted'),
    rejected: t('history.codeRejected'),
    award: t('history.codeAward'),
    failure: t('history.codeFailure'),
  };
  return texts[code] ?? code;
}
