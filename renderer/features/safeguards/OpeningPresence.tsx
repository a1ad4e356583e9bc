import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { memberPapersOf } from '#core/committee/member-papers.ts';
import { awaitsPrices, priceAttestationOf } from '#core/committee/price-opening.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { AttestDialog } from './AttestDialog.tsx';
import type { OpeningPart } from './dialog-props.ts';
import styles from './SafeguardsPanel.module.css';

interface OpeningPresenceProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  readonly of: OpeningPart;
}

/** Who of the committee is there to open bids or prices; nothing where the tender asks for no quorum. */
export function OpeningPresence({ dossier, of, readOnly, execute }: OpeningPresenceProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const quorum = safeguardsOf(dossier).setting.openingQuorum;
  if (quorum === null) return null;
  const people = memberPapersOf(dossier).map(({ member, attestation }) => ({
    member,
    word: of === 'bids' ? attestation : priceAttestationOf(dossier, member),
  }));
  const present = people.filter(({ word }) => word !== null).length;
  const isAwaited = of === 'bids' ? dossier.opening.openedAt === null : awaitsPrices(dossier);
  const isOpen = !readOnly && isAwaited && present < people.length;
  const title = t(of === 'bids' ? 'safeguards.presenceTitle' : 'safeguards.pricePresenceTitle');
  return (
    <section className={styles.panel} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.line} role="status">
        {t('safeguards.presenceCount', { count: present, quorum })}
      </p>
      <ul className={styles.values}>
        {people.map(({ member, word }) => (
          <li key={member.id}>
            <span className={styles.sign} aria-hidden="true">
              {word === null ? '—' : '✓'}
            </span>
            {member.name}:{' '}
            {word === null
              ? t('safeguards.notPresent')
              : t('safeguards.presentAt', { at: formatDateTime(word.statement.at, dossier.notice.zone) })}
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
      {asking ? <AttestDialog dossier={dossier} of={of} execute={execute} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}
