import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BidderCourse } from './BidderCourse.tsx';
import styles from './ExplanationStage.module.css';
import { SensitivityTable } from './SensitivityTable.tsx';
import { SpseSheet } from './SpseSheet.tsx';

interface ExplanationStageProps extends StageProps {
  /** Names of bidders are hidden from the person at work: what goes into SPSE waits. */
  readonly isBlind: boolean;
  /** Shows a document as it will print, with its ways out: paper, PDF. */
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

const VIEWS = ['course', 'spse', 'sensitivity'] as const;
type View = (typeof VIEWS)[number];

/** The evaluation explained: each bid's whole course on a page, the table to type into SPSE, and what would turn it. */
export function ExplanationStage({ renderDocument, isBlind, ...props }: ExplanationStageProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('course');
  if (props.evaluation.bids.length === 0) {
    return <EmptyState title={t('explanation.noneTitle')} text={t('explanation.noneText')} />;
  }
  const labels: Readonly<Record<View, string>> = {
    course: t('explanation.course'),
    spse: t('explanation.spse'),
    sensitivity: t('explanation.sensitivity'),
  };
  return (
    <section className={styles.stage}>
      <SegmentedControl
        className={styles.views}
        aria-label={t('explanation.views')}
        value={view}
        onChange={(value) => setView(VIEWS.find((each) => each === value) ?? 'course')}
        data={VIEWS.map((each) => ({ value: each, label: labels[each] }))}
      />
      {view === 'course' ? <BidderCourse {...props} renderDocument={renderDocument} /> : null}
      {view === 'spse' && isBlind ? <EmptyState title={t('blind.spseTitle')} text={t('blind.noWayOut')} /> : null}
      {view === 'spse' && !isBlind ? <SpseSheet dossier={props.dossier} evaluation={props.evaluation} /> : null}
      {view === 'sensitivity' ? <SensitivityTable dossier={props.dossier} evaluation={props.evaluation} /> : null}
    </section>
  );
}
