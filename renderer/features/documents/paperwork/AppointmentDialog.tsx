import { Button, NumberInput, Stack, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '#core/tender/paperwork-model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import styles from './Paperwork.module.css';
import { filledOrNull } from './tidy-paperwork.ts';

interface AppointmentDialogProps {
  readonly stored: Appointment | null;
  readonly onSave: (appointment: Appointment) => void;
  readonly onClose: () => void;
}

const EMPTY: Appointment = { offerNumber: null, offerDate: null, bondValue: null, bondDays: null, signBy: null };

/** What the letter of appointment says beside the award. */
export function AppointmentDialog({ stored, onSave, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(stored ?? EMPTY);
  const put = (part: Partial<Appointment>) => setDraft({ ...draft, ...part });
  const save = () => onSave({ ...draft, offerNumber: filledOrNull(draft.offerNumber) });
  return (
    <Dialog
      title={t('paperwork.appointment')}
      size="lg"
      onClose={onClose}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <div className={styles.pair}>
          <TextInput
            data-autofocus
            label={t('paperwork.offerNumber')}
            value={draft.offerNumber ?? ''}
            onChange={(event) => put({ offerNumber: event.currentTarget.value })}
          />
          <DateField
            label={t('paperwork.offerDate')}
            value={draft.offerDate}
            onChange={(offerDate) => put({ offerDate })}
          />
          <MoneyField
            label={t('paperwork.bondValue')}
            value={draft.bondValue}
            onChange={(bondValue) => put({ bondValue })}
          />
          <NumberInput
            label={t('paperwork.bondDays')}
            min={1}
            max={3650}
            allowDecimal={false}
            value={draft.bondDays ?? ''}
            onChange={(days) => put({ bondDays: typeof days === 'number' ? days : null })}
          />
          <DateField label={t('paperwork.signBy')} value={draft.signBy} onChange={(signBy) => put({ signBy })} />
        </div>
        <DialogActions onClose={onClose}>
          <Button onClick={save}>{t('paperwork.save')}</Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
