import { useTranslation } from 'react-i18next';
import type { Exercise } from '#core/training/model.ts';
import styles from './Training.module.css';

/** What the office got, and what to do. */
export function ExerciseTask({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation();
  return (
    <div className={styles.task}>
      <h3>{t('training.scenario')}</h3>
      {exercise.scenario.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{t('training.tasks')}</h3>
      <ol>
        {exercise.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ol>
    </div>
  );
}
