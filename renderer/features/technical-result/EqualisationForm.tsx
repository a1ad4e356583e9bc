import { Button, CloseButton, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { Equalisation } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import styles from './TechnicalResultStage.module.css';

interface EqualisationFormProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly equalisation: Equalisation | null;
  /** Those still in the running. */
  readonly bidders: readonly { readonly id: BidderId; readonly name: string }[];
  readonly zone: Zone;
  readonly clock: Clock;
}

type Answer = 'agreed' | 'withdrew';

/** Technical equalisation: what every bidder now has to offer, and who goes on. Stored as one fact. */
export function EqualisationForm({ equalisation, bidders, zone, clock, readOnly, execute }: EqualisationFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Equalisation | null>(null);
  const shown: Equalisation = draft ?? equalisation ?? { agreedAt: clock.now(), items: [], bidders: {} };
  const items = [...shown.items, ...(readOnly ? [] : [{ topic: '', change: '' }])];
  // A line has no identity but its place: lines are only typed one after the other.
  const lines = items.map((item, index) => ({ item, index }));
  const edit = (part: Partial<Equalisation>) => setDraft({ ...shown, ...part });
  const setItem = (index: number, part: Partial<Equalisation['items'][number]>) =>
    edit({ items: items.map((item, at) => (at === index ? { ...item, ...part } : item)).filter(isWritten) });
  const involved = bidders.filter(({ id }) => id in shown.bidders || !readOnly);
  const isAnswered = bidders.every(({ id }) => shown.bidders[id] !== undefined);
  const store = async () => {
    if (await execute({ name: 'recordEqualisation', body: { equalisation: shown } })) setDraft(null);
  };
  return (
    <section aria-labelledby="equalisation" className={styles.equalisation}>
      <h2 id="equalisation" className={styles.heading}>
        {t('technicalResult.equalisation')}
      </h2>
      <DateTimeField
        label={t('technicalResult.agreedAt')}
        value={shown.agreedAt}
        zone={zone}
        disabled={readOnly}
        onChange={(agreedAt) => {
          if (agreedAt !== null) edit({ agreedAt });
        }}
      />
      <div>
        {lines.map(({ item, index }) => (
          <Group key={index} gap="xs" wrap="nowrap" mb={4}>
            <TextInput
              flex={1}
              aria-label={t('technicalResult.topicOf', { number: index + 1 })}
              placeholder={t('technicalResult.topic')}
              value={item.topic}
              disabled={readOnly}
              onChange={(event) => setItem(index, { topic: event.currentTarget.value })}
            />
            <TextInput
              flex={2}
              aria-label={t('technicalResult.changeOf', { number: index + 1 })}
              placeholder={t('technicalResult.change')}
              value={item.change}
              disabled={readOnly}
              onChange={(event) => setItem(index, { change: event.currentTarget.value })}
            />
            {readOnly ? null : (
              <CloseButton
                aria-label={t('technicalResult.removeItem', { number: index + 1 })}
                disabled={index === items.length - 1}
                onClick={() => edit({ items: shown.items.filter((_, at) => at !== index) })}
              />
            )}
          </Group>
        ))}
      </div>
      <ul className={styles.answers}>
        {involved.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('technicalResult.answerOf', { bidder: name })}
              value={shown.bidders[id] ?? ''}
              disabled={readOnly}
              onChange={(value) => edit({ bidders: { ...shown.bidders, [id]: value as Answer } })}
              data={[
                { value: 'agreed', label: t('technicalResult.agreed') },
                { value: 'withdrew', label: t('technicalResult.withdrew') },
              ]}
            />
          </li>
        ))}
      </ul>
      {draft !== null && !readOnly ? (
        <Group gap="xs">
          <Button disabled={!isAnswered || shown.items.length === 0} onClick={() => void store()}>
            {t('technicalResult.saveEqualisation')}
          </Button>
          <Button variant="default" onClick={() => setDraft(null)}>
            {t('shell.cancel')}
          </Button>
          {isAnswered && shown.items.length > 0 ? null : (
            <span className={styles.quiet}>{t('technicalResult.equalisationOpen')}</span>
          )}
        </Group>
      ) : null}
    </section>
  );
}

function isWritten({ topic, change }: Equalisation['items'][number]): boolean {
  return topic !== '' || change !== '';
}
