import { Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DocumentModel } from '#core/documents/model.ts';
import { trainingSheet } from '#core/documents/training-sheet.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type Attempt } from '#core/training/attempt.ts';
import { EXERCISES } from '#core/training/exercises.ts';
import { grade, nextHint } from '#core/training/grade.ts';
import type { Point } from '#core/training/model.ts';
import { percentOf } from '#core/training/record.ts';
import { useIdentity, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { ExerciseTask } from './ExerciseTask.tsx';
import { exerciseAttemptOf } from './exercise-attempt-of.ts';
import { GradeList } from './GradeList.tsx';
import { handedIn, noteHandedIn } from './handed-in.ts';
import { RoleHint } from './RoleHint.tsx';
import styles from './Training.module.css';
import { useBeginAttempt } from './use-begin-attempt.ts';

interface ExercisePanelProps {
  readonly stream: StreamId;
  readonly dossier: Dossier;
  readonly onClose: () => void;
  readonly onHelp: (stage: string) => void;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The task of an exercise beside its tender: read it, ask for a hint, hand in, compare, begin again. */
export function ExercisePanel(props: ExercisePanelProps) {
  const attempt = exerciseAttemptOf(props.dossier);
  return attempt === null ? null : <AttemptPanel {...props} attempt={attempt} />;
}

function AttemptPanel({
  stream,
  dossier,
  attempt,
  onClose,
  onHelp,
  renderDocument,
}: ExercisePanelProps & { readonly attempt: Attempt }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { name } = useIdentity();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const { begin } = useBeginAttempt();
  const result = useStore(handedIn, (all) => all[stream] ?? null);
  const [hint, setHint] = useState<Point | 'nothing-left' | null>(null);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const shown = useRef<HTMLElement>(null);
  const at = result?.at ?? null;
  // The result stands above the task: whoever handed in is led to it.
  useEffect(() => {
    if (at === null) return;
    shown.current?.focus({ preventScroll: true });
    shown.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  const exercise = EXERCISES[attempt.exercise];

  const handIn = async () => {
    const graded = grade(exercise, dossier);
    const now = device.clock.now();
    const { id, version } = exercise;
    const score = { right: graded.right, of: graded.of };
    const record = { person: name, exercise: id, version, score, at: now };
    if (await execute({ name: 'recordTraining', body: record })) noteHandedIn(stream, { grade: graded, at: now });
  };

  return (
    <SidePanel title={exercise.title} onClose={onClose}>
      {result === null ? null : (
        <section
          ref={shown}
          tabIndex={-1}
          className={styles.result}
          aria-label={t('training.result')}
          data-testid="training-result"
        >
          <p className={styles.score} role="status">
            {t('training.score', { right: result.grade.right, of: result.grade.of, percent: percentOf(result.grade) })}
          </p>
          <p className="mp-quiet">{t('training.recordedHere')}</p>
          <Group gap="xs">
            <Button size="xs" onClick={() => setSheetOpen(true)}>
              {t('training.sheet')}
            </Button>
            <Button size="xs" variant="default" onClick={() => begin(attempt.exercise)}>
              {t('training.again')}
            </Button>
          </Group>
          <p className={styles.pitfall}>
            <strong>{t('training.pitfall')}</strong> {exercise.pitfall}
          </p>
          <GradeList grade={result.grade} onHelp={onHelp} />
        </section>
      )}
      <RoleHint exercise={exercise} />
      <ExerciseTask exercise={exercise} />
      {hint === null ? null : (
        <p className={styles.hint} role="status">
          {hint === 'nothing-left' ? (
            t('training.noHint')
          ) : (
            <>
              <strong>{hint.question}.</strong> {hint.hint}
            </>
          )}
        </p>
      )}
      <Group gap="xs" mt="sm">
        <Button
          size="xs"
          variant="default"
          onClick={() => setHint(nextHint(grade(exercise, dossier)) ?? 'nothing-left')}
        >
          {t('training.askHint')}
        </Button>
        <Button size="xs" onClick={() => void handIn()}>
          {result === null ? t('training.handIn') : t('training.handInAgain')}
        </Button>
      </Group>
      {dossier.decision === null ? <p className="mp-quiet">{t('training.undecided')}</p> : null}
      {isSheetOpen && result !== null ? (
        <Dialog size="min(1240px, 94vw)" title={t('training.sheetTitle')} onClose={() => setSheetOpen(false)}>
          <div className={styles.paper}>
            {renderDocument(
              trainingSheet({
                exercise,
                grade: result.grade,
                attempt: attempt.number,
                person: name,
                at: result.at,
                office,
              }),
            )}
          </div>
        </Dialog>
      ) : null}
    </SidePanel>
  );
}
