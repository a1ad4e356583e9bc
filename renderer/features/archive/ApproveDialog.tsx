import { Button, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DestructionList } from '#core/retention/model.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Register.module.css';

interface ApproveDialogProps {
  readonly list: DestructionList;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** Lets a list through, in one's own name: never in that of whoever proposed it. */
export function ApproveDialog({ list, today, onClose }: ApproveDialogProps) {
  const { t } = useTranslation();
  const { name } = useIdentity();
  const { execute } = useOfficeCommands();
  const { number, tenders } = list;
  const [position, setPosition] = useState('');
  const [letter, setLetter] = useState('');
  const [on, setOn] = useState<DateOnly | null>(today);
  const isWhole = position.trim() !== '' && letter.trim() !== '' && on !== null;

  async function approve(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    const approval = { by: { name, position: position.trim() }, letter: letter.trim(), on };
    if (await execute({ name: 'approveDestruction', body: { number, approval } })) onClose();
  }

  return (
    <Dialog title={t('retention.approve.title', { number })} onClose={onClose}>
      <form onSubmit={(event) => void approve(event)}>
        <Stack gap="sm">
          <p className={styles.line}>{t('retention.approve.fixed', { count: tenders.length })}</p>
          <TextInput label={t('retention.approve.by')} value={name} readOnly />
          <TextInput
            label={t('retention.approve.position')}
            value={position}
            required
            data-autofocus
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
          <TextInput
            label={t('retention.approve.letter')}
            value={letter}
            required
            onChange={(event) => setLetter(event.currentTarget.value)}
          />
          <DateField label={t('retention.approve.date')} value={on} onChange={setOn} />
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" color="red.9" disabled={!isWhole}>
            {t('retention.approve.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
