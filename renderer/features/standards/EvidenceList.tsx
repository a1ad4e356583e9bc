import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { useSaveCopy } from '#renderer/session/use-save-copy.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { evidenceSentence } from './evidence-sentence.ts';
import styles from './Standards.module.css';

/** So many lines fit beside the table; the workbook has them all. */
const SHOWN = 25;

interface EvidenceListProps {
  readonly lines: readonly EvidenceLine[];
  /** Files that are on this device; null until it was looked for. */
  readonly here: ReadonlySet<Hash> | null;
}

/** The evidence of one standard; a file that is not here is named, and the rest goes on. */
export function EvidenceList({ lines, here }: EvidenceListProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { execute } = useOfficeCommands();
  const { save } = useSaveCopy();
  const may = useMayInOffice('setStandardEvidence');
  const [removing, setRemoving] = useState<{ readonly id: string; readonly text: string } | null>(null);
  if (lines.length === 0) return <p className={styles.line}>{t('standards.detail.noEvidence')}</p>;
  return (
    <>
      <ul className={styles.evidence}>
        {lines.slice(0, SHOWN).map((line, index) => {
          const sentence = evidenceSentence(t, line, zone);
          const { file } = line;
          const isMissing = file !== null && here !== null && !here.has(file.sha256);
          const given = line.values.id ?? null;
          return (
            // Lines have no id of their own, and their order is that of the register.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${line.kind} ${line.on} ${index}`} className={styles.item}>
              <span className={line.needsLook ? 'mp-check' : undefined}>
                {line.needsLook ? '! ' : ''}
                {sentence}
              </span>
              <span className={styles.small}>
                {[formatDate(line.on), line.by, t(`standards.sources.${line.source}`)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
              {isMissing && file !== null ? (
                <span className="mp-check" role="status">
                  ! {t('standards.detail.fileMissing', { name: file.name })}
                </span>
              ) : null}
              {file !== null && !isMissing ? (
                <Button size="compact-sm" variant="subtle" onClick={() => void save(file)}>
                  {t('standards.detail.saveFile', { name: file.name })}
                </Button>
              ) : null}
              {given !== null && may ? (
                <CloseButton
                  size="sm"
                  className={styles.remove}
                  aria-label={t('standards.detail.removeEvidence', { text: sentence })}
                  onClick={() => setRemoving({ id: given, text: sentence })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {lines.length > SHOWN ? (
        <p className={styles.small}>{t('standards.detail.more', { count: lines.length - SHOWN })}</p>
      ) : null}
      {removing === null ? null : (
        <ReasonDialog
          title={t('standards.evidenceDialog.removeTitle')}
          label={t('standards.evidenceDialog.removeReason')}
          action={t('standards.evidenceDialog.remove')}
          onSubmit={async (reason) => {
            const body = { id: removing.id, evidence: null, reason };
            if (await execute({ name: 'setStandardEvidence', body })) setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        >
          <p>{t('standards.evidenceDialog.removeText', { text: removing.text })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
