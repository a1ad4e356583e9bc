import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Holiday, HolidayKind } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

const KINDS: readonly HolidayKind[] = ['national', 'collective-leave', 'regional', 'election', 'office'];

interface HolidayDialogProps {
  readonly year: number;
  /** The day to change; null adds one. */
  readonly holiday: Holiday | null;
  readonly onSave: (command: OfficeCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Adds a day off or changes one, with the reason that the history keeps. */
export function HolidayDialog({ year, holiday, onSave, onClose }: HolidayDialogProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState<DateOnly | null>(holiday?.date ?? null);
  const [name, setName] = useState(holiday?.name ?? '');
  const [kind, setKind] = useState<HolidayKind>(holiday?.kind ?? 'regional');
  const [source, setSource] = useState(holiday?.source ?? '');
  const [reason, setReason] = useState('');
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (date === null) return;
    const basis = source.trim();
    const next: Holiday = { date, name: name.trim(), kind, ...(basis === '' ? {} : { source: basis }) };
    if (await onSave({ name: 'setHoliday', body: { date, holiday: next, reason } })) onClose();
  };
  const title = holiday
    ? t('holidays.dialog.editTitle', { date: formatDate(holiday.date) })
    : t('holidays.dialog.addTitle', { year });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          {holiday ? null : <DateField label={t('holidays.date')} value={date} onChange={setDate} />}
          <TextInput
            label={t('holidays.name')}
            value={name}
            data-autofocus={holiday ? true : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('holidays.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`holidays.kinds.${value}`) }))}
            onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
          />
          <TextInput
            label={t('holidays.daySource')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <TextInput
            label={t('holidays.dialog.reason')}
            description={t('holidays.dialog.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" disabled={date === null || name.trim() === '' || reason.trim() === ''}>
              {t('holidays.dialog.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
