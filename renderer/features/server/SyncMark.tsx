import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession, SyncView } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import styles from './Server.module.css';

/** Always on screen where the device is enrolled: how much is not sent yet, or what stopped. Leads to the server's screen. */
export function SyncMark() {
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return sync !== null && isEnrolled ? <Mark sync={sync} /> : null;
}

function Mark({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const view = useSyncView((state) => state, sync);
  const { text, needsPerson } = markOf(t, view);
  return (
    <Link
      to="/pengaturan/server"
      className={`${styles.mark} ${needsPerson ? styles.attention : ''}`}
      data-testid="sync-mark"
    >
      {text}
    </Link>
  );
}

function markOf(
  t: TFunction,
  { activity, unsent, turnedAway, stops }: SyncView,
): { readonly text: string; readonly needsPerson: boolean } {
  if (activity.kind === 'halted') return { text: `✕ ${t('server.mark.halted')}`, needsPerson: true };
  if (stops.size > 0) return { text: `✕ ${t('server.mark.stopped', { count: stops.size })}`, needsPerson: true };
  if (turnedAway > 0) return { text: `! ${t('server.mark.away', { count: turnedAway })}`, needsPerson: true };
  if (unsent > 0) return { text: `↑ ${t('server.mark.unsent', { count: unsent })}`, needsPerson: false };
  return {
    text: activity.kind === 'paused' ? t('server.mark.paused') : `✓ ${t('server.mark.sent')}`,
    needsPerson: false,
  };
}
