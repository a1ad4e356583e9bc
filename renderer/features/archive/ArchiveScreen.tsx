import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { archiveFaultMessage, archiveRemarkText } from '#core/exchange/archive/fault-message.ts';
import type { ArchiveReport } from '#core/exchange/archive/verify-archive.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { ArchiveContentsView } from './ArchiveContentsView.tsx';
import styles from './ArchiveScreen.module.css';
import { useArchiveCheck } from './use-archive-check.ts';

/** Checks an archive with no other data, and names the first thing in it that does not hold. */
export function ArchiveScreen() {
  const { t } = useTranslation();
  const { check, choose } = useArchiveCheck();
  return (
    <Screen title={t('archive.title')} intro={t('archive.intro')}>
      <Button loading={check.phase === 'checking'} onClick={() => void choose()}>
        {t('archive.choose')}
      </Button>
      {check.phase === 'none' ? <EmptyState title={t('archive.noneTitle')} text={t('archive.noneText')} /> : null}
      {check.phase === 'checking' ? <Checking {...check} /> : null}
      {check.phase === 'not-read' ? (
        <Message
          tone="problem"
          text={{
            what: t('archive.notReadWhat', { name: check.name }),
            means: t('archive.notReadMeans'),
            next: t('archive.notReadNext'),
            code: check.code,
          }}
        />
      ) : null}
      {check.phase === 'checked' ? (
        <>
          <Report name={check.name} report={check.report} />
          {check.contents === null ? null : <ArchiveContentsView contents={check.contents} file={check.file} />}
        </>
      ) : null}
    </Screen>
  );
}

function Checking({ name, done, total }: { readonly name: string; readonly done: number; readonly total: number }) {
  const { t } = useTranslation();
  const text = t('archive.checking', { name, done: formatCount(done), total: formatCount(total) });
  return (
    <div className={styles.progress} role="status">
      <p>{text}</p>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={text} />
    </div>
  );
}

function Report({ name, report }: { readonly name: string; readonly report: ArchiveReport }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  const { zone } = useIdentity();
  const { fault, checked, manifest, remarks, remarksLeftOut, seal } = report;
  const message = fault && archiveFaultMessage(fault, language);
  return (
    <section className={styles.report} aria-label={t('archive.reportOf', { name })}>
      {message ? (
        <Message tone="problem" text={{ what: message.happened, means: message.means, next: message.action }} />
      ) : (
        <Message
          tone="note"
          text={{
            what: t('archive.wholeWhat', { name }),
            means: t('archive.wholeMeans', checked),
            next: t('archive.wholeNext'),
          }}
        />
      )}
      <Facts>
        {manifest ? (
          <>
            <dt>{t('archive.madeAt')}</dt>
            <dd>
              {formatDateTime(manifest.madeAt, zone)} · {manifest.app}
            </dd>
            <dt>{t('archive.signedBy')}</dt>
            <dd>
              {manifest.devices.map(({ dev, people }) => (
                <div key={dev}>
                  {people.map((person) => person.name).join(', ')} <CopyCode code={dev.slice(0, 16)} />
                </div>
              ))}
            </dd>
          </>
        ) : null}
        {seal ? (
          <>
            <dt>{t('archive.seal')}</dt>
            <dd>
              <CopyCode code={seal} />
            </dd>
          </>
        ) : null}
      </Facts>
      {remarks.length > 0 ? (
        <>
          <h2 className={styles.heading}>{t('archive.remarks', { count: remarks.length + remarksLeftOut })}</h2>
          <ul className={styles.remarks}>
            {remarks.map((remark) => {
              const text = archiveRemarkText(remark, language);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </>
      ) : null}
    </section>
  );
}
