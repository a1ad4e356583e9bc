import { useTranslation } from 'react-i18next';
import { bytesOfFiles } from '#core/exchange/bundle/plan-files.ts';
import type { FilePlanHere } from '#renderer/session/take-files.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Exchange.module.css';
import { lostFilesMessage } from './lost-files-message.ts';

/** The files a bundle brings, those that are here already, and those that are not whole in it. */
export function FilesPreview({ files }: { readonly files: FilePlanHere }) {
  const { t } = useTranslation();
  const { brings, present, lost, unnamed, names } = files;
  if (brings.length + present.length + lost.length + unnamed.length === 0) return null;
  const named = lost.map(({ sha256, size }) => ({ sha256, size, name: names.get(sha256) ?? null }));
  return (
    <section aria-label={t('exchange.files')}>
      <h2 className={styles.heading}>{t('exchange.files')}</h2>
      {brings.length > 0 ? (
        <p>{t('exchange.filesBring', { count: brings.length, size: formatCount(bytesOfFiles(brings)) })}</p>
      ) : null}
      {present.length > 0 ? (
        <p>{t('exchange.filesPresent', { count: present.length, size: formatCount(bytesOfFiles(present)) })}</p>
      ) : null}
      {unnamed.length > 0 ? <p>{t('exchange.filesUnnamed', { count: unnamed.length })}</p> : null}
      {named.length > 0 ? <Message tone="check" text={lostFilesMessage(t, named)} /> : null}
    </section>
  );
}
