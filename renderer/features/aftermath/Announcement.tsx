import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import type { AftermathProps } from './aftermath-props.ts';
import styles from './AftermathStage.module.css';

/** When the result was announced; the time for objections begins there. */
export function Announcement({ dossier, clock, execute, canEdit }: AftermathProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Instant | null>(null);
  const [editing, setEditing] = useState(false);
  const { announcedResultAt, notice } = dossier;
  const store = async (announcedAt: Instant | null) => {
    if (await execute({ name: 'announceResult', body: { announcedAt } })) setEditing(false);
  };
  if (announcedResultAt !== null && !editing) {
    return (
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('aftermath.announcement')}</h2>
        <span>{formatDateTime(announcedResultAt, notice.zone)}</span>
        <span className={styles.small}>{t('aftermath.announcedNote')}</span>
        {canEdit ? (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t('aftermath.announceChange')}
          </Button>
        ) : null}
      </div>
    );
  }
  const value = typed ?? announcedResultAt ?? proposal();
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{t('aftermath.announcement')}</h2>
      <DateTimeField
        label={t('aftermath.announcedAt')}
        value={value}
        zone={notice.zone}
        disabled={!canEdit}
        onChange={setTyped}
      />
      {canEdit ? <Button onClick={() => void store(value)}>{t('aftermath.announce')}</Button> : null}
      {editing ? (
        <>
          <Button variant="default" onClick={() => void store(null)}>
            {t('aftermath.announceWithdraw')}
          </Button>
          <Button variant="default" onClick={() => setEditing(false)}>
            {t('shell.cancel')}
          </Button>
        </>
      ) : null}
    </div>
  );

  /** As the schedule has it, where that is not before the decision; else now. */
  function proposal(): Instant {
    const scheduled = scheduleStageOf(dossier, 'result-announcement')?.startsAt ?? null;
    const decidedAt = dossier.decision?.decidedAt ?? null;
    return scheduled !== null && decidedAt !== null && scheduled >= decidedAt ? scheduled : clock.now();
  }
}
