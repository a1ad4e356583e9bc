import { Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayName, formatDate } from '#core/calendar/format.ts';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './HolidaysScreen.module.css';

interface HolidayTableProps {
  readonly table: HolidayYear;
  readonly collectiveLeaveIsOff: boolean;
  readonly readOnly: boolean;
  readonly onEdit: (holiday: Holiday) => void;
  readonly onRemove: (holiday: Holiday) => void;
}

/** The days of one year; collective leave the office works is told apart by a word, not by a shade. */
export function HolidayTable({ table, collectiveLeaveIsOff, readOnly, onEdit, onRemove }: HolidayTableProps) {
  const { t } = useTranslation();
  if (table.days.length === 0) {
    return (
      <EmptyState
        title={t('holidays.empty.title', { year: table.year })}
        text={t('holidays.empty.text', { year: table.year })}
      />
    );
  }
  return (
    <Table verticalSpacing={3} className={styles.table} aria-label={t('holidays.tableOf', { year: table.year })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('holidays.date')}</Table.Th>
          <Table.Th>{t('holidays.day')}</Table.Th>
          <Table.Th>{t('holidays.name')}</Table.Th>
          <Table.Th>{t('holidays.kind')}</Table.Th>
          {readOnly ? null : <Table.Th aria-label={t('holidays.actions')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.days.map((day) => {
          const about = { name: day.name, date: formatDate(day.date) };
          const worked = day.kind === 'collective-leave' && !collectiveLeaveIsOff;
          return (
            <Table.Tr key={day.date}>
              <Table.Td className={styles.date}>{formatDate(day.date)}</Table.Td>
              <Table.Td>{dayName(day.date)}</Table.Td>
              <Table.Td>
                {day.name}
                {day.source === undefined ? null : <div className="mp-quiet">{day.source}</div>}
              </Table.Td>
              <Table.Td className={styles.kind}>
                {t(`holidays.kinds.${day.kind}`)}
                {worked ? <span className="mp-quiet"> ({t('holidays.worked')})</span> : null}
              </Table.Td>
              {readOnly ? null : (
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('holidays.editOf', about)}
                      onClick={() => onEdit(day)}
                    >
                      {t('holidays.edit')}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('holidays.removeOf', about)}
                      onClick={() => onRemove(day)}
                    >
                      {t('holidays.remove')}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
