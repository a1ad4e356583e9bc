import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupiahShort, parseRupiahInput } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';

interface MoneyFieldProps {
  readonly label: string;
  readonly value: RupiahText | null;
  /** Called when the field is left with an amount or emptied; never with something that is no amount. */
  readonly onChange: (value: RupiahText | null) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** In tables the column head says what it is; the label is then for those who hear it. */
  readonly hideLabel?: boolean;
}

/** An amount of rupiah as people type it here: `1.234.567,89`. What cannot be read stays and is marked. */
export function MoneyField({
  label,
  value,
  onChange,
  disabled = false,
  autoFocus = false,
  hideLabel = false,
}: MoneyFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : formatRupiahShort(value));
  const bad = draft !== null && draft.trim() !== '' && !parseRupiahInput(draft).ok;
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={text}
      disabled={disabled}
      inputMode="decimal"
      leftSection="Rp"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      error={bad ? t('field.notMoney') : null}
      data-autofocus={autoFocus || undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        if (typed.trim() === '') onChange(null);
        const parsed = parseRupiahInput(typed);
        if (parsed.ok) onChange(parsed.value);
      }}
      onBlur={() => {
        if (!bad) setDraft(null);
      }}
    />
  );
}
