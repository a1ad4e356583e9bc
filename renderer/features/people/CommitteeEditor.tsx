import { Button, MultiSelect, NativeSelect, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { TASKS } from '#core/registry/events.ts';
import type { PersonId, Registry } from '#core/registry/model.ts';
import type { HandedCommittee } from '#core/registry/propose-committee.ts';
import { roleName } from '#renderer/session/role-name.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { calledIn, devicesByPerson, takenBy } from './hand-out-rows.ts';
import { nameOf, peopleOf } from './named-people.ts';
import styles from './People.module.css';

interface CommitteeEditorProps {
  readonly registry: Registry;
  readonly status: OfficeStatus | null;
  /** Null where several tenders are handed out at once: who has taken it is then not one answer. */
  readonly stream: StreamId | null;
  readonly committee: HandedCommittee;
  /** Members of the dossier whom nobody in the office answers to. */
  readonly missing: readonly string[];
  readonly onChange: (committee: HandedCommittee) => void;
}

/** Several people at once, each with a role; whoever comes first into an empty committee is its chair. */
export function CommitteeEditor({ registry, status, stream, committee, missing, onChange }: CommitteeEditorProps) {
  const { t } = useTranslation();
  const people = peopleOf(registry).filter((each) => each.role !== 'auditor');
  const devices = devicesByPerson(registry);

  function choose(chosen: readonly string[]): void {
    const kept = committee.filter(({ person }) => chosen.includes(person));
    const fresh = chosen.filter((id) => committee.every(({ person }) => person !== id));
    const needsChair = !kept.some(({ role }) => role === 'chair');
    onChange([
      ...kept,
      ...fresh.map((person, index) => ({
        person,
        role: needsChair && index === 0 ? ('chair' as const) : ('member' as const),
      })),
    ]);
  }

  function takenText(person: PersonId, of: StreamId): string {
    const taken = takenBy(devices.get(person) ?? [], of, status);
    return t(`handOut.taken.${taken}`);
  }

  return (
    <>
      <MultiSelect
        label={t('handOut.people')}
        placeholder={committee.length === 0 ? t('people.choosePerson') : ''}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('handOut.nobody')}
        limit={50}
        value={committee.map(({ person }) => person)}
        data={people.map((each) => ({ value: each.person, label: nameOf(each) }))}
        onChange={choose}
        data-autofocus
      />
      {missing.length === 0 ? null : <p className="mp-check">{t('handOut.missing', { names: missing.join(', ') })}</p>}
      {committee.length === 0 ? null : (
        <Table aria-label={t('handOut.committee')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('people.person')}</Table.Th>
              <Table.Th>{t('people.task')}</Table.Th>
              {stream === null ? null : <Table.Th>{t('handOut.columns.taken')}</Table.Th>}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {committee.map(({ person, role }) => (
              <Table.Tr key={person}>
                <Table.Td>{calledIn(registry, person)}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={t('handOut.taskOf', { name: calledIn(registry, person) })}
                    size="xs"
                    value={role}
                    data={TASKS.map((value) => ({ value, label: roleName(t, value) }))}
                    onChange={(event) => {
                      const task = TASKS.find((each) => each === event.currentTarget.value) ?? role;
                      onChange(committee.map((each) => (each.person === person ? { person, role: task } : each)));
                    }}
                  />
                </Table.Td>
                {stream === null ? null : <Table.Td>{takenText(person, stream)}</Table.Td>}
                <Table.Td className={styles.end}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('handOut.removeOf', { name: calledIn(registry, person) })}
                    onClick={() => onChange(committee.filter((each) => each.person !== person))}
                  >
                    {t('handOut.remove')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
