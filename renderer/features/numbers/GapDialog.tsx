import { Button, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapRow } from '#core/documents/register/book-rows.ts';
import type { Book } from '#core/documents/register/number-block.ts';
import { rangeText } from '#core/documents/register/register-lines.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { useMayNumber } from './use-may-number.ts';

interface GapDialogProps {
  readonly gap: GapRow;
  readonly book: Book;
  readonly onClose: () => void;
}

/** Says why numbers stay unused, or takes that back. */
export function GapDialog({ gap, book, onClose }: GapDialogProps) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const { may, roles } = useMayNumber('noteNumberGap');
  const { note } = gap;
  // A note is changed whole: it may reach over numbers that were used after all.
  const [range, setRange] = useState({ from: note?.from ?? gap.from, to: note?.to ?? gap.to });
  const title = t('numbers.note.title', { range: rangeText({ series: book.series, ...range }, office) });

  async function say(reason: string | null): Promise<void> {
    if (await execute({ name: 'noteNumberGap', body: { ...book, ...range, reason } })) onClose();
  }

  if (!may) {
    return (
      <Dialog title={title} onClose={onClose}>
        {note === null ? null : <p>{t('numbers.note.now', { reason: note.reason })}</p>}
        <p className="mp-quiet">{t('numbers.note.notYours', { roles })}</p>
      </Dialog>
    );
  }
  return (
    <ReasonDialog
      title={title}
      label={t('numbers.note.reason')}
      hint={t('numbers.note.hint')}
      action={t('numbers.note.save')}
      onSubmit={say}
      onClose={onClose}
    >
      <p>{t('numbers.note.text')}</p>
      {note !== null ? (
        <Group justify="space-between">
          <span>{t('numbers.note.now', { reason: note.reason })}</span>
          <Button variant="default" size="compact-sm" onClick={() => void say(null)}>
            {t('numbers.note.remove')}
          </Button>
        </Group>
      ) : gap.from === gap.to ? null : (
        <Group grow>
          <NumberInput
            label={t('numbers.blocks.from')}
            value={range.from}
            min={gap.from}
            max={gap.to}
            onChange={(from) => setRange({ ...range, from: Number(from) })}
          />
          <NumberInput
            label={t('numbers.blocks.to')}
            value={range.to}
            min={gap.from}
            max={gap.to}
            onChange={(to) => setRange({ ...range, to: Number(to) })}
          />
        </Group>
      )}
    </ReasonDialog>
  );
}
