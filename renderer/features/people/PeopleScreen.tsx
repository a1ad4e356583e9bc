import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, RegisteredDevice } from '#core/registry/model.ts';
import { useDeviceSettings, useRoleIn } from '#renderer/session/hooks.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { GrantsSection } from './GrantsSection.tsx';
import { officeRoleName } from './office-role-name.ts';
import styles from './People.module.css';
import { PersonDevices } from './PersonDevices.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useRegistry } from './use-registry.tsx';

type Shown =
  | { readonly kind: 'person'; readonly person: Person | null }
  | { readonly kind: 'code'; readonly person: Person }
  | { readonly kind: 'revoke'; readonly device: RegisteredDevice };

/** The admin's desk: who belongs to the office, on which devices, and with which task in which tender. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const isAdmin = useRoleIn(null) === 'admin';
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return <Screen title={t('people.title')}>{isAdmin && isEnrolled ? <Desk /> : <p>{t('people.notAdmin')}</p>}</Screen>;
}

function Desk() {
  const { t } = useTranslation();
  const controls = useRegistry();
  const { registry } = controls;
  const [shown, setShown] = useState<Shown | null>(null);
  const people = Object.values<Person>(registry.people).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
  const close = () => setShown(null);
  return (
    <>
      <p className={styles.intro}>{t('people.intro')}</p>
      <Button mb="md" onClick={() => setShown({ kind: 'person', person: null })}>
        {t('people.addPerson')}
      </Button>
      {people.length === 0 ? (
        <EmptyState title={t('people.empty')} text={t('people.emptyText')} />
      ) : (
        <Table className={styles.table} aria-label={t('people.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('people.name')}</Table.Th>
              <Table.Th>{t('people.role')}</Table.Th>
              <Table.Th>{t('people.devices')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.person}>
                <Table.Td>
                  {nameOf(person)}
                  {person.nip === '' ? null : <div className="mp-quiet">{person.nip}</div>}
                </Table.Td>
                <Table.Td>{officeRoleName(t, person.role)}</Table.Td>
                <Table.Td>
                  <PersonDevices
                    registry={registry}
                    person={person.person}
                    onRevoke={(device) => setShown({ kind: 'revoke', device })}
                  />
                </Table.Td>
                <Table.Td className={styles.actions}>
                  <Button size="compact-sm" variant="default" onClick={() => setShown({ kind: 'code', person })}>
                    {t('people.makeCode')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => setShown({ kind: 'person', person })}>
                    {t('people.changePerson')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <GrantsSection controls={controls} />
      {shown?.kind === 'person' ? <PersonDialog controls={controls} person={shown.person} onClose={close} /> : null}
      {shown?.kind === 'code' ? <CodeDialog controls={controls} person={shown.person} onClose={close} /> : null}
      {shown?.kind === 'revoke' ? <RevokeDialog controls={controls} device={shown.device} onClose={close} /> : null}
    </>
  );
}

function nameOf({ names, person }: Person): string {
  return names.at(-1) ?? person;
}
