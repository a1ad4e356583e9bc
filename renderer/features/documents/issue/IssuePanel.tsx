import { printedFingerprint } from '#core/tender/printed-fingerprint.ts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { BuiltDocument } from '#core/documents/build.ts';
import type { DocumentInput } from '#core/documents/draft.ts';

import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { ChangesDialog } from './ChangesDialog.tsx';
import styles from './Issue.module.css';
import { IssueDialog } from './IssueDialog.tsx';
import { useChangesSince } from './use-changes-since.ts';
import { useFrozen } from '#renderer/session/use-frozen.ts';
import { useIssue } from './use-issue.tsx';

interface IssuePanelProps {
  readonly documentKey: DocumentKey;
  readonly input: DocumentInput;
  /** Null where it cannot be made now. */
  readonly document: BuiltDocument | null;
  readonly words: OfficialWords;
  readonly readOnly: boolean;
  readonly execute: StageProps['execute'];
  /** A document of another tender with the same number. */
  readonly clash: RegisteredNumber | null;
  /** Shows the version that is out. */
  readonly onIssued: (version: number) => void;
}

/** Whether the document is out, whether the data have changed since, and the way to put it out. */
export function IssuePanel({
  documentKey,
  input,
  document,
  words,
  readOnly,
  execute,
  clash,
  onIssued,
}: IssuePanelProps) {
  const { t } = useTranslation();
  const { dossier } = input;
  const issuer = useIssue(dossier, execute);
  const [open, setOpen] = useState<'issue' | 'changes' | null>(null);
  const last = versionsOf(dossier, documentKey).at(-1) ?? null;
  const frozen = useFrozen(last, dossier.notice.code);
  const changes = useChangesSince(frozen, document?.content ?? null);
  const lacks = document === null ? 0 : document.missing.length;
  const isSame = changes?.length === 0;
  const cannot = document === null || lacks > 0 || readOnly || isSame || clash !== null;
  const { zone } = dossier.notice;

  return (
    <section className={styles.panel} aria-label={t('issue.panel')}>
      <h2 className={styles.heading}>{t('issue.panel')}</h2>
      {last === null ? (
        <p className={styles.quiet}>{lacks > 0 ? t('issue.notYetLacks', { count: lacks }) : t('issue.notYet')}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {t('issue.out', { version: last.version, when: formatDateTime(last.issuedAt, zone) })}
            <br />
            <span className={styles.code}>{printedFingerprint(last.content.sha256)}</span>
            {last.pdf === null ? null : (
              <>
                <br />
                {t('issue.pages', { count: last.pdf.pages })}
              </>
            )}
          </p>
          {changes === null ? null : (
            <p className={styles.quiet}>
              {isSame ? t('issue.unchanged') : t('issue.changed', { count: changes.length })}
            </p>
          )}
        </>
      )}
      {clash === null ? null : (
        <p className={styles.quiet} role="alert">
          {t('issue.clash', { number: clash.number, code: clash.code, name: clash.name })}
        </p>
      )}
      <Group gap="xs">
        {changes !== null && changes.length > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('changes')}>
            {t('issue.compare')}
          </Button>
        ) : null}
        <Button size="compact-sm" disabled={cannot} loading={issuer.busy} onClick={() => setOpen('issue')}>
          {last === null ? t('issue.begin') : t('issue.beginNext', { version: last.version + 1 })}
        </Button>
      </Group>
      {open === 'issue' && document !== null ? (
        <IssueDialog
          documentKey={documentKey}
          input={input}
          content={document.content}
          words={words}
          last={last === null ? null : { version: last, changes }}
          issuer={issuer}
          onIssued={() => onIssued((last?.version ?? 0) + 1)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'changes' && changes !== null && last !== null ? (
        <ChangesDialog
          title={t('issue.changesSince', { version: last.version })}
          changes={changes}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
