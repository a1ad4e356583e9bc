import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bidder } from '#core/tender/model.ts';
import { type DeclaredInterest, INTEREST_RELATIONS } from '#core/tender/safeguards-model.ts';
import styles from './SafeguardsPanel.module.css';

interface InterestFieldsProps {
  readonly bidders: readonly Bidder[];
  readonly interests: readonly DeclaredInterest[];
  /** A row nothing was typed in. */
  readonly blank: DeclaredInterest;
  readonly onChange: (interests: readonly DeclaredInterest[]) => void;
}

/** One row for each interest: a bidder, or somebody by name; how; and in words. */
export function InterestFields({ bidders, interests, blank, onChange }: InterestFieldsProps) {
  const { t } = useTranslation();
  const put = (at: number, part: Partial<DeclaredInterest>) =>
    onChange(interests.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <>
      {interests.map((interest, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no id until they are signed, and every field is controlled
        <fieldset key={at} className={styles.interest}>
          <legend>{t('safeguards.interestNumber', { number: at + 1 })}</legend>
          <NativeSelect
            label={t('safeguards.with')}
            value={interest.bidder ?? ''}
            data={[
              { value: '', label: t('safeguards.someoneElse') },
              ...bidders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              const bidder = bidders.find(({ id }) => id === event.currentTarget.value);
              put(at, { bidder: bidder?.id ?? null, name: bidder?.name ?? '' });
            }}
          />
          <NativeSelect
            label={t('safeguards.relation')}
            value={interest.relation}
            data={INTEREST_RELATIONS.map((value) => ({ value, label: t(`valueCode.${value}`) }))}
            onChange={(event) => {
              const relation = INTEREST_RELATIONS.find((each) => each === event.currentTarget.value);
              if (relation) put(at, { relation });
            }}
          />
          <CloseButton
            aria-label={t('safeguards.removeInterest', { number: at + 1 })}
            title={t('safeguards.removeInterest', { number: at + 1 })}
            onClick={() => onChange(interests.filter((_, index) => index !== at))}
          />
          <div className={styles.words}>
            {interest.bidder === null ? (
              <TextInput
                label={t('safeguards.withName')}
                value={interest.name}
                onChange={(event) => put(at, { name: event.currentTarget.value })}
              />
            ) : null}
            <TextInput
              label={t('safeguards.detail')}
              value={interest.detail}
              onChange={(event) => put(at, { detail: event.currentTarget.value })}
            />
          </div>
        </fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...interests, blank])}>
          {t('safeguards.addInterest')}
        </Button>
      </Group>
    </>
  );
}
