import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OPEN_MAX_BYTES, OPEN_MAX_FILES } from '#core/contract/desktop.ts';
import { type IsbService, SERVICE_NAMES } from '#core/exchange/isb/services.ts';
import styles from './ImportScreen.module.css';
import type { ImportNotice } from './import-store.ts';
import { NoticeMessage } from './NoticeMessage.tsx';

interface ChoosePanelProps {
  readonly notice: ImportNotice | null;
  /** Stands in place of the ways to choose where nothing may be brought in. */
  readonly barred: ReactNode;
  readonly onPick: (what: 'files' | 'folder') => void;
}

/** The services in the order of worth; the first three make a tender that can be evaluated. */
const SERVICES: readonly IsbService[] = [
  'announcement',
  'participants',
  'schedule',
  'finished',
  'values',
  'letter',
  'agencies',
];
const NEEDED: ReadonlySet<IsbService> = new Set(['announcement', 'participants', 'schedule']);

/** The beginning: what may be dropped, and the ways to choose it without a mouse. */
export function ChoosePanel({ notice, barred, onPick }: ChoosePanelProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.choose}>
      <h1 className={styles.title}>{t('import.title')}</h1>
      <NoticeMessage notice={notice} />
      {barred ?? (
        <div className={styles.target}>
          <p className={styles.intro}>{t('import.intro')}</p>
          <div className={styles.actions}>
            <Button size="sm" onClick={() => onPick('files')}>
              {t('import.pickFiles')}
            </Button>
            <Button size="sm" variant="default" onClick={() => onPick('folder')}>
              {t('import.pickFolder')}
            </Button>
          </div>
        </div>
      )}
      <h2 className={styles.subtitle}>{t('import.acceptedTitle')}</h2>
      <table className={styles.accepted}>
        <tbody>
          {SERVICES.map((service) => (
            <tr key={service}>
              <th scope="row">{t(`import.service.${service}`)}</th>
              <td>{SERVICE_NAMES[service]}</td>
              <td>{NEEDED.has(service) ? t('import.acceptedNeeded') : t('import.acceptedUseful')}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {t('import.acceptedDossier')}
            </th>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              {t('import.acceptedOcds')}
            </th>
          </tr>
        </tbody>
      </table>
      <p className={styles.quiet}>
        {t('import.acceptedLimit', { files: OPEN_MAX_FILES, limit: OPEN_MAX_BYTES / 1_000_000 })}
      </p>
    </section>
  );
}
