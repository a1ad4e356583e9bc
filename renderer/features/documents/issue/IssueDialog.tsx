import { Button, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { detailsOf, type DocumentInput } from '#core/documents/draft.ts';
import type { LineChange } from '#core/documents/issue/compare.ts';
import { odditiesOf } from '#core/documents/issue/oddities.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './Issue.module.css';
import { oddityText } from './oddity-text.ts';
import type { Issuer } from './use-issue.tsx';

interface IssueDialogProps {
  readonly documentKey: DocumentKey;
  readonly input: DocumentInput;
  readonly content: DocumentModel;
  readonly words: OfficialWords;
  /** The version that is out, and what changed since, null where what it says is not on this device; null before the first. */
  readonly last: { readonly version: IssuedDocument; readonly changes: readonly LineChange[] | null } | null;
  readonly issuer: Issuer;
  readonly onIssued: () => void;
  readonly onClose: () => void;
}

/** The last look before a document is out: its number and date, what is odd, what changed, and why. */
export function IssueDialog({ documentKey, input, content, words, last, issuer, onIssued, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const odd = useMemo(() => odditiesOf(documentKey, input), [documentKey, input]);
  const { number, date } = detailsOf(input.dossier, documentKey);
  const next = (last?.version.version ?? 0) + 1;
  const lacksReason = last !== null && reason.trim() === '';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const isOut = await issuer.issue({ key: documentKey, content, reason: last === null ? null : reason.trim() });
    if (!isOut) return;
    onIssued();
    onClose();
  }

  return (
    <Dialog title={t('issue.title', { version: next })} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className="mp-quiet">{t('issue.means')}</p>
          <Facts>
            <dt>{t('issue.document')}</dt>
            <dd>{content.title}</dd>
            <dt>{t('documents.number')}</dt>
            <dd>{number ?? t('issue.none')}</dd>
            <dt>{t('documents.date')}</dt>
            <dd>{date === null ? t('issue.none') : formatDate(date)}</dd>
          </Facts>
          {odd.length === 0 ? null : (
            <Message
              tone="check"
              text={{ what: t('issue.oddWhat'), means: t('issue.oddMeans'), next: t('issue.oddNext') }}
            >
              <ul className={styles.odd}>
                {odd.map((each) => (
                  <li key={each.kind}>{oddityText(t, each, words)}</li>
                ))}
              </ul>
            </Message>
          )}
          {last === null ? null : (
            <>
              <h3 className={styles.heading}>{t('issue.changesSince', { version: last.version.version })}</h3>
              {last.changes === null ? (
                <p className="mp-quiet">{t('issue.notHere')}</p>
              ) : (
                <ChangeList changes={last.changes} />
              )}
              <Textarea
                label={t('issue.reason')}
                description={t('issue.reasonHint')}
                value={reason}
                required
                autosize
                minRows={2}
                data-autofocus
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={issuer.busy} disabled={lacksReason}>
            {t('issue.act', { version: next })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
