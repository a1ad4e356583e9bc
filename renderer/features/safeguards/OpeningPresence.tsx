import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { memberPapersOf } from '#core/committee/member-papers.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { AttestDialog } from './AttestDialog.tsx';
import styles from './SafeguardsPanel.module.css';

type OpeningPresenceProps = Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>;

/** Who of the committee is there to open the bids; nothing where the tender asks for no quorum. */
export function OpeningPresence({ dossier, readOnly, execute }: OpeningPresenceProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const quorum = safeguardsOf(dossier).setting.openingQuorum;
  if (quorum === null) return null;
  const papers = memberPapersOf(dossier);
  const present = papers.filter(({ attestation }) => attestation !== null).length;
  const isOpen = !readOnly && dossier.opening.openedAt === null && present < papers.length;
  return (
    <section className={styles.panel} aria-label={t('safeguards.presenceTitle')}>
      <h2 className={styles.heading}>{t('safeguards.presenceTitle')}</h2>
      <p className={styles.line} role="status">
        {t('safeguards.presenceCount', { count: present, quorum })}
      </p>
      <ul className={styles.values}>
        {papers.map(({ member, attestation }) => (
          <li key={member.id}>
            <span className={styles.sign} aria-hidden="true">
              {attestation === null ? '—' : '✓'}
            </span>
            {member.name}:{' '}
            {attestation === null
              ? t('safeguards.notPresent')
              : t('safeguards.presentAt', { at: formatDateTime(attestation.statement.at, dossier.notice.zone) })}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('safeguards.attest')}
          </Button>
        </div>
      ) : null}
      {asking ? <AttestDialog dossier={dossier} execute={execute} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}
