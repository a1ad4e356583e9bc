import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Holiday } from '#core/calendar/holidays.ts';
import { mayInOffice, rolesForOffice } from '#core/committee/office-permissions.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { useIdentity, useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { streamFaultMessageOf } from '#renderer/session/messages.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { HolidayDialog } from './HolidayDialog.tsx';
import styles from './HolidaysScreen.module.css';
import { HolidayTable } from './HolidayTable.tsx';
import { HoursForm } from './HoursForm.tsx';
import { ImportHolidaysDialog } from './ImportHolidaysDialog.tsx';
import { OfficeLog } from './OfficeLog.tsx';
import { RemoveHolidayDialog } from './RemoveHolidayDialog.tsx';
import { useHolidayFiles } from './use-holiday-files.ts';
import { YearDialog } from './YearDialog.tsx';

const OF_CALENDAR: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'importHolidayTable',
  'setHoliday',
  'setOfficeHours',
  'setCollectiveLeave',
]);

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'remove'; readonly holiday: Holiday }
  | { readonly kind: 'year' };

/** The office's calendar: tables by year, working hours, and who changed them. */
export function HolidaysScreen() {
  const { t } = useTranslation();
  const { clock, deadlineMoves, space } = useWorkspace();
  const movedNothing = useStore(deadlineMoves, ({ told }) => told?.length === 0);
  const view = useOffice((each) => each);
  const { execute } = useOfficeCommands();
  const files = useHolidayFiles();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosenYear, setYear] = useState(() => Number(clock.now().slice(0, 4)));
  const { tables, collectiveLeaveIsOff } = view.office;
  const table = tables.find((each) => each.year === chosenYear) ?? tables.at(-1);
  const { role } = useIdentity();
  const may = mayInOffice(role, 'setHoliday', { practice: space === 'latihan' });
  const readOnly = !useMayInOffice('setHoliday');
  const steps = useOfficeSteps(OF_CALENDAR, !readOnly);
  const close = () => setAsked(null);
  const off = table?.days.filter((day) => collectiveLeaveIsOff || day.kind !== 'collective-leave').length ?? 0;

  return (
    <Screen
      title={t('holidays.title')}
      aside={
        <Group gap="xs">
          <UndoButtons {...steps} />
        </Group>
      }
    >
      <p className={`mp-quiet ${styles.intro}`}>{t('holidays.intro')}</p>
      {may ? null : (
        <p className={styles.intro} role="status">
          {t('holidays.onlyRead', { roles: roleNames(t, rolesForOffice('setHoliday', { practice: false }).join(' ')) })}
        </p>
      )}
      {movedNothing ? (
        <p className={styles.intro} role="status">
          {t('holidays.moved.none')}
        </p>
      ) : null}
      {view.fault ? <Message tone="problem" text={streamFaultMessageOf(t, view.fault)} /> : null}
      <div className={styles.columns}>
        <section className={styles.panel}>
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <SegmentedControl
                size="xs"
                aria-label={t('holidays.years')}
                value={String(table?.year ?? '')}
                onChange={(value) => setYear(Number(value))}
                data={tables.map(({ year }) => String(year))}
              />
              <Button size="xs" variant="default" disabled={readOnly} onClick={() => setAsked({ kind: 'year' })}>
                {t('holidays.newYear')}
              </Button>
            </Group>
            <Group gap="xs">
              <Button size="xs" disabled={readOnly || !table} onClick={() => setAsked({ kind: 'add' })}>
                {t('holidays.add')}
              </Button>
              <Button size="xs" variant="default" disabled={readOnly} onClick={() => void files.open()}>
                {t('holidays.importFile')}
              </Button>
              <Button size="xs" variant="default" disabled={!table} onClick={() => void (table && files.save(table))}>
                {t('holidays.exportFile')}
              </Button>
            </Group>
          </Group>
          {table ? (
            <>
              <p className={styles.source}>
                {t('holidays.source')}: {table.source}
                <span className="mp-quiet"> ({t(`holidays.status.${table.status}`)})</span>
                <br />
                <span className="mp-quiet">{t('holidays.counts', { off, all: table.days.length })}</span>
              </p>
              <HolidayTable
                table={table}
                collectiveLeaveIsOff={collectiveLeaveIsOff}
                readOnly={readOnly}
                onEdit={(holiday) => setAsked({ kind: 'edit', holiday })}
                onRemove={(holiday) => setAsked({ kind: 'remove', holiday })}
              />
            </>
          ) : null}
        </section>
        <div className={styles.side}>
          <HoursForm office={view.office} readOnly={readOnly} onSave={execute} />
          <OfficeLog />
        </div>
      </div>
      {asked?.kind === 'add' && table ? (
        <HolidayDialog year={table.year} holiday={null} onSave={execute} onClose={close} />
      ) : null}
      {asked?.kind === 'edit' && table ? (
        <HolidayDialog year={table.year} holiday={asked.holiday} onSave={execute} onClose={close} />
      ) : null}
      {asked?.kind === 'remove' ? (
        <RemoveHolidayDialog holiday={asked.holiday} onSave={execute} onClose={close} />
      ) : null}
      {asked?.kind === 'year' ? (
        <YearDialog present={tables.map(({ year }) => year)} onSave={execute} onBegun={setYear} onClose={close} />
      ) : null}
      {files.chosen ? (
        <ImportHolidaysDialog
          chosen={files.chosen}
          tables={tables}
          onUse={async (command) => {
            const used = await execute(command);
            if (used && command.name === 'importHolidayTable') setYear(command.body.year);
            return used;
          }}
          onClose={files.forget}
        />
      ) : null}
    </Screen>
  );
}
