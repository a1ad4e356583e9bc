import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import styles from './TenderHead.module.css';

interface TenderHeadProps {
  readonly dossier: Dossier;
  readonly ruleSet: Pick<RuleSet, 'id' | 'name'>;
  /** The method in the words of the tender's own law. */
  readonly method: string;
  readonly children?: ReactNode;
}

/** The title in full, in two lines where it needs them, and what everyone asks first about a tender. */
export function TenderHead({ dossier, ruleSet, method, children }: TenderHeadProps) {
  const { t } = useTranslation();
  const { notice } = dossier;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{notice.name}</h1>
      <div className={styles.tools}>{children}</div>
      <p className={styles.facts}>
        <CopyCode code={notice.code} />
        {notice.version > 1 ? <span>{t('workspace.version', { version: notice.version })}</span> : null}
        <span>{notice.agency.name}</span>
        <span>
          {t('workspace.ownerEstimate')} <Money amount={notice.ownerEstimate} form="full" />
        </span>
        <span>{method}</span>
        <Link to="/pengaturan/aturan" search={{ masa: ruleSet.id }} title={t('workspace.showRules')}>
          {ruleSet.name}
        </Link>
      </p>
    </header>
  );
}
