import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { refusalMessageOf } from '#renderer/session/messages.ts';
import type { ExecuteRefusal } from '#renderer/session/tender-session.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { useShownRefusal } from '#renderer/ui/use-shown-refusal.tsx';
import type { AdoptionPlan } from './quarantine-rows.ts';
import styles from './Quarantine.module.css';

interface AdoptDialogProps {
  readonly plans: readonly AdoptionPlan[];
  readonly onAdopted: () => void;
  readonly onClose: () => void;
}

/** Shows exactly what will count from now on, and asks why: it cannot be taken back. */
export function AdoptDialog({ plans, onAdopted, onClose }: AdoptDialogProps) {
  const { t } = useTranslation();
  const { openTender } = useWorkspace();
  const shown = useShownRefusal(useCallback((refusal: ExecuteRefusal) => refusalMessageOf(t, refusal), [t]));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const more = plans.reduce((sum, plan) => sum + plan.more, 0);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      for (const { stream, events } of plans) {
        const named = events.map(({ header: { dev, n }, hash }) => ({ dev, n, hash }));
        const body = { events: named, reason: reason.trim() };
        // One tender that refuses leaves the others to be chosen again.
        if (!(await shown(openTender(stream).execute({ name: 'adoptEvents', body })))) return;
      }
      onAdopted();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('quarantine.adoptTitle')} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <ul className={styles.plan}>
            {plans.map(({ stream, title, events }) => (
              <li key={stream}>
                {title}: {t('quarantine.count', { count: events.length })},{' '}
                {[...new Set(events.map(({ header }) => header.actor))].join(', ')}
              </li>
            ))}
          </ul>
          {more === 0 ? null : <p>{t('quarantine.adoptMore', { count: more })}</p>}
          <p>{t('quarantine.adoptMeans')}</p>
          <p>{t('quarantine.adoptFollows')}</p>
          <Textarea
            label={t('quarantine.adoptReason')}
            description={t('conflicts.reasonHint')}
            value={reason}
            required
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
            {t('quarantine.adopt')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
