import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';

interface DecimalFieldProps {
  readonly label: string;
  readonly value: DecimalText | null;
  /** Called with a number, or null when emptied; never with something that is no number. */
  readonly onChange: (value: DecimalText | null) => void;
  readonly suffix?: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

/** A number as people type it here: `12,5`. What cannot be read stays and is marked; ranges are for `decide` to refuse. */
export function DecimalField({
  label,
  value,
  onChange,
  suffix,
  disabled = false,
  hideLabel = false,
}: DecimalFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : formatDecimal(value));
  const bad = draft !== null && draft.trim() !== '' && !parseDecimalInput(draft).ok;
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={text}
      disabled={disabled}
      inputMode="decimal"
      rightSection={suffix}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      error={bad ? t('field.notNumber') : null}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        if (typed.trim() === '') onChange(null);
        const parsed = parseDecimalInput(typed);
        if (parsed.ok) onChange(parsed.value);
      }}
      onBlur={() => {
        if (!bad) setDraft(null);
      }}
    />
  );
}
