import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/tender/model.ts';
import { EXERCISES } from '#core/training/exercises.ts';
import { EXERCISE_IDS } from '#core/training/model.ts';
import { exerciseAttemptOf } from './exercise-attempt-of.ts';
import styles from './Training.module.css';

interface ExerciseBarProps {
  readonly dossier: Dossier;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Above a tender that is an exercise: which one, and the way to its task; nothing above others. */
export function ExerciseBar({ dossier, isOpen, onToggle }: ExerciseBarProps) {
  const { t } = useTranslation();
  const attempt = exerciseAttemptOf(dossier);
  if (attempt === null) return null;
  const place = EXERCISE_IDS.indexOf(attempt.exercise) + 1;
  return (
    <div className={styles.bar}>
      <span>
        <strong>{t('training.bar', { place, title: EXERCISES[attempt.exercise].title })}</strong>{' '}
        <span className="mp-quiet">{t('training.attempt', { number: attempt.number })}</span>
      </span>
      <Button
        size="compact-sm"
        variant={isOpen ? 'filled' : 'default'}
        aria-pressed={isOpen}
        data-tour="exercise"
        onClick={onToggle}
      >
        {t('training.openTask')}
      </Button>
    </div>
  );
}
