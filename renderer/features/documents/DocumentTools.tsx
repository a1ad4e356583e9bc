import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_NAMES, PAPER_SIZES, type PaperName } from '#core/contract/paper-size.ts';
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

function PaperLabel({ name }: { readonly name: PaperName }) {
  const { t } = useTranslation();
  return <span title={`${PAPER_SIZES[name].join(' × ')} mm`}>{t(`documents.${name}`)}</span>;
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
            onChange={(value) => onSize(PAPER_NAMES.find((name) => name === value) ?? size)}
            data={PAPER_NAMES.map((name) => ({ value: name, label: <PaperLabel name={name} /> }))}
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
