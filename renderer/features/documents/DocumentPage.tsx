import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import styles from './DocumentsStage.module.css';
import { useDocumentOutput } from './use-document-output.tsx';

interface DocumentPageProps {
  readonly model: DocumentModel;
  readonly tenderCode: string;
  /** Names of bidders are hidden from the person at work: nothing of it leaves the screen. */
  readonly isBlind: boolean;
}

/** One document outside the list of official ones, as it will print, with its ways out. */
export function DocumentPage({ model, tenderCode, isBlind }: DocumentPageProps) {
  const { t } = useTranslation();
  const { markLanguage: lang } = useOfficeSettings();
  const output = useDocumentOutput(model, tenderCode, lang);
  const why = isBlind ? t('blind.noWayOut') : undefined;
  return (
    <div className={styles.main}>
      <Group gap="xs" justify="flex-end">
        {output.busy ? <span role="status">{t('documents.working')}</span> : null}
        <Button variant="default" disabled={output.busy || isBlind} title={why} onClick={output.savePdf}>
          {t('documents.savePdf')}
        </Button>
        <Button variant="default" disabled={output.busy || isBlind} title={why} onClick={output.saveDocx}>
          {t('documents.saveDocx')}
        </Button>
        <Button disabled={output.busy || isBlind} title={why} onClick={output.print}>
          {t('documents.print')}
        </Button>
      </Group>
      <DocumentPreview model={model} lang={lang} />
    </div>
  );
}
