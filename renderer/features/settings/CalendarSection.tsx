import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/session/hooks.ts';

/** What deadlines and figures rest on, with the way to where it is shown and changed. */
export function CalendarSection() {
  const { t } = useTranslation();
  const { tables, hours } = useOffice((view) => view.office);
  return (
    <Stack gap={6} align="flex-start">
      <p className="mp-quiet">{t('holidays.section.text')}</p>
      <p>
        {t('holidays.section.known', {
          years: tables.map(({ year }) => year).join(', '),
          opens: hours.opens.replace(':', '.'),
          closes: hours.closes.replace(':', '.'),
        })}
      </p>
      <Link to="/pengaturan/hari-libur">{t('holidays.section.openHolidays')}</Link>
      <Link to="/pengaturan/aturan">{t('holidays.section.openRules')}</Link>
      <Link to="/pengaturan/ambang">{t('holidays.section.openThresholds')}</Link>
    </Stack>
  );
}
