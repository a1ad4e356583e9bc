import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPlace } from '#core/audit/finding.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { AUDIT_PARTS, type AuditPart } from './audit-part.ts';
import { ArchivesPart } from './ArchivesPart.tsx';
import styles from './Audit.module.css';
import { ChecksPart } from './ChecksPart.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import { FindingsPart } from './FindingsPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { RecomputePart } from './RecomputePart.tsx';
import type { ShownTrace } from './shown-trace.ts';
import { useArchiveDrop } from './use-archive-drop.ts';

interface AuditScreenProps {
  readonly part: AuditPart;
  /** Of the history, where it was asked for one year. */
  readonly year: number | null;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly renderTrace: (trace: ShownTrace) => ReactNode;
}

/** The auditor's desk: archives opened without a server, checked, worked out anew, walked through, and what is found noted. */
export function AuditScreen({ part, year, renderDocument, renderTrace }: AuditScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { auditDesk, findings } = useWorkspace();
  const [noted, setNoted] = useState<FindingPlace | null>(null);
  const isOver = useArchiveDrop((files) => void auditDesk.open(files));
  useEffect(() => void findings.load(), [findings]);

  async function choose(): Promise<void> {
    const files = await pickFiles({ pick: 'files', endings: ['.gz'] });
    if (files !== null) await auditDesk.open(files);
  }

  return (
    <ListScreen>
      <ListBar title={t('audit.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('audit.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/auditor', search: { bagian: oneOf(AUDIT_PARTS)(value) } });
          }}
          data={AUDIT_PARTS.map((value) => ({ value, label: t(`audit.parts.${value}`) }))}
        />
        <BarGap />
        <Button size="xs" onClick={() => void choose()}>
          {t('audit.open')}
        </Button>
      </ListBar>
      <div className={styles.stage}>
        {part === 'arsip' ? <ArchivesPart onOpen={() => void choose()} /> : null}
        {part === 'periksa' ? <ChecksPart onNote={setNoted} /> : null}
        {part === 'hitung' ? <RecomputePart onNote={setNoted} renderTrace={renderTrace} /> : null}
        {part === 'riwayat' ? <HistoryPart key={year} year={year} onNote={setNoted} /> : null}
        {part === 'temuan' ? <FindingsPart renderDocument={renderDocument} onNote={setNoted} /> : null}
        {isOver ? <div className={styles.drop}>{t('audit.drop')}</div> : null}
      </div>
      {noted === null ? null : <FindingDialog place={noted} finding={null} onClose={() => setNoted(null)} />}
    </ListScreen>
  );
}
