import { Progress as Bar } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDateTime } from '#core/calendar/format.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { SyncSession, SyncView } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { countUnsent } from '#renderer/sync/attachments/file-state.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { percentOf, progressText } from './progress-text.ts';
import { useLongWork } from './use-long-work.ts';

/** How much is not sent, since when, and what sync is doing. */
export function SyncFacts({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const view = useSyncView((state) => state, sync);
  const unsentFiles = useStore(sync.files.states, ({ states }) => countUnsent(states));
  const work = useLongWork(view.progress);
  const { unsent, oldest, turnedAway, unchecked, lastMetAt } = view;
  return (
    <Panel title={t('server.stateTitle')}>
      <Facts>
        <dt>{t('server.unsent')}</dt>
        <dd data-testid="unsent">{unsentText()}</dd>
        <dt>{t('server.unsentFiles')}</dt>
        <dd>
          {unsentFiles === 0 ? t('server.unsentFilesNone') : t('server.unsentFilesCount', { count: unsentFiles })}
        </dd>
        <dt>{t('server.turnedAway')}</dt>
        <dd>{turnedAway === 0 ? t('server.turnedAwayNone') : t('server.turnedAwayCount', { count: turnedAway })}</dd>
        {unchecked === 0 ? null : (
          <>
            <dt>{t('server.unchecked')}</dt>
            <dd>{t('server.uncheckedCount', { count: unchecked })}</dd>
          </>
        )}
        <dt>{t('server.lastMet')}</dt>
        <dd>{lastMetAt === null ? t('server.never') : formatDateTime(lastMetAt, zone)}</dd>
        <dt>{t('server.news')}</dt>
        <dd data-testid="sync-line">{t(`server.line.${view.line}`)}</dd>
        <dt>{t('server.now')}</dt>
        <dd>
          <span role="status">{activityText(t, view)}</span>
          {work === null ? null : (
            <>
              <div className="mp-quiet" data-testid="sync-progress">
                {progressText(t, work)}
              </div>
              <Bar value={percentOf(work)} aria-label={activityText(t, view)} maw={460} mt={4} />
            </>
          )}
        </dd>
      </Facts>
    </Panel>
  );

  function unsentText(): string {
    if (unsent > 0)
      return t('server.unsentCount', { count: unsent, at: oldest === null ? '—' : formatDateTime(oldest, zone) });
    // What was turned away is not on the server either.
    return t(turnedAway === 0 ? 'server.unsentNone' : 'server.unsentNoOther');
  }
}

function activityText(t: TFunction, { activity, isReached, trouble }: SyncView): string {
  switch (activity.kind) {
    case 'working':
      return t(`server.activity.${activity.step}`);
    case 'resting':
      if (isReached !== false) return t('server.activity.resting');
      return t(
        trouble === null || trouble.kind === 'offline' ? 'server.activity.unreached' : 'server.activity.failing',
      );
    default:
      return t(`server.activity.${activity.kind}`);
  }
}
