import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings, useRoleIn } from '#renderer/session/hooks.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { GrantsSection } from './GrantsSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { useRegistry } from './use-registry.tsx';

/** The admin's desk: who belongs to the office, on which devices, and with which task in which tender. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const isAdmin = useRoleIn(null) === 'admin';
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return (
    <Screen title={t('people.title')} intro={t('people.intro')}>
      {isAdmin && isEnrolled ? <Desk /> : <p>{t('people.notAdmin')}</p>}
    </Screen>
  );
}

/** People and tasks beside each other in tabs: an office has more people than a screen has lines. */
function Desk() {
  const { t } = useTranslation();
  const controls = useRegistry();
  return (
    <Tabs defaultValue="people">
      <Tabs.List mb="md">
        <Tabs.Tab value="people">{t('people.peopleTab')}</Tabs.Tab>
        <Tabs.Tab value="grants">{t('people.grantsTitle')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="people">
        <PeopleSection controls={controls} />
      </Tabs.Panel>
      <Tabs.Panel value="grants">
        <GrantsSection controls={controls} />
      </Tabs.Panel>
    </Tabs>
  );
}
