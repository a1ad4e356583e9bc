import { useTranslation } from 'react-i18next';
import { formatRupiahShort, parseRupiahInput } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import { NumberField, type NumberFieldProps } from './NumberField.tsx';

/** An amount of rupiah: `1.234.567,89`. */
export function MoneyField({
  autoFocus = false,
  ...field
}: NumberFieldProps<RupiahText> & { readonly autoFocus?: boolean }) {
  const { t } = useTranslation();
  const kind = { parse: parseRupiahInput, format: formatRupiahShort, fault: t('field.notMoney'), leftSection: 'Rp' };
  return <NumberField {...field} kind={{ ...kind, autoFocus }} />;
}
