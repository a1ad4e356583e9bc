import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { adoptionPlans } from './quarantine-rows.ts';
import { QuarantineTable } from './QuarantineTable.tsx';
import { useQuarantine } from './use-quarantine.ts';

/** What the server holds apart: to the chair of their tenders, to be adopted; to an admin all, to be looked at. */
export function QuarantineScreen({ stream }: { readonly stream: StreamId | null }) {
  const { t } = useTranslation();
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return (
    <Screen title={t('quarantine.title')} intro={t('quarantine.intro')}>
      {sync === null || !isEnrolled ? (
        <EmptyState title={t('quarantine.noServerTitle')} text={t('quarantine.noServerText')} />
      ) : (
        <Held sync={sync} stream={stream} />
      )}
    </Screen>
  );
}

function Held({ sync, stream }: { readonly sync: SyncSession; readonly stream: StreamId | null }) {
  const { t } = useTranslation();
  const { view, groups: all, readAgain } = useQuarantine(sync);
  const [chosen, setChosen] = useState<ReadonlySet<Hash>>(new Set());
  const [adopting, setAdopting] = useState(false);
  const groups = useMemo(() => all.filter((group) => stream === null || group.stream === stream), [all, stream]);
  const plans = useMemo(() => adoptionPlans(groups, chosen), [groups, chosen]);
  const count = plans.reduce((sum, { events }) => sum + events.length, 0);
  const canAdopt = groups.some(({ rows }) => rows.some(({ notAdoptable }) => notAdoptable === null));
  const choose = useCallback((hashes: readonly Hash[], isChosen: boolean): void => {
    const named = new Set(hashes);
    setChosen((before) => new Set([...[...before].filter((hash) => !named.has(hash)), ...(isChosen ? named : [])]));
  }, []);
  return (
    <>
      <Group gap="sm" mb="sm">
        {canAdopt ? (
          <Button disabled={count === 0} onClick={() => setAdopting(true)}>
            {count === 0 ? t('quarantine.adoptNone') : t('quarantine.adoptCount', { count })}
          </Button>
        ) : null}
        <Button variant="default" loading={view.phase === 'reading'} onClick={readAgain}>
          {t('quarantine.readAgain')}
        </Button>
        {stream === null ? null : (
          <Button component={Link} to="/pengaturan/ditahan" variant="default">
            {t('quarantine.allTenders')}
          </Button>
        )}
      </Group>
      {view.failure === null ? null : (
        <Message
          tone="check"
          text={{
            what: t('quarantine.failedWhat'),
            means: t(view.events.length === 0 ? 'quarantine.failedMeans' : 'quarantine.failedOld'),
            next: t('quarantine.failedNext'),
            code: view.failure.kind,
          }}
        />
      )}
      {view.phase === 'not-yours' ? (
        <EmptyState title={t('quarantine.notYoursTitle')} text={t('quarantine.notYoursText')} />
      ) : null}
      {view.phase === 'read' && groups.length === 0 ? (
        <EmptyState title={t('quarantine.noneTitle')} text={t('quarantine.noneText')} />
      ) : null}
      {groups.length === 0 ? null : <QuarantineTable groups={groups} chosen={chosen} onChoose={choose} />}
      {view.unreadable === 0 ? null : (
        <p className="mp-quiet">{t('quarantine.unreadable', { count: view.unreadable })}</p>
      )}
      {adopting ? (
        <AdoptDialog
          plans={plans}
          onClose={() => setAdopting(false)}
          onAdopted={() => {
            setAdopting(false);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}
