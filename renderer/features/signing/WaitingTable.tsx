import { useTranslation } from 'react-i18next';
import { nameOfDocument } from './document-name.ts';
import type { Waiting } from './queue.ts';
import styles from './Signing.module.css';

interface WaitingTableProps {
  readonly waiting: readonly Waiting[];
  readonly isOfSeveral: boolean;
}

/** The documents that wait, each with those who have not signed. */
export function WaitingTable({ waiting, isOfSeveral }: WaitingTableProps) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls has to be reached by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('signing.queueTitle')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {isOfSeveral ? <th scope="col">{t('signing.queueTender')}</th> : null}
            <th scope="col">{t('signing.queueDocument')}</th>
            <th scope="col">{t('signing.queueVersion')}</th>
            <th scope="col">{t('signing.queueOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ tender: { dossier, words }, key, version, open }) => (
            <tr key={`${dossier.notice.code} ${key}`}>
              {isOfSeveral ? (
                <td className={styles.tender}>
                  {dossier.notice.code}
                  <span>{dossier.notice.name}</span>
                </td>
              ) : null}
              <td>{nameOfDocument(dossier, key, words)}</td>
              <td>{version.version}</td>
              <td>{open.map(({ name }) => name).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
