import { sealedVersion } from '#core/documents/issue/sealed-version.ts';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import { deadlinesOf } from '#core/course/deadlines.ts';
import type { FillPlace } from '#core/documents/missing.ts';
import type { Trace } from '#core/evaluation/model.ts';
import type { TenderCommandName } from '#core/tender/commands.ts';
import { workApartOf } from '#core/tender/conflict-model.ts';
import { type DocumentKey, readDocumentKey } from '#core/tender/document-kind.ts';
import { BlindBar } from '#renderer/features/blind/BlindBar.tsx';
import { ConflictsPanel } from '#renderer/features/conflicts/ConflictsPanel.tsx';
import { DeadlinesPanel } from '#renderer/features/deadlines/DeadlinesPanel.tsx';
import { urgentCount } from '#renderer/features/deadlines/deadline-text.ts';
import { ArchiveButton } from '#renderer/features/archive/ArchiveButton.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { SendButton } from '#renderer/features/exchange/SendButton.tsx';
import { exportFileName } from '#renderer/features/export/export-file-name.ts';
import { ExportMenu } from '#renderer/features/export/ExportMenu.tsx';
import { OpenDataDialog } from '#renderer/features/open-data/OpenDataDialog.tsx';
import { TenderIncidents } from '#renderer/features/incidents/TenderIncidents.tsx';
import { HistoryPanel } from '#renderer/features/history/HistoryPanel.tsx';
import { QuarantineBar } from '#renderer/features/quarantine/QuarantineBar.tsx';
import { ReceiptButton } from '#renderer/features/receipts/ReceiptButton.tsx';
import { RelayTakeNotice } from '#renderer/features/relay/RelayTakeNotice.tsx';
import { TakeNotice } from '#renderer/features/server/TakeNotice.tsx';
import { RevealOffers } from '#renderer/features/sheets/RevealOffers.tsx';
import { TracePanel } from '#renderer/features/trace/TracePanel.tsx';
import { ExerciseBar } from '#renderer/features/training/ExerciseBar.tsx';
import { ExercisePanel } from '#renderer/features/training/ExercisePanel.tsx';
import { VersionLinks } from '#renderer/features/versions/VersionLinks.tsx';
import { StageList } from '#renderer/features/workspace/StageList.tsx';
import { stageLabel } from '#renderer/features/workspace/stage-label.ts';
import {
  currentStage,
  isWorkspaceStage,
  NEVER_BLOCKS,
  nextStage,
  stageOfField,
  stageStatuses,
  type WorkspaceStage,
} from '#renderer/features/workspace/stages.ts';
import { TenderHead } from '#renderer/features/workspace/TenderHead.tsx';
import { useRoleIn, useOfficeCalendar, useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { readOnlyReason } from '#renderer/session/may-change.ts';
import { streamFaultMessageOf } from '#renderer/session/messages.ts';
import type { ReadyTender, TenderSession } from '#renderer/session/tender-session.ts';
import { useTenderCommands } from '#renderer/session/use-command.tsx';
import { useOwnSheet, useShownSheetRefusal } from '#renderer/session/use-own-sheet.ts';
import { useOpenChecks } from '#renderer/session/use-screening.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { isInDialog } from '#renderer/ui/is-in-dialog.ts';
import { methodText } from '#renderer/ui/method-text.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { useFocusField } from '#renderer/ui/use-focus-field.ts';
import { useStageForHelp } from './HelpHere.tsx';
import { openStageHelp } from './help-store.ts';
import { RoleNote } from './RoleNote.tsx';
import { StageScreen } from './StageScreen.tsx';
import styles from './TenderWorkspace.module.css';

interface TenderWorkspaceProps {
  readonly session: TenderSession;
  readonly view: ReadyTender;
}

type Panel =
  | { readonly kind: 'history' }
  | { readonly kind: 'deadlines' }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'exercise' }
  | { readonly kind: 'trace'; readonly title: string; readonly trace: Trace };

/** The least that is done in a stage, where it is not for all: who may not do that only reads the stage. */
const STAGE_COMMANDS: Readonly<Partial<Record<WorkspaceStage, TenderCommandName>>> = {
  administration: 'assess',
  technical: 'assess',
  shortlist: 'fixShortlist',
  result: 'excludeBidder',
};

/** One tender at work: head, stages at the left, the stage in the middle, panels at the right, the next step below. */
export function TenderWorkspace({ session, view }: TenderWorkspaceProps) {
  const { t } = useTranslation();
  const { readHistory, clock } = useWorkspace();
  const { execute, undo, redo } = useTenderCommands(session);
  const { tahap, dokumen, isian, sidik } = useSearch({ from: '/paket/$stream' });
  const navigate = useNavigate({ from: '/paket/$stream' });
  const savingFault = useSaving((saving) => saving.fault);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [publishing, setPublishing] = useState(false);

  const { dossier, ruleSet, words, fault } = view;
  const method = methodText(t, dossier.notice, words);
  const evaluation = view.evaluation.ok ? view.evaluation.value : null;
  const openChecks = useOpenChecks(dossier, evaluation);
  const statuses = stageStatuses(dossier, evaluation, openChecks);
  const asked = isWorkspaceStage(tahap) && statuses.some(({ stage }) => stage === tahap) ? tahap : null;
  // Where work stood when the tender was opened: finishing a stage must not take the person elsewhere.
  const [openedAt] = useState(() => currentStage(statuses));
  const stage = asked ?? openedAt;
  const role = useRoleIn(dossier.notice);
  const mayRead = readOnlyReason(role, dossier, null);
  const own = useOwnSheet(session.stream, dossier, stage);
  const shownSheet = useShownSheetRefusal();
  const deed = own === null ? STAGE_COMMANDS[stage] : 'commitSheet';
  const onlyReads = mayRead ?? readOnlyReason(role, dossier, deed ?? null);
  // What is entered into an own sheet is taken back there: the log has nothing of it.
  const filling = own !== null && !own.locked && own.view.phase === 'ready' ? own.view : null;
  const steps = filling ?? { undoable: view.undoable !== null, redoable: view.redoable !== null };
  const stepBack = () => (filling && own ? shownSheet(own.sheet.undo()) : undo());
  const stepOn = () => (filling && own ? shownSheet(own.sheet.redo()) : redo());
  const blocked = fault !== null || savingFault !== null || view.skipped > 0 || mayRead !== null;
  const next = nextStage(statuses, stage);
  const now = useNow();
  const office = useOfficeCalendar(dossier.notice.zone);
  const deadlines = useMemo(() => deadlinesOf(dossier, ruleSet, office, now), [dossier, ruleSet, office, now]);
  const urgent = urgentCount(deadlines);
  const conflictCount = Object.keys(workApartOf(dossier).conflicts).length;
  const here = statuses.find((status) => status.stage === stage);
  // What is fixed once cannot be passed by: nothing after it could be entered.
  const isUnfixed = (stage === 'technical-result' || stage === 'shortlist') && here?.state !== 'locked';
  const openHere = NEVER_BLOCKS.has(stage) ? 0 : Math.max(here?.open ?? 0, isUnfixed ? 1 : 0);

  const goTo = useCallback(
    (where: WorkspaceStage) => void navigate({ search: { tahap: where }, replace: true }),
    [navigate],
  );
  // A step of its own in the history: back leads to the document again.
  const fill = useCallback(
    (place: FillPlace, path: string) =>
      void (place === 'office'
        ? navigate({ to: '/pengaturan', search: { isian: path } })
        : navigate({ search: { tahap: stageOfField(place), isian: path } })),
    [navigate],
  );
  const sealed = useMemo(() => (sidik === undefined ? null : sealedVersion(dossier, sidik)), [dossier, sidik]);
  const askedDocument: DocumentKey =
    dokumen !== undefined && readDocumentKey(dokumen) !== null ? (dokumen as DocumentKey) : 'bapp';
  const showDocument = useCallback(
    (key: DocumentKey) => void navigate({ search: { tahap: 'documents', dokumen: key }, replace: true }),
    [navigate],
  );
  useStageForHelp(stage);
  useFocusField(useMemo(() => (isian === undefined ? null : { path: isian }), [isian]));
  const showTrace = useCallback((title: string, trace: Trace) => setPanel({ kind: 'trace', title, trace }), []);
  const canStep = (event: KeyboardEvent) => !blocked && !isInDialog(event);
  const read = useCallback(() => readHistory(session.stream), [readHistory, session.stream]);
  useHotkeys([
    ['mod+Z', (event) => void (canStep(event) && steps.undoable && stepBack())],
    ['mod+Y', (event) => void (canStep(event) && steps.redoable && stepOn())],
    ['mod+shift+Z', (event) => void (canStep(event) && steps.redoable && stepOn())],
  ]);

  return (
    <div className={styles.workspace}>
      <TenderHead dossier={dossier} ruleSet={ruleSet} method={method}>
        <Button variant="default" disabled={!steps.undoable || blocked} onClick={() => void stepBack()} title="Ctrl+Z">
          {t('shell.undo')}
        </Button>
        <Button variant="default" disabled={!steps.redoable || blocked} onClick={() => void stepOn()} title="Ctrl+Y">
          {t('shell.redo')}
        </Button>
        <ExportMenu dossier={dossier} isBlind={view.isBlind} onOpenData={() => setPublishing(true)} />
        <Button
          variant={panel?.kind === 'deadlines' ? 'filled' : 'default'}
          aria-pressed={panel?.kind === 'deadlines'}
          data-tour="deadlines"
          onClick={() => setPanel(panel?.kind === 'deadlines' ? null : { kind: 'deadlines' })}
        >
          {urgent > 0 ? t('deadlines.openUrgent', { count: urgent }) : t('deadlines.open')}
        </Button>
        <Button
          variant={panel?.kind === 'history' ? 'filled' : 'default'}
          aria-pressed={panel?.kind === 'history'}
          data-tour="history"
          onClick={() => setPanel(panel?.kind === 'history' ? null : { kind: 'history' })}
        >
          {t('workspace.history')}
        </Button>
      </TenderHead>
      <ExerciseBar
        dossier={dossier}
        isOpen={panel?.kind === 'exercise'}
        onToggle={() => setPanel(panel?.kind === 'exercise' ? null : { kind: 'exercise' })}
      />
      <VersionLinks notice={dossier.notice} />
      <BlindBar dossier={dossier} isBlind={view.isBlind} />
      {fault ? <Message tone="problem" text={streamFaultMessageOf(t, fault)} /> : null}
      {conflictCount > 0 ? (
        <Message
          tone="check"
          isStrip
          text={{
            what: t('conflicts.barWhat', { count: conflictCount }),
            means: t('conflicts.barMeans'),
            next: t('conflicts.barNext'),
          }}
        >
          <Button size="compact-sm" onClick={() => setPanel({ kind: 'conflicts' })}>
            {t('conflicts.compare')}
          </Button>
        </Message>
      ) : null}
      <TakeNotice stream={session.stream} />
      <QuarantineBar stream={session.stream} isChair={role === 'chair'} />
      <RelayTakeNotice stream={session.stream} />
      {blocked ? null : <RevealOffers stream={session.stream} dossier={dossier} clock={clock} execute={execute} />}
      {onlyReads ? <RoleNote role={role} reason={onlyReads} of="stage" /> : null}
      {view.evaluation.ok ? null : (
        <Message
          tone="note"
          text={{
            what: t('workspace.methodWhat', {
              method,
            }),
            means: t('workspace.methodMeans'),
            next: t('workspace.methodNext'),
          }}
        />
      )}
      <div className={styles.body}>
        <StageList statuses={statuses} selected={stage} words={words} onSelect={goTo} />
        <div className={styles.stage} data-stage={stage}>
          <StageScreen
            stream={session.stream}
            stage={stage}
            dossier={dossier}
            isBlind={view.isBlind}
            evaluation={evaluation}
            fallen={view.fallen}
            sopFacts={view.sopFacts}
            ruleSet={ruleSet}
            words={words}
            clock={clock}
            readOnly={blocked || onlyReads !== null || dossier.decision !== null}
            documentsReadOnly={blocked}
            execute={execute}
            showTrace={showTrace}
            onGoTo={goTo}
            onFill={fill}
            shownDocument={sealed?.key ?? askedDocument}
            sealed={sealed}
            onShowDocument={showDocument}
          />
        </div>
        {panel?.kind === 'trace' ? (
          <TracePanel
            key={panel.title}
            title={panel.title}
            trace={panel.trace}
            dossier={dossier}
            onClose={() => setPanel(null)}
          />
        ) : null}
        {panel?.kind === 'deadlines' ? (
          <DeadlinesPanel
            dossier={dossier}
            clock={clock}
            execute={execute}
            deadlines={deadlines}
            canEdit={!blocked}
            onClose={() => setPanel(null)}
          >
            <TenderIncidents stream={session.stream} schedule={dossier.schedule} />
          </DeadlinesPanel>
        ) : null}
        {panel?.kind === 'exercise' ? (
          <ExercisePanel
            stream={session.stream}
            dossier={dossier}
            onClose={() => setPanel(null)}
            onHelp={openStageHelp}
            renderDocument={(model) => <DocumentPage model={model} tenderCode={dossier.notice.code} isBlind={false} />}
          />
        ) : null}
        {panel?.kind === 'conflicts' ? (
          <ConflictsPanel
            dossier={dossier}
            canSettle={!blocked && mayInTender(role, 'settleConflict', dossier)}
            execute={execute}
            onClose={() => setPanel(null)}
          />
        ) : null}
        {panel?.kind === 'history' ? (
          <HistoryPanel
            stream={session.stream}
            read={read}
            dossier={dossier}
            onClose={() => setPanel(null)}
            actions={
              <>
                <ArchiveButton
                  stream={session.stream}
                  name={exportFileName(dossier).replace(/\.json$/, '')}
                  isBlind={view.isBlind}
                />
                <SendButton streams={[session.stream]} />
                <ReceiptButton
                  stream={session.stream}
                  tender={dossier.notice}
                  renderDocument={(model) => (
                    <DocumentPage model={model} tenderCode={dossier.notice.code} isBlind={false} />
                  )}
                />
              </>
            }
          />
        ) : null}
      </div>
      {next ? (
        <footer className={styles.foot}>
          {openHere > 0 ? <span className={styles.why}>{blockedText(t, stage, openHere)}</span> : null}
          <Button disabled={openHere > 0} onClick={() => goTo(next)}>
            {t('workspace.next', { stage: stageLabel(t, next, words) })}
          </Button>
        </footer>
      ) : null}
      {publishing ? <OpenDataDialog streams={[session.stream]} onClose={() => setPublishing(false)} /> : null}
    </div>
  );
}

/** Why the next stage cannot be gone to yet. */
function blockedText(t: TFunction<'app'>, stage: WorkspaceStage, open: number): string {
  if (stage === 'technical-result') return t('workspace.nextAfterTechnicalResult');
  if (stage === 'shortlist') return t('workspace.nextAfterShortlist');
  return t('workspace.nextBlocked', { count: open });
}
