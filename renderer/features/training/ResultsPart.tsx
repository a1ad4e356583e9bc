import { Button, Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import { exerciseTitle } from '#core/training/exercises.ts';
import { isRecorded, keyOfRecord, percentOf, type TrainingRecords } from '#core/training/record.ts';
import { useIdentity, useOffice, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { readPracticeTraining } from '#renderer/session/practice-training.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Training.module.css';

/** Who handed in what, the newest first; in the office with what still waits in the practice space of this device. */
export function ResultsPart() {
  const { t } = useTranslation();
  const { space } = useWorkspace();
  const { zone } = useIdentity();
  const records = useOffice((view) => view.office.training);
  return (
    <>
      {space === 'kantor' ? (
        <WaitingResults records={records} />
      ) : (
        <p className={styles.intro}>{t('training.results.seam')}</p>
      )}
      {records.length === 0 ? (
        <EmptyState title={t('training.results.emptyTitle')} text={t('training.results.emptyText')} />
      ) : (
        <Table className={styles.list ?? ''} aria-label={t('training.parts.results')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('training.columns.person')}</Table.Th>
              <Table.Th>{t('training.columns.exercise')}</Table.Th>
              <Table.Th className={styles.number ?? ''}>{t('training.columns.score')}</Table.Th>
              <Table.Th>{t('training.columns.at')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.toReversed().map((record) => (
              <Table.Tr key={keyOfRecord(record)}>
                <Table.Td>{record.person}</Table.Td>
                <Table.Td>
                  {exerciseTitle(record.exercise)}{' '}
                  <span className="mp-quiet">{t('training.version', { version: record.version })}</span>
                </Table.Td>
                <Table.Td className={styles.number ?? ''}>
                  {t('training.results.score', {
                    right: record.score.right,
                    of: record.score.of,
                    percent: percentOf(record.score),
                  })}
                </Table.Td>
                <Table.Td>{formatDateTime(record.at, zone)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** Results of this device's practice space that the office does not have yet. */
function WaitingResults({ records }: { readonly records: TrainingRecords }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const role = useRoleIn(null);
  const { execute } = useOfficeCommands();
  const [practised, setPractised] = useState<TrainingRecords>([]);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isShown = true;
    readPracticeTraining(device).then(
      (read) => isShown && setPractised(read),
      () => isShown && setUnreadable(true),
    );
    return () => {
      isShown = false;
    };
  }, [device]);
  const waiting = practised.filter((record) => !isRecorded(records, record));
  const roles = rolesForOffice('recordTraining', { practice: false });
  const may = roles.includes(role);

  if (isUnreadable) {
    return (
      <Message
        tone="check"
        text={{
          what: t('training.unreadable.what'),
          means: t('training.unreadable.means'),
          next: t('training.unreadable.next'),
        }}
      />
    );
  }
  if (waiting.length === 0) return <p className={styles.intro}>{t('training.results.intro')}</p>;
  const names = [...new Set(waiting.map(({ person }) => person))].join(', ');
  return (
    <Message
      tone="check"
      text={{
        what: t('training.waiting.what', { count: waiting.length }),
        means: t('training.waiting.means', { names }),
        next: may ? t('training.waiting.next') : t('training.waiting.others', { roles: roleNames(t, roles.join(' ')) }),
      }}
    >
      <Button
        disabled={!may}
        onClick={() =>
          void (async () => {
            for (const record of waiting) {
              if (!(await execute({ name: 'recordTraining', body: record }))) return;
            }
          })()
        }
      >
        {t('training.waiting.record')}
      </Button>
    </Message>
  );
}
