import type { FillPlace } from '#core/documents/missing.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { ArithmeticStage } from '#renderer/features/arithmetic/ArithmeticStage.tsx';
import { CommitteeStage } from '#renderer/features/committee/CommitteeStage.tsx';
import { DocumentsStage } from '#renderer/features/documents/DocumentsStage.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { ExplanationStage } from '#renderer/features/explanation/ExplanationStage.tsx';
import { MatrixStage } from '#renderer/features/matrix/MatrixStage.tsx';
import { NoticeStage } from '#renderer/features/notice/NoticeStage.tsx';
import { OpeningStage } from '#renderer/features/opening/OpeningStage.tsx';
import { PriceStage } from '#renderer/features/price/PriceStage.tsx';
import { ScheduleImport } from '#renderer/features/price-schedule/ScheduleImport.tsx';
import { ProofAttendanceTable } from '#renderer/features/proof/ProofAttendanceTable.tsx';
import { RequirementsStage } from '#renderer/features/requirements/RequirementsStage.tsx';
import { ResultStage } from '#renderer/features/result/ResultStage.tsx';
import { stageOfCheck, type WorkspaceStage } from '#renderer/features/workspace/stages.ts';
import type { DocumentKind } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './StageScreen.module.css';

interface StageScreenProps extends Omit<StageProps, 'evaluation'> {
  readonly stage: WorkspaceStage;
  /** Null where the method is not worked out: the stages that need one are not offered then. */
  readonly evaluation: Evaluation | null;
  /** Numbers and dates of documents may change after the decision. */
  readonly documentsReadOnly: boolean;
  readonly onGoTo: (stage: WorkspaceStage) => void;
  /** Where a document's missing field is filled in: a stage here, or the settings of the office. */
  readonly onFill: (place: FillPlace, path: string) => void;
  readonly documentKind: DocumentKind;
  readonly onShowDocument: (kind: DocumentKind) => void;
}

/** The feature of each stage. */
export function StageScreen(screen: StageScreenProps) {
  const { stage, evaluation, documentsReadOnly, onGoTo, onFill, documentKind, onShowDocument, ...props } = screen;
  if (stage === 'notice') return <NoticeStage {...props} canEdit={!documentsReadOnly} />;
  if (stage === 'committee') return <CommitteeStage {...props} canEdit={!documentsReadOnly} />;
  if (stage === 'requirements') return <RequirementsStage {...props} />;
  if (evaluation === null) return null;
  const full: StageProps = { ...props, evaluation };
  switch (stage) {
    case 'opening':
      return <OpeningStage {...full} canEdit={!documentsReadOnly} />;
    case 'arithmetic':
      return <ArithmeticStage {...full} renderImport={(bidder) => <ScheduleImport {...full} bidder={bidder} />} />;
    case 'administration':
    case 'technical':
    case 'qualification':
      return <MatrixStage key={stage} stage={stage} {...full} />;
    case 'price':
      return <PriceStage {...full} />;
    case 'proof':
      return (
        <div className={styles.proof}>
          <ProofAttendanceTable {...full} />
          <MatrixStage stage="proof" {...full} />
        </div>
      );
    case 'result':
      return <ResultStage {...full} onGoTo={(where) => onGoTo(stageOfCheck(where))} />;
    case 'explanation':
      return (
        <ExplanationStage
          {...full}
          renderDocument={(model) => <DocumentPage model={model} tenderCode={full.dossier.notice.code} />}
        />
      );
    case 'documents':
      return (
        <DocumentsStage
          {...full}
          readOnly={documentsReadOnly}
          kind={documentKind}
          onShow={onShowDocument}
          onGoTo={onFill}
        />
      );
  }
}
