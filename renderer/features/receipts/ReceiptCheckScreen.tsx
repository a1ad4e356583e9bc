import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { checkReceiptFile, readReceiptFile, type ReceiptFile, type ReceiptReport } from '#core/sync/receipt-file.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useDeviceSettings, useIdentity } from '#renderer/session/hooks.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import styles from './Receipts.module.css';

type Check =
  | { readonly phase: 'none' }
  | { readonly phase: 'not-read'; readonly name: string; readonly why: 'not-a-receipt-file' | 'newer' | 'unreadable' }
  | { readonly phase: 'checked'; readonly name: string; readonly file: ReceiptFile; readonly report: ReceiptReport };

/** Longer is no receipt.   Units  bytes. */
const MAX_BYTES = 100_000;

/** Whether a saved receipt is what the server signed, with nothing but the file; and whose server it is. */
export function ReceiptCheckScreen() {
  const { t } = useTranslation();
  const [check, setCheck] = useState<Check>({ phase: 'none' });
  const choose = async (): Promise<void> => {
    const [file] = (await pickFiles({ pick: 'file', endings: ['.json'] })) ?? [];
    if (file !== undefined) setCheck(await checkFile(file));
  };
  return (
    <Screen title={t('receipts.checkTitle')} intro={t('receipts.checkIntro')}>
      <Button onClick={() => void choose()}>{t('receipts.choose')}</Button>
      {check.phase === 'none' ? (
        <EmptyState title={t('receipts.checkNoneTitle')} text={t('receipts.checkNoneText')} />
      ) : null}
      {check.phase === 'not-read' ? (
        <Message
          tone="problem"
          text={{
            what: t(`receipts.notRead.${check.why}.what`, { name: check.name }),
            means: t(`receipts.notRead.${check.why}.means`),
            next: t(`receipts.notRead.${check.why}.next`),
            code: check.why,
          }}
        />
      ) : null}
      {check.phase === 'checked' ? <Report {...check} /> : null}
    </Screen>
  );
}

async function checkFile(file: File): Promise<Check> {
  const { name } = file;
  if (file.size > MAX_BYTES) return { phase: 'not-read', name, why: 'not-a-receipt-file' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // A stick that was pulled out: nothing was read.
    return { phase: 'not-read', name, why: 'unreadable' };
  }
  const read = readReceiptFile(text);
  if (!read.ok) return { phase: 'not-read', name, why: read.error.kind };
  return { phase: 'checked', name, file: read.value, report: await checkReceiptFile(read.value, createVerify()) };
}

function Report({ name, file, report }: Omit<Extract<Check, { phase: 'checked' }>, 'phase'>) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const known = useDeviceSettings(({ server }) => server?.id ?? null);
  const { fault, contents, isContradiction, server } = report;
  const outcome = fault ?? (isContradiction ? 'contradiction' : 'holds');
  return (
    <section aria-label={t('receipts.reportOf', { name })}>
      <Message
        tone={fault === null ? (isContradiction ? 'check' : 'note') : 'problem'}
        text={{
          what: t(`receipts.outcome.${outcome}.what`, { name }),
          means: t(`receipts.outcome.${outcome}.means`),
          next: t(`receipts.outcome.${outcome}.next`),
          code: fault,
        }}
      />
      {fault === 'no-key' ? null : (
        <Facts>
          <dt>{t('server.serverName')}</dt>
          <dd>{file.server.name}</dd>
          <dt>{t('server.fingerprint')}</dt>
          <dd className={styles.hash}>
            {fingerprintOf(server)}
            <div className="mp-quiet">
              {t(
                known === server
                  ? 'receipts.ownServer'
                  : known === null
                    ? 'receipts.unknownServer'
                    : 'receipts.otherServer',
              )}
            </div>
          </dd>
          <dt>{t('server.tender')}</dt>
          <dd>{file.tender}</dd>
        </Facts>
      )}
      {contents.map((content, index) =>
        content === null ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- one or two, and their order is their name
          <Facts key={index}>
            <dt>{t('stopped.receiptNumber')}</dt>
            <dd>{content.seq}</dd>
            <dt>{t('stopped.receiptTime')}</dt>
            <dd>{formatDateTime(instantFromUnixMs(Date.parse(content.at)), zone)}</dd>
            <dt>{t('stopped.receiptEpoch')}</dt>
            <dd>{content.epoch}</dd>
            <dt>{t('stopped.receiptEvent')}</dt>
            <dd className={styles.hash}>{content.event}</dd>
            <dt>{t('stopped.receiptRun')}</dt>
            <dd className={styles.hash}>{content.run}</dd>
          </Facts>
        ),
      )}
    </section>
  );
}
