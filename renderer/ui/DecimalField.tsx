import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import { NumberField, type NumberFieldProps } from './NumberField.tsx';

/** A plain number: `12,5`. */
export function DecimalField({ suffix, ...field }: NumberFieldProps<DecimalText> & { readonly suffix?: string }) {
  const { t } = useTranslation();
  const kind = { parse: parseDecimalInput, format: formatDecimal, fault: t('field.notNumber'), rightSection: suffix };
  return <NumberField {...field} kind={kind} />;
}
