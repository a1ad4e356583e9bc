import '@mantine/dates/styles.css';
import 'dayjs/locale/id';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { parseTypedDate } from '#core/calendar/typed-date.ts';
import styles from './DateField.module.css';

interface DateFieldProps {
  readonly label: string;
  /** In a table, where the head of the column is seen instead of the label. */
  readonly hidesLabel?: true;
  /** What no day means here. */
  readonly placeholder?: string;
  readonly value: DateOnly | null;
  readonly onChange: (value: DateOnly | null) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  /** Read, and not to be changed any more. */
  readonly readOnly?: boolean;
  /** In a bar of tools, as high as what stands beside it. */
  readonly size?: 'xs';
}

/** A day, typed as people here write it (`5-8-2014`, `5 Agustus 2014`) or picked from a calendar. */
export function DateField({
  label,
  hidesLabel,
  placeholder,
  value,
  onChange,
  onBlur,
  disabled = false,
  readOnly = false,
  size,
}: DateFieldProps) {
  const { t, i18n } = useTranslation();
  return (
    <DateInput
      {...(hidesLabel ? { 'aria-label': label } : { label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      disabled={disabled}
      readOnly={readOnly}
      {...(size === undefined ? {} : { size })}
      locale={i18n.language}
      firstDayOfWeek={1}
      valueFormat="D MMMM YYYY"
      clearable={!disabled && !readOnly}
      classNames={{ day: `${styles.day}` }}
      clearButtonProps={{ 'aria-label': t('field.clearOf', { label }) }}
      ariaLabels={{ previousMonth: t('field.previousMonth'), nextMonth: t('field.nextMonth') }}
      dateParser={(typed) => {
        const parsed = parseTypedDate(typed);
        return parsed.ok ? parsed.value : null;
      }}
      onChange={(picked) => onChange(picked === null ? null : (picked.slice(0, 10) as DateOnly))}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
