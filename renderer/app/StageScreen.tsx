import { missingAttestations, missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import { missingPriceAttestations } from '#core/committee/price-opening.ts';
import type { FillPlace } from '#core/documents/missing.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { AftermathStage } from '#renderer/features/aftermath/AftermathStage.tsx';
import { DecisionCourse } from '#renderer/features/aftermath/DecisionCourse.tsx';
import { ArithmeticStage } from '#renderer/features/arithmetic/ArithmeticStage.tsx';
import { BlindNote } from '#renderer/features/blind/BlindNote.tsx';
import { BlindPanel } from '#renderer/features/blind/BlindPanel.tsx';
import { ClarificationsStage } from '#renderer/features/clarifications/ClarificationsStage.tsx';
import { CommitteeStage } from '#renderer/features/committee/CommitteeStage.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { ExplanationStage } from '#renderer/features/explanation/ExplanationStage.tsx';
import { MatrixStage } from '#renderer/features/matrix/MatrixStage.tsx';
import { NegotiationStage } from '#renderer/features/negotiation/NegotiationStage.tsx';
import { NoticeStage } from '#renderer/features/notice/NoticeStage.tsx';
import { OpeningStage } from '#renderer/features/opening/OpeningStage.tsx';
import { PriceStage } from '#renderer/features/price/PriceStage.tsx';
import { ScheduleImport } from '#renderer/features/price-schedule/ScheduleImport.tsx';
import { PrintQueueButton } from '#renderer/features/print-queue/PrintQueueButton.tsx';
import { ProfilePanel } from '#renderer/features/qualification-profile/ProfilePanel.tsx';
import { ProofAttendanceTable } from '#renderer/features/proof/ProofAttendanceTable.tsx';
import { RequirementsStage } from '#renderer/features/requirements/RequirementsStage.tsx';
import { ResultStage } from '#renderer/features/result/ResultStage.tsx';
import { OpeningPresence } from '#renderer/features/safeguards/OpeningPresence.tsx';
import { QuorumGate } from '#renderer/features/safeguards/QuorumGate.tsx';
import { SafeguardsGate } from '#renderer/features/safeguards/SafeguardsGate.tsx';
import { SafeguardsPanel } from '#renderer/features/safeguards/SafeguardsPanel.tsx';
import { FallPanel } from '#renderer/features/sheets/FallPanel.tsx';
import { JudgingPanel } from '#renderer/features/sheets/JudgingPanel.tsx';
import { SheetStage } from '#renderer/features/sheets/SheetStage.tsx';
import { VotePanel } from '#renderer/features/sheets/VotePanel.tsx';
import { EntriesPanel } from '#renderer/features/shortlist/EntriesPanel.tsx';
import { ScreensStage } from '#renderer/features/screens/ScreensStage.tsx';
import { UnansweredNote } from '#renderer/features/screens/UnansweredNote.tsx';
import { SigningPanel } from '#renderer/features/signing/SigningPanel.tsx';
import { ShortlistStage } from '#renderer/features/shortlist/ShortlistStage.tsx';
import { TechnicalResultStage } from '#renderer/features/technical-result/TechnicalResultStage.tsx';
import { VersionsStage } from '#renderer/features/versions/VersionsStage.tsx';
import { stageOfCheck, stageOfWait, type WorkspaceStage } from '#renderer/features/workspace/stages.ts';
import type { SealedVersion } from '#core/documents/issue/sealed-version.ts';
import type { SopFacts } from '#core/sop/facts.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { TenderDocuments, TenderSteps } from './TenderChecklist.tsx';
import styles from './StageScreen.module.css';

interface StageScreenProps extends Omit<StageProps, 'evaluation'> {
  readonly stream: StreamId;
  /** What the tender tells of its steps. */
  readonly sopFacts: SopFacts;
  /** Names of bidders are hidden from the person at work. */
  readonly isBlind: boolean;
  readonly stage: WorkspaceStage;
  /** Null where the method is not worked out: the stages that need one are not offered then. */
  readonly evaluation: Evaluation | null;
  /** Numbers and dates of documents may change after the decision. */
  readonly documentsReadOnly: boolean;
  readonly onGoTo: (stage: WorkspaceStage) => void;
  /** Where a document's missing field is filled in: a stage here, or the settings of the office. */
  readonly onFill: (place: FillPlace, path: string) => void;
  readonly shownDocument: DocumentKey;
  /** The version a code on paper led to; null where none did. */
  readonly sealed: SealedVersion | null;
  readonly onShowDocument: (key: DocumentKey) => void;
}

/** Stages that write down who bidders are and what they say: read only for those who do not see names. */
const NEEDS_NAMES: ReadonlySet<WorkspaceStage> = new Set(['opening', 'clarifications', 'negotiation', 'aftermath']);

/** Stages that hold nothing but prices and what follows from them. */
const OF_PRICES: ReadonlySet<WorkspaceStage> = new Set(['arithmetic', 'price']);

/** Documents of the outcome: what was to be checked is answered before they go out, or is not in them. */
const PRINTS_ANSWERS: ReadonlySet<DocumentKey> = new Set<DocumentKey>(['bahp', 'penetapan']);

/** The feature of each stage. */
export function StageScreen(screen: StageScreenProps) {
  const {
    stream,
    sopFacts,
    stage,
    evaluation,
    isBlind,
    documentsReadOnly,
    onGoTo,
    onFill,
    shownDocument,
    sealed,
    onShowDocument,
    ...given
  } = screen;
  const isNameless = isBlind && NEEDS_NAMES.has(stage);
  const props = { ...given, readOnly: given.readOnly || isNameless };
  if (stage === 'notice') return <NoticeStage {...props} canEdit={!documentsReadOnly} />;
  if (stage === 'committee') {
    return (
      <CommitteeStage {...props} canEdit={!documentsReadOnly}>
        <SafeguardsPanel {...props} />
        <JudgingPanel {...props} />
      </CommitteeStage>
    );
  }
  if (stage === 'requirements') return <RequirementsStage {...props} />;
  const canEdit = !documentsReadOnly && !isNameless;
  if (stage === 'clarifications') return <ClarificationsStage {...props} canEdit={canEdit} />;
  if (stage === 'aftermath') {
    return (
      <AftermathStage
        {...props}
        canEdit={canEdit}
        onReEvaluate={() => onGoTo('versions')}
        onFailure={() => onGoTo('result')}
      />
    );
  }
  if (stage === 'versions') return <VersionsStage {...props} canEdit={canEdit} />;
  if (stage === 'sop') {
    return (
      <TenderSteps
        {...props}
        stream={stream}
        facts={sopFacts}
        readOnly={documentsReadOnly}
        onPrint={isBlind ? null : () => onShowDocument('daftar-periksa')}
      />
    );
  }
  if (stage === 'documents') {
    return isBlind ? (
      <BlindNote />
    ) : (
      <TenderDocuments
        {...props}
        stream={stream}
        facts={sopFacts}
        evaluation={evaluation}
        isBeforeBids={isClosedToBids(props.dossier)}
        readOnly={documentsReadOnly}
        shown={shownDocument}
        sealed={sealed}
        onShow={onShowDocument}
        onGoTo={onFill}
        renderSignatures={(out) => (
          <SigningPanel
            key={`${out.documentKey} ${out.version.version}`}
            {...out}
            {...props}
            readOnly={documentsReadOnly}
          />
        )}
        renderReminder={(key) =>
          PRINTS_ANSWERS.has(key) ? (
            <UnansweredNote dossier={props.dossier} evaluation={evaluation} onGoTo={() => onGoTo('checks')} />
          ) : null
        }
        renderQueue={(documents) => <PrintQueueButton {...documents} words={props.words} />}
      />
    );
  }
  if (stage === 'checks') {
    const lacking = props.dossier.decision === null ? missingSafeguardsOf(props.dossier) : [];
    if (lacking.length > 0) return <SafeguardsGate missing={lacking} onGoTo={() => onGoTo('committee')} />;
    // Names are not written here: who judges without them answers what can be seen without them.
    return <ScreensStage {...props} evaluation={evaluation} isBlind={isBlind} canEdit={!documentsReadOnly} />;
  }
  if (evaluation === null) return null;
  const missing = props.dossier.decision === null ? missingSafeguardsOf(props.dossier) : [];
  if (missing.length > 0) return <SafeguardsGate missing={missing} onGoTo={() => onGoTo('committee')} />;
  const isClosed = props.dossier.decision === null && missingAttestations(props.dossier) > 0;
  if (isClosed && stage !== 'opening' && !isBeforeOffers(stage, props.dossier)) {
    return <QuorumGate dossier={props.dossier} of="bids" onGoTo={() => onGoTo('opening')} />;
  }
  const full: StageProps = { ...props, evaluation };
  const presence = (
    <>
      <OpeningPresence {...full} of="bids" />
      <BlindPanel {...full} readOnly={documentsReadOnly || full.dossier.decision !== null} />
    </>
  );
  const hasNoPrices = props.dossier.decision === null && missingPriceAttestations(props.dossier) > 0;
  if (hasNoPrices && OF_PRICES.has(stage)) {
    return <QuorumGate dossier={props.dossier} of="prices" onGoTo={() => onGoTo('opening')} />;
  }
  const opensPrices = props.dossier.technicalResult !== null;
  const judge = (own: RequirementStage) => (
    <SheetStage
      key={own}
      {...full}
      stream={stream}
      stage={own}
      renderMatrix={(over) => <MatrixStage stage={own} {...over} />}
    />
  );
  switch (stage) {
    case 'opening':
      return isClosed ? (
        <div className={styles.presence}>
          {presence}
          <QuorumGate dossier={full.dossier} of="bids" onGoTo={null} />
        </div>
      ) : (
        <OpeningStage
          {...full}
          canEdit={canEdit}
          presence={presence}
          pricePresence={opensPrices ? <OpeningPresence {...full} of="prices" /> : null}
          priceGate={hasNoPrices ? <QuorumGate dossier={full.dossier} of="prices" onGoTo={null} /> : null}
        />
      );
    case 'arithmetic':
      return <ArithmeticStage {...full} renderImport={(bidder) => <ScheduleImport {...full} bidder={bidder} />} />;
    case 'administration':
    case 'technical':
      return judge(stage);
    case 'qualification':
      return (
        <div className={styles.above}>
          <div>
            {evaluation.order.includes('shortlist') ? <EntriesPanel {...full} /> : null}
            <ProfilePanel {...full} />
          </div>
          {judge('qualification')}
        </div>
      );
    case 'technical-result':
      return <TechnicalResultStage {...full} />;
    case 'shortlist':
      return <ShortlistStage {...full} />;
    case 'price':
      return <PriceStage {...full} />;
    case 'proof':
      return (
        <div className={styles.above}>
          <ProofAttendanceTable {...full} />
          {judge('proof')}
        </div>
      );
    case 'result':
      return (
        <div className={styles.above}>
          <DecisionCourse {...full} canEdit={canEdit} />
          <ResultStage
            {...full}
            canEdit={canEdit}
            onGoTo={(where) => onGoTo(stageOfCheck(where))}
            onSettle={(wait) => onGoTo(stageOfWait(wait))}
            renderJudging={(proposed) => (
              <>
                <FallPanel {...full} readOnly={!canEdit || full.dossier.decision !== null} />
                <VotePanel {...full} {...proposed} canEdit={canEdit} />
              </>
            )}
          />
        </div>
      );
    case 'negotiation':
      return <NegotiationStage {...full} canEdit={canEdit} />;
    case 'explanation':
      return (
        <ExplanationStage
          {...full}
          isBlind={isBlind}
          renderDocument={(model) => (
            <DocumentPage model={model} tenderCode={full.dossier.notice.code} isBlind={isBlind} />
          )}
        />
      );
  }
}

/** Papers of members, or members themselves, that must be there before a bid may be read are not. */
function isClosedToBids(dossier: Dossier): boolean {
  if (dossier.decision !== null) return false;
  return missingSafeguardsOf(dossier).length > 0 || missingAttestations(dossier) > 0;
}

/** What is judged of a pre-qualification before anyone has offered. */
function isBeforeOffers(stage: WorkspaceStage, { notice }: Dossier): boolean {
  return notice.qualification === 'pre' && (stage === 'qualification' || stage === 'proof' || stage === 'shortlist');
}
