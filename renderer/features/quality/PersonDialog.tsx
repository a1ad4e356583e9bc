import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { CompetentPerson } from '#core/quality/competence.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { CompetenceDialog } from './CompetenceDialog.tsx';
import styles from './Quality.module.css';
import { RecordHistory } from './RecordHistory.tsx';

interface PersonDialogProps {
  readonly person: CompetentPerson;
  readonly onClose: () => void;
}

/** One person: certificates and trainings, where each is known from, and how the records came about. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const records = useOffice((view) => view.office.quality.competence);
  const may = useMayInOffice('recordCompetence');
  const [edited, setEdited] = useState<{ readonly id: string | null } | null>(null);
  const { name, employeeNumber, competence } = person;
  if (edited !== null) {
    return (
      <CompetenceDialog id={edited.id} person={name} employeeNumber={employeeNumber} onClose={() => setEdited(null)} />
    );
  }
  return (
    <Dialog title={name} size="xl" onClose={onClose}>
      {employeeNumber === null ? null : (
        <p className={styles.line}>{t('quality.competence.nip', { number: employeeNumber })}</p>
      )}
      {competence.length === 0 ? <p className={styles.line}>{t('quality.competence.nothing')}</p> : null}
      {competence.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('quality.competence.kind')}</th>
              <th scope="col">{t('quality.competence.title')}</th>
              <th scope="col">{t('quality.competence.number')}</th>
              <th scope="col">{t('quality.competence.validUntil')}</th>
              <th scope="col">{t('quality.competence.from')}</th>
            </tr>
          </thead>
          <tbody>
            {competence.map((each) => (
              <tr key={`${each.record ?? ''} ${each.number ?? ''} ${each.title ?? ''} ${each.date ?? ''}`}>
                <td>{t(`quality.competence.kinds.${each.kind}`)}</td>
                <th scope="row">{each.title ?? t('quality.competence.untitled')}</th>
                <td>{each.number ?? '—'}</td>
                <td>
                  {each.validUntil === null ? '—' : formatDate(each.validUntil)}
                  <span className={styles.small}>{t(`quality.competence.states.${each.validity}`)}</span>
                </td>
                <td>
                  {each.record === null ? (
                    t('quality.competence.fromCommittee')
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={!may}
                      aria-label={t('quality.competence.editOf', { title: each.title ?? '' })}
                      onClick={() => setEdited({ id: each.record })}
                    >
                      {t('quality.competence.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" mt="md">
        <Button disabled={!may} onClick={() => setEdited({ id: null })}>
          {t('quality.competence.add')}
        </Button>
      </Group>
      <RecordHistory isAbout={(event) => event.type === 'competenceRecorded' && isTheirs(event.body.id)} />
    </Dialog>
  );

  function isTheirs(id: string): boolean {
    return plainPersonName(records[id]?.person ?? '') === plainPersonName(name);
  }
}
