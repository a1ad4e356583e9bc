import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import type { ContestWindow } from '#core/course/contest-windows.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { showCountdown } from '#renderer/ui/countdown.ts';
import styles from './AftermathStage.module.css';
import { WindowWorking } from './WindowWorking.tsx';

interface WindowNoteProps {
  readonly label: string;
  readonly found: ContestWindow;
  readonly office: OfficeCalendar;
}

/** When a time ends and what is left of it; its working opens on demand. */
export function WindowNote({ label, found, office }: WindowNoteProps) {
  const { t } = useTranslation();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { closesAt } = found.window;
  return (
    <div className={styles.window}>
      <strong>{label}</strong>
      <span>{t('aftermath.windowEnds', { at: formatDateTime(closesAt, office.zone) })}</span>
      <span className={now > closesAt ? styles.small : styles.left}>
        {now > closesAt
          ? t('aftermath.windowPast')
          : t('aftermath.windowLeft', { left: showCountdown(t, now, closesAt) })}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {t('aftermath.working')}
      </Button>
      {open ? <WindowWorking label={label} found={found} office={office} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
