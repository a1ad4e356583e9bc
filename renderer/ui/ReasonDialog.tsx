import { Button, type MantineColor, type ModalProps, Stack, Textarea } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { DialogActions } from './DialogActions.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly size?: NonNullable<ModalProps['size']>;
  /** What it means, above the reason. */
  readonly children: ReactNode;
  readonly label: string;
  readonly hint?: string;
  /** Below the reason: why it did not work. */
  readonly failure?: ReactNode;
  readonly action: string;
  readonly color?: MantineColor;
  /** Is given the reason without spaces around it; closing the dialog is up to it. */
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Says what something means and asks why: nothing is done without a reason, and nothing twice. */
export function ReasonDialog({
  title,
  size = 'md',
  children,
  label,
  hint,
  failure = null,
  action,
  color,
  onSubmit,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      await onSubmit(reason.trim());
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {children}
          <Textarea
            label={label}
            description={hint}
            value={reason}
            required
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {failure}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={reason.trim() === ''} {...(color ? { color } : {})}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
