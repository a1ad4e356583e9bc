import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { HandOutSection } from './HandOutSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { StatusFailure } from './StatusFailure.tsx';
import { useOfficeStatus } from './use-office-status.ts';
import { useRegistry } from './use-registry.tsx';

/** The admin's desk: who belongs to the office, on which devices, and with which task in which tender. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const { sync } = useWorkspace();
  const isAdmin = useRoleIn(null) === 'admin';
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return (
    <Screen title={t('people.title')} intro={t('people.intro')}>
      {isAdmin && isEnrolled && sync !== null ? <Desk sync={sync} /> : <p>{t('people.notAdmin')}</p>}
    </Screen>
  );
}

/** Beside each other in tabs: an office has more people, and more tenders, than a screen has lines. */
function Desk({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const controls = useRegistry();
  const told = useOfficeStatus(sync);
  return (
    <Tabs defaultValue="people" keepMounted={false}>
      <Tabs.List mb="xs">
        <Tabs.Tab value="people">{t('people.peopleTab')}</Tabs.Tab>
        <Tabs.Tab value="tenders">{t('handOut.tab')}</Tabs.Tab>
        <Tabs.Tab value="devices">{t('handOut.devicesTab')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="people">
        <PeopleSection controls={controls} />
      </Tabs.Panel>
      <Tabs.Panel value="tenders">
        <StatusFailure told={told} />
        <HandOutSection controls={controls} status={told.status} />
      </Tabs.Panel>
      <Tabs.Panel value="devices">
        <StatusFailure told={told} />
        <DevicesSection controls={controls} told={told} />
      </Tabs.Panel>
    </Tabs>
  );
}
