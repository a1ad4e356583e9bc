import { Button, CloseButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '#core/tender/paperwork-model.ts';
import { keyed, type useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './Paperwork.module.css';

const FIELDS = ['name', 'position', 'organisation', 'phone'] as const;

const NOBODY: Attendee = { name: '', position: null, organisation: null, phone: null };

/** Who was there, one row each. */
export function AttendeeRows({ rows, edit, add, remove }: ReturnType<typeof useKeyedRows<Attendee>>) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.rows}>
      <legend>{t('paperwork.attendees')}</legend>
      {rows.map(({ key, row }, index) => (
        <div key={key} className={styles.attendee}>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              size="xs"
              aria-label={t('paperwork.ofRow', { what: t(`paperwork.attendee.${field}`), row: index + 1 })}
              placeholder={t(`paperwork.attendee.${field}`)}
              value={row[field] ?? ''}
              onChange={(event) => edit(key, { [field]: event.currentTarget.value })}
            />
          ))}
          <CloseButton aria-label={t('paperwork.removeRow', { row: index + 1 })} onClick={() => remove(key)} />
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => add(keyed(NOBODY))}>
        {t('paperwork.addAttendee')}
      </Button>
    </fieldset>
  );
}
