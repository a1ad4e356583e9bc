import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { BidderPeopleDialog } from './BidderPeopleDialog.tsx';
import { peopleOf } from './people-lines.ts';
import styles from './SafeguardsPanel.module.css';

/** Whom members are compared with beside the firms themselves; entered before the bids are opened. */
export function BidderPeople({ dossier, readOnly, execute }: Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<BidderId | null>(null);
  const { profiles } = dossier.qualification;
  const bidder = dossier.bidders.find(({ id }) => id === editing);
  if (dossier.bidders.length === 0) return null;
  return (
    <details>
      <summary>{t('safeguards.people')}</summary>
      <ul className={styles.matches}>
        {dossier.bidders.map(({ id, name }) => (
          <li key={id} className={styles.match}>
            <span>
              {name}
              <span className={styles.small}>
                {peopleOf(profiles[id])
                  .map((person) => person.name)
                  .join('; ') || t('safeguards.noPeople')}
              </span>
            </span>
            {readOnly ? null : (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('safeguards.ofMember', { action: t('safeguards.editPeople'), name })}
                onClick={() => setEditing(id)}
              >
                {t('safeguards.editPeople')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {bidder ? (
        <BidderPeopleDialog
          key={bidder.id}
          bidder={bidder}
          profile={profiles[bidder.id]}
          execute={execute}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </details>
  );
}
