import { Button, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import type { SignerMark } from '#core/tender/signing-model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import type { SigningProps } from './signing-props.ts';

interface MarkDialogProps extends SigningProps {
  readonly signer: Signer;
  readonly way: SignerMark['way'];
  readonly onClose: () => void;
}

/** When a person signed, or why not. */
export function MarkDialog({ dossier, documentKey, version, signer, way, clock, execute, onClose }: MarkDialogProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState(() => dateIn(clock.now(), dossier.notice.zone) as ReturnType<typeof dateIn> | null);
  const [reason, setReason] = useState('');
  const lacks = date === null || (way === 'declined' && reason.trim() === '');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (date === null) return;
    const mark: SignerMark = { name: signer.name, way, date, reason: way === 'declined' ? reason.trim() : null };
    const body = { key: documentKey, version: version.version, signer: signer.place, mark };
    if (await execute({ name: 'setSignerMark', body })) onClose();
  }

  return (
    <Dialog title={t(`signing.mark.${way}`)} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className="mp-quiet">{`${signer.name} – ${signer.position}`}</p>
          <DateField label={t('signing.date')} value={date} onChange={setDate} />
          {way === 'declined' ? (
            <Textarea
              label={t('signing.why')}
              description={t('signing.whyHint')}
              value={reason}
              required
              autosize
              minRows={2}
              data-autofocus
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={lacks}>
            {t('signing.record')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
