import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { refusalMessageOf } from '#renderer/session/messages.ts';
import type { ExecuteRefusal } from '#renderer/session/tender-session.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
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
  const more = plans.reduce((sum, plan) => sum + plan.more, 0);

  async function adopt(reason: string): Promise<void> {
    for (const { stream, events } of plans) {
      const body = { events: events.map(({ header: { dev, n }, hash }) => ({ dev, n, hash })), reason };
      // One tender that refuses leaves the others to be chosen again.
      if (!(await shown(openTender(stream).execute({ name: 'adoptEvents', body })))) return;
    }
    onAdopted();
  }

  return (
    <ReasonDialog
      title={t('quarantine.adoptTitle')}
      size="lg"
      label={t('quarantine.adoptReason')}
      hint={t('conflicts.reasonHint')}
      action={t('quarantine.adopt')}
      onSubmit={adopt}
      onClose={onClose}
    >
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
    </ReasonDialog>
  );
}
