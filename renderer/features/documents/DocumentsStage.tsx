import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { type BuiltDocument, buildDocument, DOCUMENT_KINDS } from '#core/documents/build.ts';
import { detailsOf } from '#core/documents/draft.ts';
import { type FillPlace, type MissingField, missingFieldName } from '#core/documents/missing.ts';
import type { Paper } from '#core/documents/model.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { DocumentKind } from '#core/tender/model.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { useFocusField } from '#renderer/ui/use-focus-field.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import styles from './DocumentsStage.module.css';
import { kindName } from './kind-name.ts';
import { useDocumentOutput } from './use-document-output.tsx';

interface DocumentsStageProps extends Omit<StageProps, 'evaluation'> {
  /** Null where the method is not worked out: only the opening minutes can do without. */
  readonly evaluation: Evaluation | null;
  /** The document shown; kept in the address, so that going back comes back to it. */
  readonly kind: DocumentKind;
  readonly onShow: (kind: DocumentKind) => void;
  /** Leads to where a field is filled in: a stage of the tender, or the settings of the office. */
  readonly onGoTo: (place: FillPlace, path: string) => void;
}

/** A field of the form here, of the document it belongs to. */
interface AskedHere {
  readonly kind: DocumentKind;
  readonly path: string;
}

const LETTERHEAD_PATH = 'office.letterhead.lines';

/** The documents at the left with what each still lacks; at the right the page exactly as it will print. */
export function DocumentsStage({
  dossier,
  evaluation,
  ruleSet,
  words,
  clock,
  readOnly,
  execute,
  kind,
  onShow,
  onGoTo,
}: DocumentsStageProps) {
  const { t, i18n } = useTranslation();
  const office = useOfficeSettings();
  const [size, setSize] = useState<Paper['size']>(office.paper.size);
  const [asked, setAsked] = useState<AskedHere | null>(null);
  useFocusField(asked?.kind === kind ? asked : null);
  const today = dateIn(clock.now(), dossier.notice.zone);
  const built = useMemo(() => {
    const input = {
      dossier,
      evaluation,
      ruleSet,
      office: { ...office, paper: { ...office.paper, size } },
      today,
    };
    return new Map(DOCUMENT_KINDS.map((each) => [each, buildDocument(each, input)]));
  }, [dossier, evaluation, ruleSet, office, size, today]);
  const result = built.get(kind);
  const document: BuiltDocument | null = result?.ok ? result.value : null;
  const output = useDocumentOutput(document?.model ?? null, dossier.notice.code, office.markLanguage);
  const language = i18n.language === 'en' ? 'en' : 'id';
  const show = (each: DocumentKind) => {
    onShow(each);
    setAsked(null);
  };
  const goTo = (field: MissingField) => {
    const other = DOCUMENT_KINDS.find((each) => field.path.startsWith(`documents.${each}.`));
    if (other === undefined) onGoTo(field.place, field.path);
    else {
      if (other !== kind) onShow(other);
      setAsked({ kind: other, path: field.path });
    }
  };

  return (
    <section className={styles.stage}>
      <div className={styles.side}>
        <nav className={styles.list} aria-label={t('documents.list')}>
          {DOCUMENT_KINDS.map((each) => {
            const one = built.get(each);
            return (
              <button
                key={each}
                type="button"
                className={styles.item}
                aria-current={each === kind ? 'true' : undefined}
                onClick={() => show(each)}
              >
                <span>{kindName(each, words)}</span>
                <span className={styles.small}>
                  {one?.ok
                    ? one.value.missing.length === 0
                      ? t('documents.complete')
                      : t('documents.missingCount', { count: one.value.missing.length })
                    : t('documents.unavailable')}
                </span>
              </button>
            );
          })}
        </nav>
        <DetailsForm
          key={kind}
          kind={kind}
          details={dossier.documents[kind] ?? null}
          usualDate={detailsOf(dossier, kind).date}
          usualPlace={office.city}
          pattern={office.numbering[kind] ?? null}
          code={dossier.notice.code}
          readOnly={readOnly}
          execute={execute}
        />
        {document && document.missing.length > 0 ? (
          <div className={styles.missing}>
            <h2 className={styles.heading}>{t('documents.missing')}</h2>
            <ul>
              {document.missing.map((field) => (
                <li key={`${field.field} ${field.path}`}>
                  <button type="button" className={styles.link} onClick={() => goTo(field)}>
                    {missingFieldName(field.field, language)}
                    {field.subject ? `: ${field.subject}` : ''}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <div className={styles.main}>
        <Group gap="xs" justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('documents.paper')}
            value={size}
            onChange={(value) => setSize(value === 'a4' ? 'a4' : 'f4')}
            data={[
              { value: 'f4', label: t('documents.f4') },
              { value: 'a4', label: t('documents.a4') },
            ]}
          />
          <Group gap="xs">
            {output.busy ? <span role="status">{t('documents.working')}</span> : null}
            <Button variant="default" disabled={document === null || output.busy} onClick={output.saveHtml}>
              {t('documents.saveHtml')}
            </Button>
            <Button variant="default" disabled={document === null || output.busy} onClick={output.savePdf}>
              {t('documents.savePdf')}
            </Button>
            <Button disabled={document === null || output.busy} onClick={output.print}>
              {t('documents.print')}
            </Button>
          </Group>
        </Group>
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
        {document ? (
          <DocumentPreview model={document.model} lang={office.markLanguage} />
        ) : (
          <EmptyState
            title={t('documents.unavailableTitle')}
            text={
              result?.ok === false && result.error.kind === 'tender-failed'
                ? t('documents.unavailableText', { failed: words.tenderFailed })
                : t('documents.notEvaluatedText', { opening: words.openingMinutes })
            }
          />
        )}
      </div>
    </section>
  );
}
