import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';
import type { HolidayFileFault } from '#core/exchange/holiday-file.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './HolidaysScreen.module.css';
import { tableChanges } from './table-changes.ts';
import type { ChosenHolidays } from './use-holiday-files.ts';

interface ImportHolidaysDialogProps {
  readonly chosen: ChosenHolidays;
  readonly tables: readonly HolidayYear[];
  readonly onUse: (command: OfficeCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What a chosen file would change, and who signed it; or why it cannot be used, by place. */
export function ImportHolidaysDialog({ chosen, tables, onUse, onClose }: ImportHolidaysDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  if (chosen.kind !== 'read') {
    const faults = chosen.kind === 'refused' ? chosen.faults : [];
    return (
      <Dialog title={t('holidays.import.refusedTitle', { name: chosen.name })} size="lg" onClose={onClose}>
        <Stack gap="sm">
          {chosen.kind === 'not-read' ? (
            <Message
              tone="problem"
              text={{
                what: t('holidays.import.notRead', { name: chosen.name }),
                means: t('holidays.exportFailed.means'),
                next: t('holidays.import.notReadNext'),
                code: chosen.code,
              }}
            />
          ) : (
            <Faults faults={faults} />
          )}
          <Group justify="flex-end">
            <Button data-autofocus onClick={onClose}>
              {t('shell.close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  const { table, key } = chosen.file;
  const { year } = table;
  const changes = tableChanges(tables.find((each) => each.year === year) ?? null, table);
  const use = async () => {
    const origin = { kind: 'file', name: chosen.name, key } as const;
    if (await onUse({ name: 'importHolidayTable', body: { year, table, origin } })) onClose();
  };
  return (
    <Dialog title={t('holidays.import.title', { year })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p>{table.source}</p>
        <div>
          <p>{t('holidays.import.intact')}</p>
          <p>{key === device.key.dev ? t('holidays.import.own') : t('holidays.import.foreign')}</p>
          <p>
            {t('holidays.import.key')} <CopyCode code={key.slice(0, 16)} />
          </p>
        </div>
        {changes.same ? <p>{t('holidays.import.same')}</p> : null}
        <div className={styles.changes}>
          <Days title={t('holidays.import.added')} days={changes.added} />
          <Days title={t('holidays.import.removed')} days={changes.removed} />
          <Days title={t('holidays.import.changed')} days={changes.changed.map(({ to }) => to)} />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button data-autofocus disabled={changes.same} onClick={() => void use()}>
            {t('holidays.import.use')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Days({ title, days }: { readonly title: string; readonly days: readonly Holiday[] }) {
  const { t } = useTranslation();
  if (days.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{`${title} (${days.length})`}</h3>
      <ul>
        {days.map((day) => (
          <li key={day.date}>{`${formatDate(day.date)}: ${day.name} (${t(`holidays.kinds.${day.kind}`)})`}</li>
        ))}
      </ul>
    </section>
  );
}

const FAULTS_SHOWN = 5;

function Faults({ faults }: { readonly faults: readonly HolidayFileFault[] }) {
  const { t } = useTranslation();
  const rest = faults.length - FAULTS_SHOWN;
  return (
    <>
      {faults.slice(0, FAULTS_SHOWN).map(({ place, line, code, message }) => (
        <Message
          key={`${place} ${code}`}
          tone="problem"
          text={{
            what: message.happened,
            means: message.means,
            next: message.action,
            code: line === null ? code : `${code} ${t('holidays.import.place', { place, line })}`,
          }}
        />
      ))}
      {rest > 0 ? <p>{t('holidays.import.more', { count: rest })}</p> : null}
    </>
  );
}
