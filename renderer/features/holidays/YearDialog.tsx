import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeCommand } from '#core/office/commands.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface YearDialogProps {
  readonly present: readonly number[];
  readonly onSave: (command: OfficeCommand) => Promise<boolean>;
  readonly onBegun: (year: number) => void;
  readonly onClose: () => void;
}

/** Begins the table of a year by hand: empty, with the decree it will follow. */
export function YearDialog({ present, onSave, onBegun, onClose }: YearDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(Math.max(2024, ...present) + 1));
  const [source, setSource] = useState('');
  const year = /^(19|20|21)\d\d$/.test(typed.trim()) ? Number(typed) : null;
  const wrong = year === null || present.includes(year);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (year === null) return;
    const table = { year, source: source.trim(), status: 'unconfirmed', days: [] } as const;
    const begun = await onSave({
      name: 'importHolidayTable',
      body: { year, table, origin: { kind: 'by-hand' } },
    });
    if (!begun) return;
    onBegun(year);
    onClose();
  };
  return (
    <Dialog title={t('holidays.dialog.yearTitle')} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('holidays.dialog.year')}
            value={typed}
            inputMode="numeric"
            error={wrong ? t('holidays.dialog.yearWrong') : null}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <TextInput
            label={t('holidays.dialog.yearSource')}
            description={t('holidays.dialog.yearSourceHint')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" disabled={wrong || source.trim() === ''}>
              {t('holidays.dialog.yearStart')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
