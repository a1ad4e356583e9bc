import { Button, Group, Table, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXERCISES } from '#core/training/exercises.ts';
import type { ExerciseId } from '#core/training/model.ts';
import { useOffice, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { type ExerciseStanding, standingsOf } from './attempts.ts';
import { ExerciseTask } from './ExerciseTask.tsx';
import { RoleHint } from './RoleHint.tsx';
import styles from './Training.module.css';
import { useBeginAttempt } from './use-begin-attempt.ts';

/** The exercises with how far each is; the chosen one at the right. */
export function ExercisesPart() {
  const { t } = useTranslation();
  const tenders = useTenderList((list) => list.tenders);
  const records = useOffice((view) => view.office.training);
  const standings = useMemo(() => standingsOf(tenders, records), [tenders, records]);
  const isPractice = useWorkspace().space === 'latihan';
  const [chosen, setChosen] = useState<ExerciseId>('exactly-80');
  const standing = standings.find(({ exercise }) => exercise === chosen);
  return (
    <div className={styles.columns}>
      <Table className={styles.list ?? ''} aria-label={t('training.parts.exercises')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('training.columns.exercise')}</Table.Th>
            <Table.Th className={styles.number ?? ''}>{t('training.columns.minutes')}</Table.Th>
            <Table.Th className={styles.standing ?? ''}>{t('training.columns.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {standings.map((each, index) => {
            const { title, practises, minutes } = EXERCISES[each.exercise];
            return (
              <Table.Tr key={each.exercise} aria-current={each.exercise === chosen} data-exercise={each.exercise}>
                <Table.Td>
                  <UnstyledButton className={styles.choose ?? ''} onClick={() => setChosen(each.exercise)}>
                    {index + 1}. {title}
                  </UnstyledButton>
                  <div className="mp-quiet">{practises}</div>
                </Table.Td>
                <Table.Td className={styles.number ?? ''}>{minutes}</Table.Td>
                <Table.Td>{standingText(each)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {standing === undefined ? null : <ChosenExercise standing={standing} />}
    </div>
  );

  function standingText({ attempt, last }: ExerciseStanding): string {
    const told = last === null ? [] : [t('training.standing.handedIn', { right: last.score.right, of: last.score.of })];
    if (!isPractice) return told[0] ?? t('training.standing.unrecorded');
    if (attempt === null) return told[0] ?? t('training.standing.new');
    return [attempt.isDecided ? t('training.standing.decided') : t('training.standing.begun'), ...told].join(' · ');
  }
}

function ChosenExercise({ standing }: { readonly standing: ExerciseStanding }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isPractice = useWorkspace().space === 'latihan';
  const { begin, failed } = useBeginAttempt();
  const { attempt, handedIn } = standing;
  const exercise = EXERCISES[standing.exercise];
  return (
    <section className={styles.detail} aria-labelledby="soal-terpilih">
      <h2 id="soal-terpilih">{exercise.title}</h2>
      {failed === standing.exercise ? (
        <Message
          tone="problem"
          text={{
            what: t('training.notBegun.what'),
            means: t('training.notBegun.means'),
            next: t('training.notBegun.next'),
          }}
        />
      ) : null}
      {isPractice ? (
        <Group gap="xs" mb="sm">
          {attempt === null ? (
            <Button onClick={() => begin(standing.exercise)}>{t('training.begin')}</Button>
          ) : (
            <>
              <Button onClick={() => void navigate({ to: '/paket/$stream', params: { stream: attempt.stream } })}>
                {t('training.goOn')}
              </Button>
              <Button variant="default" onClick={() => begin(standing.exercise)}>
                {t('training.again')}
              </Button>
            </>
          )}
          <span className="mp-quiet">
            {attempt === null ? null : t('training.attempt', { number: attempt.number })}
            {handedIn === 0 ? null : ` · ${t('training.handedInTimes', { count: handedIn })}`}
          </span>
        </Group>
      ) : null}
      {isPractice ? <RoleHint exercise={exercise} /> : null}
      <ExerciseTask exercise={exercise} />
    </section>
  );
}
