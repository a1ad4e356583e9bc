import { useTranslation } from 'react-i18next';
import { contestWindowOf, objectionStartOf } from '#core/course/contest-windows.ts';
import { useOfficeCalendar } from '#renderer/session/hooks.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { AftermathProps } from './aftermath-props.ts';
import styles from './AftermathStage.module.css';
import { Announcement } from './Announcement.tsx';
import { AppealSection } from './AppealSection.tsx';
import { ObjectionSection } from './ObjectionSection.tsx';
import { WindowNote } from './WindowNote.tsx';

interface AftermathStageProps extends AftermathProps {
  /** Leads to where the evaluation is done over. */
  readonly onReEvaluate: () => void;
  /** Leads to where a failure is declared. */
  readonly onFailure: () => void;
}

/** After the decision: the announcement, the time for objections with its working, objections by points, appeals. */
export function AftermathStage({ onReEvaluate, onFailure, ...props }: AftermathStageProps) {
  const { t } = useTranslation();
  const { dossier, ruleSet } = props;
  const office = useOfficeCalendar(dossier.notice.zone);
  const prequalification = objectionStartOf(dossier, ruleSet, 'prequalification');
  const result = objectionStartOf(dossier, ruleSet);
  const windows = [prequalification, result].flatMap((start) =>
    start === null ? [] : [contestWindowOf(start, office).window],
  );
  const unknownYears = [...new Set(windows.flatMap((window) => window.unknownYears))];
  const nothing =
    dossier.decision === null && prequalification === null && Object.keys(dossier.objections).length === 0;
  if (nothing) {
    return (
      <section className={styles.stage}>
        <EmptyState title={t('aftermath.notYetTitle')} text={t('aftermath.notYetText')} />
      </section>
    );
  }
  return (
    <section className={styles.stage}>
      {dossier.decision === null ? null : <Announcement {...props} />}
      <div className={styles.windows}>
        {prequalification && dossier.notice.qualification === 'pre' ? (
          <WindowNote
            label={t('aftermath.prequalification')}
            found={contestWindowOf(prequalification, office)}
            office={office}
          />
        ) : null}
        {result ? (
          <WindowNote label={t('aftermath.window')} found={contestWindowOf(result, office)} office={office} />
        ) : null}
      </div>
      {unknownYears.length > 0 ? (
        <p className={styles.check}>! {t('aftermath.unknownYears', { years: unknownYears.join(', ') })}</p>
      ) : null}
      <ObjectionSection {...props} office={office} onReEvaluate={onReEvaluate} onFailure={onFailure} />
      <AppealSection {...props} office={office} />
    </section>
  );
}
