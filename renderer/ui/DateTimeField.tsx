import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { parseTypedTime } from '#core/calendar/typed-date.ts';
import { dateIn, instantOf, zonedParts } from '#core/calendar/zone.ts';
import { DateField } from './DateField.tsx';

interface DateTimeFieldProps {
  readonly label: string;
  readonly value: Instant | null;
  /** The office's zone: what is typed and shown is local time there, whatever the machine's zone. */
  readonly zone: Zone;
  readonly onChange: (value: Instant | null) => void;
  readonly disabled?: boolean;
}

const MORNING = '08:00';

/** A moment in the office's own time: the day, and the time beside it. */
export function DateTimeField({ label, value, zone, onChange, disabled = false }: DateTimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const date = value === null ? null : dateIn(value, zone);
  const time = value === null ? null : timeIn(value, zone);
  const put = (day: DateOnly | null, clock: string | null) =>
    onChange(day === null ? null : instantOf(day, clock ?? MORNING, zone));
  return (
    <Group gap={4} wrap="nowrap" align="end">
      <DateField label={label} value={date} disabled={disabled} onChange={(day) => put(day, time)} />
      <TextInput
        aria-label={t('field.timeOf', { label, zone })}
        w={76}
        value={typed ?? (time === null ? '' : time.replace(':', '.'))}
        placeholder={t('field.time')}
        disabled={disabled || date === null}
        inputMode="decimal"
        error={typed !== null && parseTypedTime(typed) === null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const read = parseTypedTime(event.currentTarget.value);
          if (read !== null) put(date, read);
        }}
        onBlur={() => setTyped(null)}
      />
    </Group>
  );
}

function timeIn(instant: Instant, zone: Zone): string {
  const { hour, minute } = zonedParts(instant, zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
