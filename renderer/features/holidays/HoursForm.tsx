import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areOfficeHours } from '#core/calendar/office-hours.ts';
import { parseTypedTime } from '#core/calendar/typed-date.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import type { OfficeState } from '#core/office/model.ts';
import styles from './HolidaysScreen.module.css';

interface HoursFormProps {
  readonly office: OfficeState;
  readonly readOnly: boolean;
  readonly onSave: (command: OfficeCommand) => Promise<boolean>;
}

/** Working hours and whether collective leave is off: the two settings every deadline depends on. */
export function HoursForm({ office, readOnly, onSave }: HoursFormProps) {
  const { t } = useTranslation();
  const { opens, closes } = office.hours;
  const [typed, setTyped] = useState<{ readonly opens: string; readonly closes: string } | null>(null);
  const shown = typed ?? { opens: opens.replace(':', '.'), closes: closes.replace(':', '.') };
  const read = { opens: parseTypedTime(shown.opens) ?? '', closes: parseTypedTime(shown.closes) ?? '' };
  const wrong = !areOfficeHours(read);
  const changed = read.opens !== opens || read.closes !== closes;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await onSave({ name: 'setOfficeHours', body: read })) setTyped(null);
  };
  return (
    <section className={styles.panel}>
      <h2>{t('holidays.hours.title')}</h2>
      <p className="mp-quiet">{t('holidays.hours.text')}</p>
      <form onSubmit={(event) => void save(event)}>
        <Group gap="xs" align="flex-end">
          {(['opens', 'closes'] as const).map((field) => (
            <TextInput
              key={field}
              w={84}
              label={t(`holidays.hours.${field}`)}
              value={shown[field]}
              disabled={readOnly}
              aria-invalid={wrong}
              onChange={(event) => setTyped({ ...shown, [field]: event.currentTarget.value })}
            />
          ))}
          <Button type="submit" variant="default" disabled={readOnly || wrong || !changed}>
            {t('holidays.hours.save')}
          </Button>
        </Group>
        {wrong ? (
          <p className={styles.wrong} role="alert">
            {t('holidays.hours.wrong')}
          </p>
        ) : null}
      </form>
      <Checkbox
        mt="sm"
        label={t('holidays.hours.leave')}
        description={t('holidays.hours.leaveText')}
        checked={office.collectiveLeaveIsOff}
        disabled={readOnly}
        onChange={(event) => void onSave({ name: 'setCollectiveLeave', body: { isOff: event.currentTarget.checked } })}
      />
    </section>
  );
}
