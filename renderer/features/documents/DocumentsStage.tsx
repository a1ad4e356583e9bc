import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { DOCUMENT_SPECS, documentsOf } from '#core/documents/catalogue.ts';
import { type DocumentGroup, isEarly } from '#core/documents/document-spec.ts';
import { detailsOf, type DocumentInput } from '#core/documents/draft.ts';
import type { FillPlace, MissingField } from '#core/documents/missing.ts';
import type { Paper } from '#core/documents/model.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import { streamOf } from '#core/tender/stream.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { useFocusField } from '#renderer/ui/use-focus-field.ts';
import type { StepChecklist } from '#core/sop/step-checklist.ts';
import type { SealedVersion } from '#core/documents/issue/sealed-version.ts';
import { type IssuedDocument, issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { IssuePanel } from './issue/IssuePanel.tsx';
import { SealPlace } from './issue/SealPlace.tsx';
import { useShownVersion } from './issue/use-shown-version.ts';
import { VersionSwitch } from './issue/VersionSwitch.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { DocumentList } from './DocumentList.tsx';
import { DocumentPreview } from './DocumentPreview.tsx';
import styles from './DocumentsStage.module.css';
import { DocumentTools } from './DocumentTools.tsx';
import { MissingList } from './MissingList.tsx';
import { usePaperwork } from './paperwork/use-paperwork.tsx';
import { type DocumentState, useDocuments } from './use-documents.ts';
import { useNumbering } from './use-numbering.ts';

interface DocumentsStageProps extends Omit<StageProps, 'evaluation' | 'fallen' | 'showTrace'> {
  /** Null where the method is not worked out: only what needs no results can do without. */
  readonly evaluation: Evaluation | null;
  /** The steps as the office has them. */
  readonly checklist: StepChecklist;
  /** Bids may not be read yet: only what comes before them is made. */
  readonly isBeforeBids: boolean;
  /** The document shown; kept in the address, so that going back comes back to it. */
  readonly shown: DocumentKey;
  /** The version a code on paper led to. */
  readonly sealed: SealedVersion | null;
  readonly onShow: (key: DocumentKey) => void;
  /** Leads to where a field is filled in: a stage of the tender, or the settings of the office. */
  readonly onGoTo: (place: FillPlace, path: string) => void;
  /** What there is to sign under a version that is out. */
  readonly renderSignatures: (out: {
    readonly documentKey: DocumentKey;
    readonly version: IssuedDocument;
  }) => ReactNode;
  /** What has to be said beside a document, from other parts of the tender. */
  readonly renderReminder: (documentKey: DocumentKey) => ReactNode;
  /** The way to print several documents at once, of what is listed here. */
  readonly renderQueue: (documents: ListedDocuments) => ReactNode;
}

/** The documents of the list, with what they are made from and how far each is. */
interface ListedDocuments {
  readonly input: DocumentInput;
  readonly keys: readonly DocumentKey[];
  readonly states: ReadonlyMap<DocumentKey, DocumentState>;
}

/** A field of the form here, of the document it belongs to. */
interface AskedHere {
  readonly key: DocumentKey;
  readonly path: string;
}

const LETTERHEAD_PATH = 'office.letterhead.lines';

/** The documents at the left with what each still lacks; in the middle the page exactly as it will print. */
export function DocumentsStage(props: DocumentsStageProps) {
  const { dossier, evaluation, checklist, isBeforeBids, ruleSet, words, clock, readOnly, execute } = props;
  const { onShow, onGoTo, sealed, renderQueue } = props;
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const [size, setSize] = useState<Paper['size']>(office.paper.size);
  const [askedField, setAskedField] = useState<AskedHere | null>(null);
  const today = dateIn(clock.now(), dossier.notice.zone);
  const keys = useMemo(() => keysOf(dossier, isBeforeBids), [dossier, isBeforeBids]);
  const key = keys.includes(props.shown) ? props.shown : (keys[0] ?? 'surat-tugas');
  const { kind } = refOf(key);
  const input = useMemo<DocumentInput>(
    () => ({ dossier, evaluation, ruleSet, office: { ...office, paper: { ...office.paper, size } }, today, checklist }),
    [dossier, evaluation, ruleSet, office, size, today, checklist],
  );
  const documents = useDocuments(input, keys, key);
  const document = documents.shown.ok ? documents.shown.value : null;
  const asked = sealed?.key === key ? sealed : null;
  const version = useShownVersion(dossier, key, asked?.version.version ?? null);
  const model = version.version === null ? (document?.model ?? null) : version.sealed?.ok ? version.sealed.value : null;
  const details = detailsOf(dossier, key);
  const numbering = useNumbering({ key, stream: streamOf(dossier.notice), code: dossier.notice.code, today });
  const paperwork = usePaperwork({ dossier, readOnly, execute, onShow });
  useFocusField(askedField?.key === key ? askedField : null);

  const show = (each: DocumentKey) => {
    onShow(each);
    setAskedField(null);
  };
  const goTo = (field: MissingField) => {
    const other = keys.find((each) => field.path.startsWith(`documents.${each}.`));
    if (other !== undefined) {
      if (other !== key) onShow(other);
      setAskedField({ key: other, path: field.path });
    } else if (!paperwork.openAt(field.path)) onGoTo(field.place, field.path);
  };

  return (
    <section className={styles.stage}>
      <div className={styles.listed}>
        {renderQueue({ input, keys, states: documents.states })}
        <DocumentList
          dossier={dossier}
          words={words}
          keys={keys}
          states={documents.states}
          shown={key}
          onShow={show}
          actions={paperwork.begin}
        />
      </div>
      <div className={styles.main}>
        <DocumentTools
          documentKey={key}
          model={model}
          version={version.version}
          workbook={kind === 'kertas-kerja' && version.version === null ? input : null}
          code={dossier.notice.code}
          size={size}
          onSize={setSize}
        >
          {version.versions.length === 0 ? null : (
            <VersionSwitch versions={version.versions} shown={version.version?.version ?? null} onShow={version.show} />
          )}
          {paperwork.change(key)}
        </DocumentTools>
        {asked !== null && asked.version.version === version.version?.version ? (
          <SealPlace dossier={dossier} documentKey={key} version={asked.version} />
        ) : null}
        {office.letterhead.lines.length === 0 ? (
          <Message
            tone="check"
            text={{
              what: t('documents.letterheadWhat'),
              means: t('documents.letterheadMeans'),
              next: t('documents.letterheadNext'),
            }}
          >
            <Button size="compact-sm" variant="default" onClick={() => onGoTo('office', LETTERHEAD_PATH)}>
              {t('documents.letterheadGo')}
            </Button>
          </Message>
        ) : null}
        {model === null ? renderNothing() : <DocumentPreview model={model} lang={office.markLanguage} />}
      </div>
      <div className={styles.side}>
        <DetailsForm
          key={key}
          documentKey={key}
          details={dossier.documents[key] ?? null}
          usualDate={details.date}
          usualPlace={office.city}
          numbering={numbering}
          readOnly={readOnly}
          execute={execute}
        />
        <MissingList missing={document?.missing ?? []} onGoTo={goTo} />
        {props.renderReminder(key)}
        <IssuePanel
          key={`issue ${key}`}
          documentKey={key}
          input={input}
          document={document}
          words={words}
          readOnly={readOnly}
          execute={execute}
          clash={numbering.takenBy(details.number, details.date)[0] ?? null}
          onIssued={version.show}
        />
        {version.version === null ? null : props.renderSignatures({ documentKey: key, version: version.version })}
      </div>
      {paperwork.dialog}
    </section>
  );

  /** Why there is no page to look at. */
  function renderNothing(): ReactNode {
    if (version.version !== null) {
      if (version.sealed === null || version.sealed.ok) return <p role="status">{t('issue.reading')}</p>;
      return <EmptyState title={t('issue.notShown.title')} text={t(`issue.notShown.${version.sealed.error}`)} />;
    }
    const text = documents.shown.ok ? '' : t(`documents.reasons.${documents.shown.error.kind}.text`, { ...words });
    return <EmptyState title={t('documents.unavailableTitle')} text={text} />;
  }
}

/** What can be made, and what went out though it can be made no longer. */
function keysOf(dossier: Dossier, isBeforeBids: boolean): readonly DocumentKey[] {
  const made = documentsOf(dossier).filter((key) => !isBeforeBids || isEarly(groupOf(key)));
  const out = Object.keys(issuedOf(dossier)) as DocumentKey[];
  return [...made, ...out.filter((key) => !made.includes(key))];
}

function groupOf(key: DocumentKey): DocumentGroup {
  return DOCUMENT_SPECS[refOf(key).kind].group;
}
