import { Button, type ModalProps, Stack } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { DialogActions } from './DialogActions.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly size?: NonNullable<ModalProps['size']>;
  readonly children: ReactNode;
  readonly action: string;
  /** Whether what must be filled in is. */
  readonly isReady: boolean;
  /** Closing the dialog is up to it. */
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
}

/** A form in a dialog, sent by its button or Enter, and never twice. */
export function FormDialog({ title, size = 'md', children, action, isReady, onSubmit, onClose }: FormDialogProps) {
  const [busy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (busy || !isReady) return;
    setBusy(true);
    try {
      await onSubmit();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">{children}</Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={!isReady}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
