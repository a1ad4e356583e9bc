import { Button, Checkbox, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useDeviceSettings, useIdentity, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { leaveServer } from '#renderer/session/server-link.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import type { ServerLink } from '#renderer/storage/settings.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { AwayTable } from './AwayTable.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import styles from './Server.module.css';
import { SyncFacts } from './SyncFacts.tsx';
import { troubleNeedsPerson, troubleText } from './trouble-text.ts';

/** The central server of the office: coming to it, how far sync is, and what needs a person. */
export function ServerScreen() {
  const { t } = useTranslation();
  const { space, sync } = useWorkspace();
  const link = useDeviceSettings(({ server }) => server);
  return (
    <Screen title={t('server.title')} intro={t('server.intro')}>
      {sync === null ? (
        <p>{t(space === 'latihan' ? 'server.practice' : 'server.unavailable')}</p>
      ) : (
        <>
          {link === null ? <EnrolForm /> : <Enrolled link={link} />}
          <SyncFacts sync={sync} />
          <AwayTable sync={sync} />
        </>
      )}
    </Screen>
  );
}

function Enrolled({ link }: { readonly link: ServerLink }) {
  const { t } = useTranslation();
  const { sync } = useWorkspace();
  const { name, zone } = useIdentity();
  const role = useRoleIn(null);
  const activity = useSyncView(({ activity: now }) => now);
  const [leaving, setLeaving] = useState(false);
  if (sync === null) return null;
  const isPaused = activity.kind === 'paused';
  return (
    <Panel title={t('server.enrolledTitle')}>
      {activity.kind === 'halted' ? (
        <Message
          tone="problem"
          text={{
            what: t(`server.halt.${activity.why}.what`),
            means: t(`server.halt.${activity.why}.means`),
            next: t(`server.halt.${activity.why}.next`),
            code: activity.why,
          }}
        >
          {activity.why === 'restored' ? <AgreeButton sync={sync} /> : null}
        </Message>
      ) : null}
      <Trouble sync={sync} />
      <Facts>
        <dt>{t('server.serverName')}</dt>
        <dd>{link.name}</dd>
        <dt>{t('server.address')}</dt>
        <dd>{link.address}</dd>
        <dt>{t('server.fingerprint')}</dt>
        <dd className={styles.code}>{fingerprintOf(link.id)}</dd>
        <dt>{t('server.personName')}</dt>
        <dd>{name}</dd>
        <dt>{t('server.validUntil')}</dt>
        <dd>{formatDateTime(instantFromUnixMs(Date.parse(link.validUntil)), zone)}</dd>
      </Facts>
      <Group gap="xs" mt="sm">
        <Button disabled={isPaused} onClick={() => sync.syncNow()}>
          {t('server.syncNow')}
        </Button>
        <Button variant="default" onClick={() => void sync.setPaused(!isPaused)}>
          {t(isPaused ? 'server.resume' : 'server.pause')}
        </Button>
        {role === 'admin' ? (
          <Button component={Link} to="/pengaturan/orang" variant="default">
            {t('people.open')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('server.leave')}
        </Button>
      </Group>
      <MeteredChoice sync={sync} />
      {leaving ? <LeaveDialog onClose={() => setLeaving(false)} /> : null}
    </Panel>
  );
}

/** Why nothing goes through at the moment; sync tries again by itself. */
function Trouble({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const trouble = useSyncView((view) => view.trouble, sync);
  const text = trouble === null ? null : troubleText(t, trouble);
  if (text === null || trouble === null) return null;
  return <Message tone={troubleNeedsPerson(trouble) ? 'check' : 'note'} text={text} />;
}

/** The system may say that bytes are paid for; then the box cannot say otherwise. */
function MeteredChoice({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const isChosen = useDeviceSettings(({ metered }) => metered);
  const isMetered = useSyncView((view) => view.isMetered, sync);
  const bySystem = isMetered && !isChosen;
  return (
    <Checkbox
      mt="sm"
      label={t('server.metered')}
      description={t(bySystem ? 'server.meteredBySystem' : 'server.meteredHint')}
      checked={isMetered || isChosen}
      disabled={bySystem}
      onChange={(event) => void sync.setMetered(event.currentTarget.checked)}
    />
  );
}

/** Only a person can know that the office restored its server and nobody posed as it. */
function AgreeButton({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  return (
    <Button
      loading={isBusy}
      onClick={() => {
        setIsBusy(true);
        void sync.acceptRestored().finally(() => setIsBusy(false));
      }}
    >
      {t('server.agreeRestored')}
    </Button>
  );
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { device } = useWorkspace();
  return (
    <Dialog title={t('server.leaveWhat')} onClose={onClose}>
      <p>{t('server.leaveMeans')}</p>
      <DialogActions onClose={onClose}>
        <Button color="red" onClick={() => void leaveServer(desktop, device).then(onClose)}>
          {t('server.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
