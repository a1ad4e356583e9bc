import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { findingSentence, isScreenCode, wordsOf } from '#core/screens/finding-text.ts';
import type { CheckAnswer } from '#core/tender/checks-model.ts';
import type { Shown } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface PastAnswersProps extends Shown {
  readonly past: readonly (readonly [id: string, answer: CheckAnswer])[];
  readonly zone: Zone;
}

/** Answers to what is not found any more: they stay in the minutes, so they stay in sight. */
export function PastAnswers({ past, zone, language }: PastAnswersProps) {
  const { t } = useTranslation();
  if (past.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{t('screens.past', { count: past.length })}</summary>
      <p>{t('screens.pastNote')}</p>
      <ul>
        {past.map(([id, answer]) => {
          const { screen, text, by, at } = answer;
          return (
            <li key={id}>
              <strong>{isScreenCode(screen) ? wordsOf(screen, language).name : screen}</strong>
              {isScreenCode(screen) ? <p>{findingSentence({ ...answer, screen }, language)}</p> : null}
              <p>{text}</p>
              <p>{t('screens.answerBy', { by, at: formatDateTime(at, zone) })}</p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
