import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { useDeviceSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession, SyncView } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { oldestText } from './oldest-text.ts';
import { percentOf } from './progress-text.ts';
import styles from './Server.module.css';
import { troubleNeedsPerson } from './trouble-text.ts';
import { useLongWork } from './use-long-work.ts';

/**
 * Always on screen where the device is enrolled: how much is not sent yet and since when, and before it what needs a person.
 * Leads to the server's screen.
 */
export function SyncMark() {
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return sync !== null && isEnrolled ? <Mark sync={sync} /> : null;
}

function Mark({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const { clock } = useWorkspace();
  const { zone } = useIdentity();
  const view = useSyncView((state) => state, sync);
  const work = useLongWork(view.progress);
  const attention = attentionOf(t, view);
  const unsent = unsentOf(t, view, { now: clock.now(), zone });
  const state = stateOf(t, view, unsent === null && attention === null);
  const parts = [attention, state, unsent, work === null ? null : `${percentOf(work)} %`];
  return (
    <Link
      to="/pengaturan/server"
      className={`${styles.mark} ${attention === null ? '' : styles.attention}`}
      data-testid="sync-mark"
    >
      {parts.filter((part) => part !== null).join(' · ')}
    </Link>
  );
}

function attentionOf(t: TFunction, { activity, stops, trouble, turnedAway }: SyncView): string | null {
  if (activity.kind === 'halted') return `✕ ${t('server.mark.halted')}`;
  if (stops.size > 0) return `✕ ${t('server.mark.stopped', { count: stops.size })}`;
  if (turnedAway > 0) return `! ${t('server.mark.away', { count: turnedAway })}`;
  return trouble !== null && troubleNeedsPerson(trouble) ? `! ${t('server.mark.trouble')}` : null;
}

function unsentOf(
  t: TFunction,
  { unsent, oldest }: SyncView,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): string | null {
  if (unsent === 0) return null;
  if (oldest === null) return `↑ ${t('server.mark.unsent', { count: unsent })}`;
  return `↑ ${t('server.mark.since', { count: unsent, at: oldestText(oldest, now, zone) })}`;
}

function stateOf(t: TFunction, { activity }: SyncView, isQuiet: boolean): string | null {
  if (activity.kind === 'paused') return `‖ ${t('server.mark.paused')}`;
  return isQuiet ? `✓ ${t('server.mark.sent')}` : null;
}
