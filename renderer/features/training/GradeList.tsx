import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TraceClause } from '#core/evaluation/model.ts';
import type { Grade, GradedPoint } from '#core/training/grade.ts';
import styles from './Training.module.css';

interface GradeListProps {
  readonly grade: Grade;
  readonly onHelp: (stage: string) => void;
}

const MARKS = { right: '✓', wrong: '✕', 'not-done': '—' } as const;

/** Every point: what was given, what the model answer says, why, and where the rule stands. */
export function GradeList({ grade, onHelp }: GradeListProps) {
  const { t } = useTranslation();
  return (
    <ol className={styles.grades}>
      {grade.points.map(({ point, expected, given, verdict, clauses }: GradedPoint) => (
        <li key={point.id} data-verdict={verdict}>
          <p className={styles.question}>
            <span className={styles[verdict]}>
              {MARKS[verdict]} {t(`training.verdict.${verdict}`)}
            </span>{' '}
            {point.question}
          </p>
          <dl className={styles.answers}>
            <div>
              <dt>{t('training.given')}</dt>
              <dd>{given ?? t('training.nothingGiven')}</dd>
            </div>
            <div>
              <dt>{t('training.expected')}</dt>
              <dd>{expected}</dd>
            </div>
          </dl>
          <p className={styles.why}>{point.why}</p>
          <p className={styles.clause}>
            {t('training.clause', { era: clauseText(clauses.era), today: clauseText(clauses.today) })}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => onHelp(point.stage)}>
              {t('training.help')}
            </Anchor>
          </p>
        </li>
      ))}
    </ol>
  );

  function clauseText({ clause, status }: TraceClause): string {
    return status === 'unconfirmed' ? t('training.clauseUnconfirmed', { clause }) : clause;
  }
}
