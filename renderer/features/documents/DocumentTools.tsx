import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentInput } from '#core/documents/draft.ts';
import type { DocumentModel, Paper } from '#core/documents/model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { useSaveCopy } from '#renderer/session/use-save-copy.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { useDocumentOutput } from './use-document-output.tsx';

interface DocumentToolsProps {
  readonly documentKey: DocumentKey;
  /** Null where there is nothing to see. */
  readonly model: DocumentModel | null;
  /** The version on screen; null = the draft. */
  readonly version: IssuedDocument | null;
  /** What a workbook is made from; null where the document has none. */
  readonly workbook: DocumentInput | null;
  /** Of the tender, for file names. */
  readonly code: string;
  readonly size: Paper['size'];
  readonly onSize: (size: Paper['size']) => void;
  readonly children: ReactNode;
}

/** Above the page: its paper, and the ways out. */
export function DocumentTools({
  documentKey,
  model,
  version,
  workbook,
  code,
  size,
  onSize,
  children,
}: DocumentToolsProps) {
  const { t } = useTranslation();
  const { markLanguage } = useOfficeSettings();
  const kept = useSaveCopy();
  const output = useDocumentOutput(model, code, markLanguage);
  const isOff = model === null || output.busy;
  const pdf = version?.pdf ?? null;
  // The very bytes that went out, also where this build can no longer draw them.
  const savePages = () =>
    version === null || pdf === null
      ? output.savePdf()
      : void kept.save({ name: `${issuedFileName(documentKey, version.version)}.pdf`, sha256: pdf.sha256 });
  return (
    <Group gap="xs" justify="space-between">
      <Group gap="xs">
        {children}
        {version === null ? (
          <SegmentedControl
            size="xs"
            aria-label={t('documents.paper')}
            value={size}
            onChange={(value) => onSize(value === 'a4' ? 'a4' : 'f4')}
            data={[
              { value: 'f4', label: t('documents.f4') },
              { value: 'a4', label: t('documents.a4') },
            ]}
          />
        ) : null}
      </Group>
      <Group gap="xs">
        {output.busy ? <span role="status">{t('documents.working')}</span> : null}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" disabled={isOff}>
              {t('documents.saveAs')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {workbook === null ? null : (
              <Menu.Item onClick={() => output.saveXlsx(workbook)}>{t('documents.saveXlsx')}</Menu.Item>
            )}
            <Menu.Item onClick={output.saveDocx}>{t('documents.saveDocx')}</Menu.Item>
            <Menu.Item onClick={output.saveHtml}>{t('documents.saveHtml')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" disabled={pdf === null && isOff} onClick={savePages}>
          {t('documents.savePdf')}
        </Button>
        <Button disabled={isOff} onClick={output.print}>
          {t('documents.print')}
        </Button>
      </Group>
    </Group>
  );
}
