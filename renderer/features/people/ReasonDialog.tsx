import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { type HandedOut, handOutAll } from './hand-out.ts';
import type { RegistryControls } from './use-registry.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly means: string;
  readonly action: string;
  readonly controls: RegistryControls;
  /** The committees each tender has from then on. */
  readonly tenders: readonly HandedOut[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks why committees change that were told already. */
export function ReasonDialog({ title, means, action, controls, tenders, onDone, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if ((await handOutAll(controls, tenders, reason)) === tenders.length) onDone();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{means}</p>
        <Textarea
          label={t('people.reason')}
          autosize
          minRows={2}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={reason.trim() === ''}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
