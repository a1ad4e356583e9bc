import { TextInput } from '@mantine/core';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { parseLocalDateTime, zonedParts } from '#core/calendar/zone.ts';

interface DateTimeFieldProps {
  readonly label: string;
  readonly value: Instant | null;
  /** The office's zone: what is typed and shown is local time there, whatever the machine's zone. */
  readonly zone: Zone;
  readonly onChange: (value: Instant | null) => void;
  readonly disabled?: boolean;
}

/** A moment in the office's own time. */
export function DateTimeField({ label, value, zone, onChange, disabled = false }: DateTimeFieldProps) {
  return (
    <TextInput
      type="datetime-local"
      label={`${label} (${zone})`}
      value={value === null ? '' : localText(value, zone)}
      disabled={disabled}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        if (typed === '') {
          onChange(null);
          return;
        }
        const parsed = parseLocalDateTime(typed.replace('T', ' '), zone);
        if (parsed.ok) onChange(parsed.value);
      }}
    />
  );
}

function localText(instant: Instant, zone: Zone): string {
  const { year, month, day, hour, minute } = zonedParts(instant, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
