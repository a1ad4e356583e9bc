import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_NAMES, PAPER_SIZES, type PaperName } from '#core/contract/paper-size.ts';
import type { BuiltDocument } from '#core/documents/build.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import type { Paper } from '#core/documents/model.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { useDocumentOutput } from './use-document-output.tsx';

interface DocumentToolsProps {
  /** Null where it cannot be made. */
  readonly document: BuiltDocument | null;
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
export function DocumentTools({ document, workbook, code, size, onSize, children }: DocumentToolsProps) {
  const { t } = useTranslation();
  const { markLanguage } = useOfficeSettings();
  const output = useDocumentOutput(document?.model ?? null, code, markLanguage);
  const isOff = document === null || output.busy;
  return (
    <Group gap="xs" justify="space-between">
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('documents.paper')}
          value={size}
          onChange={(value) => onSize(PAPER_NAMES.find((name) => name === value) ?? size)}
          data={PAPER_NAMES.map((name) => ({ value: name, label: <PaperLabel name={name} /> }))}
        />
        {children}
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
        <Button variant="default" disabled={isOff} onClick={output.savePdf}>
          {t('documents.savePdf')}
        </Button>
        <Button disabled={isOff} onClick={output.print}>
          {t('documents.print')}
        </Button>
      </Group>
    </Group>
  );
}
