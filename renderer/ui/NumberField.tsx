import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '#core/shared/result.ts';

export interface NumberFieldProps<Text extends string> {
  readonly label: string;
  readonly value: Text | null;
  /** Called with what was typed once it can be read, or null when emptied; never with something that cannot be read. */
  readonly onChange: (value: Text | null) => void;
  readonly disabled?: boolean;
  /** In tables the column head says what it is; the label is then for those who hear it. */
  readonly hideLabel?: boolean;
}

interface NumberKind<Text extends string> {
  readonly parse: (typed: string) => Result<Text, unknown>;
  readonly format: (value: Text) => string;
  /** Said where it cannot be read. */
  readonly fault: string;
  readonly leftSection?: string;
  readonly rightSection?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A number as people type it here. What cannot be read stays and is marked; ranges are for `decide` to refuse. */
export function NumberField<Text extends string>({
  label,
  value,
  onChange,
  disabled = false,
  hideLabel = false,
  kind,
}: NumberFieldProps<Text> & { readonly kind: NumberKind<Text> }) {
  const { parse, format, fault, leftSection, rightSection, autoFocus = false } = kind;
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : format(value));
  const bad = draft !== null && draft.trim() !== '' && !parse(draft).ok;
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={text}
      disabled={disabled}
      inputMode="decimal"
      leftSection={leftSection}
      rightSection={rightSection}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      error={bad ? fault : null}
      data-autofocus={autoFocus || undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        if (typed.trim() === '') onChange(null);
        const parsed = parse(typed);
        if (parsed.ok) onChange(parsed.value);
      }}
      onBlur={() => {
        if (!bad) setDraft(null);
      }}
    />
  );
}
