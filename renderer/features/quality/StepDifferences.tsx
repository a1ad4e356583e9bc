import { useTranslation } from 'react-i18next';
import { compareSteps } from '#core/sop/compare-steps.ts';
import type { SopStep } from '#core/sop/model.ts';
import styles from './Quality.module.css';

interface StepDifferencesProps {
  readonly before: readonly SopStep[];
  readonly after: readonly SopStep[];
}

/** What is different between two versions, step by step. */
export function StepDifferences({ before, after }: StepDifferencesProps) {
  const { t } = useTranslation();
  const differences = compareSteps(before, after);
  if (differences.length === 0) return <p className={styles.line}>{t('sop.differences.none')}</p>;
  return (
    <ul className={styles.list} data-testid="step-differences">
      {differences.map((each) => {
        const { id, name } = each.kind === 'changed' ? each.after : each.step;
        return (
          <li key={id}>
            <strong>{name}</strong>:{' '}
            {each.kind === 'changed'
              ? t('sop.differences.changed', {
                  fields: each.fields.map((field) => t(`sop.stepFields.${field}`)).join(', '),
                })
              : t(`sop.differences.${each.kind}`)}
          </li>
        );
      })}
    </ul>
  );
}
