import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './OpeningStage.module.css';

interface RegisteredListProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  /** Those who registered and made no offer. */
  readonly bidders: readonly Bidder[];
  readonly registered: readonly Bidder[];
  readonly onRecordBid: (bidder: BidderId) => void;
}

/** Registered without an offer: an ordinary thing, often most of them. Folded until asked for. */
export function RegisteredList({ bidders, registered, readOnly, execute, onRecordBid }: RegisteredListProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [search, setSearch] = useState('');
  const shown = bidders.filter((bidder) => bidder.name.toLowerCase().includes(search.toLowerCase()));

  const register = async () => {
    const bidder: Bidder = {
      id: nextBidderId(registered),
      supplierCode: null,
      name: name.trim(),
      taxNumber15: null,
      taxNumber16: null,
      address: null,
      email: null,
      phone: null,
      bid: null,
    };
    // Emptied at once: the next firm may be typed while this one is stored. What is refused comes back.
    setName('');
    if (!(await execute({ name: 'registerBidder', body: { bidder } })))
      setName((typed) => (typed === '' ? name : typed));
  };

  return (
    <details className={styles.registered}>
      <summary>{t('opening.withoutOffer', { count: bidders.length })}</summary>
      <Group gap="xs" my={6} align="end">
        <TextInput
          label={t('opening.searchRegistered')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {readOnly ? null : (
          <>
            <TextInput
              label={t('opening.addBidder')}
              value={name}
              w={320}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button variant="default" disabled={name.trim() === ''} onClick={() => void register()}>
              {t('opening.register')}
            </Button>
          </>
        )}
      </Group>
      <ul className={styles.names}>
        {shown.map((bidder) => (
          <li key={bidder.id}>
            <span className={styles.registeredName}>{bidder.name}</span>
            {readOnly ? null : (
              <Button size="compact-xs" variant="subtle" onClick={() => onRecordBid(bidder.id)}>
                {t('opening.recordBid')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Hand-registered bidders are numbered after the ones there are: `manual-3`. */
function nextBidderId(registered: readonly Bidder[]): BidderId {
  const ids = new Set<string>(registered.map((bidder) => bidder.id));
  let number = 1;
  while (ids.has(`manual-${number}`)) number += 1;
  return `manual-${number}` as BidderId;
}
