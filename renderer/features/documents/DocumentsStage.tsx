import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { type BuiltDocument, buildDocument, DOCUMENT_KINDS } from '#core/documents/build.ts';
import { type FillPlace, missingFieldName } from '#core/documents/missing.ts';
import type { Paper } from '#core/documents/model.ts';
import type { DocumentKind } from '#core/tender/model.ts';
import { useDeviceSettings } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DocumentPreview } from './DocumentPreview.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import styles from './DocumentsStage.module.css';
import { kindName } from './kind-name.ts';
import { useDocumentOutput } from './use-document-output.tsx';

interface DocumentsStageProps extends StageProps {
  readonly onGoTo: (place: FillPlace) => void;
}

/** The documents at the left with what each still lacks; at the right the page exactly as it will print. */
export function DocumentsStage({
  dossier,
  evaluation,
  ruleSet,
  words,
  clock,
  readOnly,
  execute,
  onGoTo,
}: DocumentsStageProps) {
  const { t, i18n } = useTranslation();
  const office = useDeviceSettings((settings) => settings.office);
  const [kind, setKind] = useState<DocumentKind>('bapp');
  const [size, setSize] = useState<Paper['size']>(office.paper.size);
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
  const output = useDocumentOutput(document?.model ?? null, dossier.notice.code);
  const language = i18n.language === 'en' ? 'en' : 'id';

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
                onClick={() => setKind(each)}
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
          readOnly={readOnly}
          execute={execute}
        />
        {document && document.missing.length > 0 ? (
          <div className={styles.missing}>
            <h2 className={styles.heading}>{t('documents.missing')}</h2>
            <ul>
              {document.missing.map((field) => (
                <li key={`${field.field} ${field.path}`}>
                  <button type="button" className={styles.link} onClick={() => onGoTo(field.place)}>
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
        <Group gap="xs" justify="space-between" className={styles.tools}>
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
        {document ? (
          <DocumentPreview model={document.model} />
        ) : (
          <EmptyState
            title={t('documents.unavailableTitle')}
            text={t('documents.unavailableText', { failed: words.tenderFailed })}
          />
        )}
      </div>
    </section>
  );
}
