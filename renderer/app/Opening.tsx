import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Opening.module.css';

/** Between the lock and the work: the records are being opened, and how far it has come where that takes long. */
export function Opening({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={styles.opening}>
      <Loader size="sm" aria-label={t('lock.opening')} />
      {children}
    </main>
  );
}
