import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DossierChange } from '#core/tender/events.ts';
import type { Bidder } from '#core/tender/model.ts';
import styles from './OpeningStage.module.css';

/** What documents print of a firm besides its bid. */
export type BidderIdentity = Pick<Bidder, 'name' | 'taxNumber15' | 'taxNumber16' | 'address'>;

const FIELDS = ['name', 'taxNumber15', 'taxNumber16', 'address'] as const satisfies readonly (keyof BidderIdentity)[];

interface IdentityFieldsProps {
  readonly identity: BidderIdentity;
  readonly isNameLocked: boolean;
  readonly onChange: (identity: BidderIdentity) => void;
}

/** Name, tax numbers and address of a bidder, for what an import left out. */
export function IdentityFields({ identity, isNameLocked, onChange }: IdentityFieldsProps) {
  const { t } = useTranslation();
  const labels = {
    name: t('opening.bidderName'),
    taxNumber15: t('opening.taxNumber15'),
    taxNumber16: t('opening.taxNumber16'),
    address: t('opening.address'),
  };
  return (
    <details>
      <summary>{t('opening.identity')}</summary>
      <SimpleGrid cols={2} spacing="sm" className={`${styles.identity}`}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={labels[field]}
            value={identity[field] ?? ''}
            disabled={field === 'name' && isNameLocked}
            onChange={(event) => onChange({ ...identity, [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </details>
  );
}

/** The values that differ from what is stored, as changes to the dossier; an emptied name is no change. */
export function identityChanges(bidder: Bidder, identity: BidderIdentity): readonly DossierChange[] {
  return FIELDS.flatMap((field) => {
    const to = identity[field]?.trim() || null;
    const from = bidder[field];
    return to === from || (field === 'name' && to === null) ? [] : [{ path: ['bidders', bidder.id, field], from, to }];
  });
}
