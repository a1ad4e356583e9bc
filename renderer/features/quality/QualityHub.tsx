import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '#renderer/ui/Screen.tsx';
import type { QualityPart } from './quality-parts.ts';
import styles from './QualityHub.module.css';

/** The address of a part, and of one of its parts where it has several. */
export type QualityAddress =
  | { readonly to: '/mutu/sop' }
  | { readonly to: '/mutu/standar' }
  | { readonly to: '/mutu/gangguan' }
  | { readonly to: '/mutu/iso'; readonly search: { readonly bagian: QualityPart } };

export interface HubPart {
  readonly address: QualityAddress;
  readonly title: string;
  /** What it is for, in one line. */
  readonly text: string;
  /** How it stands now: counts, and what is open. */
  readonly state: ReactNode;
}

/** Everything an office keeps to show that its work is sound, each part with how it stands. `app` says which parts there are. */
export function QualityHub({ parts }: { readonly parts: readonly HubPart[] }) {
  const { t } = useTranslation();
  return (
    <Screen title={t('quality.title')} intro={t('quality.intro')}>
      <ul className={styles.parts}>
        {parts.map(({ address, title, text, state }) => (
          <li key={title} className={styles.part}>
            <h2 className={styles.name}>
              <Link {...address} className={styles.link}>
                {title}
              </Link>
            </h2>
            <p className={styles.text}>{text}</p>
            <p className={styles.state}>{state}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
