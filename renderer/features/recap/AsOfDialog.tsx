import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dateIn } from '#core/calendar/zone.ts';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { recapView, setAsOf } from './recap-view.ts';

/** Asks for the day the figures are to be of. */
export function AsOfDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useOfficeSettings();
  const [date, setDate] = useState(useStore(recapView).asOf);
  // What is signed carries the true time, in the practice space too.
  const today = dateIn(device.clock.now(), zone);
  const isPast = date !== null && date < today;
  return (
    <Dialog title={t('recap.asOf.title')} onClose={onClose}>
      <p>{t('recap.asOf.text')}</p>
      <DateField label={t('recap.asOf.day')} value={date} onChange={setDate} />
      {date === null || isPast ? null : <p role="alert">{t('recap.asOf.notPast')}</p>}
      <DialogActions onClose={onClose}>
        <Button
          disabled={!isPast}
          onClick={() => {
            setAsOf(date);
            onClose();
          }}
        >
          {t('recap.asOf.show')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
