import { Button, Group, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, RegisteredDevice } from '#core/registry/model.ts';
import { type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortHead } from '#renderer/ui/SortHead.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { inOrder, PEOPLE_SORTS, type PeopleSort } from './people-order.ts';
import { nameOf, peopleOf } from './named-people.ts';
import { officeRoleName } from './office-role-name.ts';
import styles from './People.module.css';
import { PersonDevices } from './PersonDevices.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import type { RegistryControls } from './use-registry.tsx';

type Shown =
  | { readonly kind: 'person'; readonly person: Person | null }
  | { readonly kind: 'code'; readonly person: Person }
  | { readonly kind: 'revoke'; readonly device: RegisteredDevice };

/** Everybody of the office with their devices; found by name or NIP. */
export function PeopleSection({ controls }: { readonly controls: RegistryControls }) {
  const { t } = useTranslation();
  const { registry } = controls;
  const [shown, setShown] = useState<Shown | null>(null);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortOrder<PeopleSort>>({ key: 'name', descending: false });
  const people = peopleOf(registry);
  const wanted = search.trim().toLowerCase();
  const found = inOrder(
    people.filter((person) => `${nameOf(person)} ${person.nip}`.toLowerCase().includes(wanted)),
    sort,
    { registry, roleName: ({ role }) => officeRoleName(t, role) },
  );
  const close = () => setShown(null);
  return (
    <>
      <Group gap="sm" mb="md">
        <Button onClick={() => setShown({ kind: 'person', person: null })}>{t('people.addPerson')}</Button>
        <TextInput
          type="search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          w={280}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      {people.length === 0 ? <EmptyState title={t('people.empty')} text={t('people.emptyText')} /> : null}
      {people.length > 0 && found.length === 0 ? <p>{t('people.notFound', { search: search.trim() })}</p> : null}
      {found.length === 0 ? null : (
        <Table className={styles.table} aria-label={t('people.title')}>
          <Table.Thead>
            <Table.Tr>
              {PEOPLE_SORTS.map((column) => (
                <SortHead
                  key={column}
                  column={column}
                  sort={sort}
                  onSort={(key) => setSort(sortPressed(sort, key, key === 'devices'))}
                >
                  {t(`people.${column}`)}
                </SortHead>
              ))}
              <Table.Th aria-label={t('people.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((person) => (
              <Table.Tr key={person.person}>
                <Table.Td>
                  {nameOf(person)}
                  {person.nip === '' ? null : <div className="mp-quiet">{person.nip}</div>}
                </Table.Td>
                <Table.Td className={styles.role}>{officeRoleName(t, person.role)}</Table.Td>
                <Table.Td>
                  <PersonDevices
                    registry={registry}
                    person={person.person}
                    onRevoke={(device) => setShown({ kind: 'revoke', device })}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    <Button size="compact-sm" variant="default" onClick={() => setShown({ kind: 'code', person })}>
                      {t('people.makeCode')}
                    </Button>
                    <Button size="compact-sm" variant="default" onClick={() => setShown({ kind: 'person', person })}>
                      {t('people.changePerson')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {shown?.kind === 'person' ? <PersonDialog controls={controls} person={shown.person} onClose={close} /> : null}
      {shown?.kind === 'code' ? <CodeDialog controls={controls} person={shown.person} onClose={close} /> : null}
      {shown?.kind === 'revoke' ? <RevokeDialog controls={controls} device={shown.device} onClose={close} /> : null}
    </>
  );
}
