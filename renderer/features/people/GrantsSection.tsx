import { Button, Group, NativeSelect, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import { roleName } from '#renderer/session/role-name.ts';
import { nameOf, peopleOf } from './named-people.ts';
import styles from './People.module.css';
import type { RegistryControls } from './use-registry.tsx';

/** What an admin and a trainee are, nobody is to one tender. */
const TASKS: readonly Role[] = ROLES.filter((role) => role !== 'admin' && role !== 'trainee');

/** Who has which task in a tender: nobody gets a tender without one. */
export function GrantsSection({ controls: { registry, execute } }: { readonly controls: RegistryControls }) {
  const { t } = useTranslation();
  const tenders = useTenderList((list) => list.tenders);
  const [stream, setStream] = useState<StreamId | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('member');
  const granted = stream === null ? {} : (registry.grants[stream] ?? {});
  const people = peopleOf(registry).filter((each) => each.role !== 'auditor');
  const nameOfId = (id: string) => {
    const found = registry.people[id];
    return found === undefined ? id : nameOf(found);
  };

  return (
    <>
      <p className="mp-quiet">{t('people.grantsText')}</p>
      <Select
        label={t('people.tender')}
        placeholder={t('people.chooseTender')}
        searchable
        maw="76rem"
        value={stream}
        data={tenders.map(({ stream: value, summary }) => ({ value, label: `${summary.code} ${summary.name}` }))}
        onChange={(value) => setStream(value)}
      />
      {stream === null ? null : (
        <>
          {Object.keys(granted).length === 0 ? (
            <p>{t('people.noGrant')}</p>
          ) : (
            <Table className={styles.table} mt="sm" aria-label={t('people.grantsTitle')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('people.person')}</Table.Th>
                  <Table.Th>{t('people.task')}</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {Object.entries<Role>(granted).map(([id, task]) => (
                  <Table.Tr key={id}>
                    <Table.Td>{nameOfId(id)}</Table.Td>
                    <Table.Td>{roleName(t, task)}</Table.Td>
                    <Table.Td className={styles.end}>
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => void execute({ name: 'setGrant', body: { person: id, stream, role: null } })}
                      >
                        {t('people.endGrant')}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Group gap="sm" mt="sm" align="flex-end">
            <Select
              label={t('people.person')}
              placeholder={t('people.choosePerson')}
              searchable
              w={600}
              value={person}
              data={people.map((each) => ({ value: each.person, label: nameOf(each) }))}
              onChange={setPerson}
            />
            <NativeSelect
              label={t('people.task')}
              value={role}
              data={TASKS.map((value) => ({ value, label: roleName(t, value) }))}
              onChange={(event) => {
                const chosen = TASKS.find((each) => each === event.currentTarget.value);
                if (chosen !== undefined) setRole(chosen);
              }}
            />
            <Button
              disabled={person === null}
              onClick={() => person !== null && void execute({ name: 'setGrant', body: { person, stream, role } })}
            >
              {t('people.grant')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}
