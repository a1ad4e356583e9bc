import { Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DestructionList, archivesOf } from '#core/retention/model.ts';
import { mayBeCarriedOut } from '#core/retention/tombstone.ts';
import type { DestructionRefusal } from '#renderer/session/destruction.ts';
import { useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { officeRefusalText } from '#renderer/session/office-refusal-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
import styles from './Register.module.css';

interface CarryOutDialogProps {
  readonly list: DestructionList;
  readonly onClose: () => void;
}

/** The last step, which nothing brings back: says what goes and what stays, offers a look at the archive, and asks for the number. */
export function CarryOutDialog({ list, onClose }: CarryOutDialogProps) {
  const { t } = useTranslation();
  const { carryOutDestruction } = useWorkspace();
  const retention = useOffice((view) => view.office.retention);
  const shown = useShownRefusal(
    useCallback(
      (refusal: DestructionRefusal) =>
        refusal.kind === 'list-ahead-of-clock'
          ? { what: t('retention.ahead.what'), means: t('retention.ahead.means'), next: t('retention.ahead.next') }
          : officeRefusalText(t, refusal),
      [t],
    ),
  );
  const { number } = list;
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const going = mayBeCarriedOut(retention, list);
  const lacking = going.filter(({ stream }) => archivesOf(retention, stream).length === 0).length;
  const isMeant = typed.trim() === number;

  async function carryOut(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isMeant) return;
    setBusy(true);
    const outcome = carryOutDestruction(number);
    const isDone = await shown(outcome);
    setBusy(false);
    const done = await outcome;
    if (!isDone || !done.ok) return;
    notifications.show({
      message: t('retention.carryOut.doneText', { ...done.value }),
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    onClose();
  }

  return (
    <Dialog title={t('retention.carryOut.title', { number })} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void carryOut(event)}>
        <Stack gap="sm">
          <p className={styles.line}>{t('retention.carryOut.goes')}</p>
          <ul className={styles.list}>
            <li>{t('retention.carryOut.fixes.tenders', { count: going.length })}</li>
            <li>{t('retention.carryOut.fixes.files')}</li>
            <li>{t('retention.carryOut.fixes.journal')}</li>
          </ul>
          <p className={styles.line}>{t('retention.carryOut.stays')}</p>
          <p className={styles.line}>{t('retention.carryOut.backups')}</p>
          <p className={styles.line}>
            {lacking > 0 ? (
              <strong className="mp-check">{t('retention.carryOut.lacking', { count: lacking })} </strong>
            ) : null}
            <Link to="/pengaturan/arsip">{t('retention.carryOut.checkFirst')}</Link>
          </p>
          <TextInput
            label={t('retention.carryOut.type')}
            description={number}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {busy ? <p role="status">{t('retention.carryOut.busy')}</p> : null}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" color="red.9" loading={busy} disabled={!isMeant}>
            {t('retention.carryOut.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
