import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficePaper } from '#core/documents/parts/office-paper.ts';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Quality.module.css';

interface PrintListProps {
  readonly title: string;
  /** Made when it is asked for. */
  readonly modelOf: (paper: OfficePaper) => DocumentModel;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** A button that opens the list as a paper of the office. */
export function PrintList({ title, modelOf, renderDocument }: PrintListProps) {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const [model, setModel] = useState<DocumentModel | null>(null);
  const print = () => setModel(modelOf({ office, practice: space === 'latihan', printedAt: clock.now() }));
  return (
    <>
      <Button size="xs" variant="default" onClick={print}>
        {t('quality.print')}
      </Button>
      {model === null ? null : (
        <Dialog size="min(1240px, 94vw)" title={title} onClose={() => setModel(null)}>
          <div className={`${styles.paper}`}>{renderDocument(model)}</div>
        </Dialog>
      )}
    </>
  );
}
