import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Opening, Witness } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import styles from './OpeningStage.module.css';

interface OpeningRecordProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly opening: Opening;
  readonly zone: Zone;
}

/** When, where and before whom the bids were opened. Stored as one fact, so the fields wait for the button. */
export function OpeningRecord({ opening, zone, readOnly, execute }: OpeningRecordProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Opening | null>(null);
  const shown = draft ?? opening;
  const [witnesses, setWitnesses] = useState<string | null>(null);
  const witnessText = witnesses ?? writeWitnesses(shown.witnesses);
  const changed = draft !== null || witnesses !== null;
  const edit = (part: Partial<Opening>) => setDraft({ ...shown, ...part });

  const store = async () => {
    const done = await execute({
      name: 'recordOpening',
      body: {
        openedAt: shown.openedAt,
        place: shown.place?.trim() || null,
        witnesses: readWitnesses(witnessText),
        remarks: shown.remarks?.trim() || null,
      },
    });
    if (done) {
      setDraft(null);
      setWitnesses(null);
    }
  };

  return (
    <div className={styles.record}>
      <div data-field="opening.openedAt">
        <DateTimeField
          label={t('opening.openedAt')}
          value={shown.openedAt}
          zone={zone}
          disabled={readOnly}
          onChange={(openedAt) => edit({ openedAt })}
        />
      </div>
      <TextInput
        data-field="opening.place"
        label={t('opening.place')}
        value={shown.place ?? ''}
        disabled={readOnly}
        onChange={(event) => edit({ place: event.currentTarget.value })}
      />
      <TextInput
        label={t('opening.witnesses')}
        placeholder={t('opening.witnessesHint')}
        value={witnessText}
        disabled={readOnly}
        onChange={(event) => setWitnesses(event.currentTarget.value)}
      />
      <Textarea
        label={t('opening.remarks')}
        value={shown.remarks ?? ''}
        disabled={readOnly}
        autosize
        minRows={1}
        maxRows={3}
        onChange={(event) => edit({ remarks: event.currentTarget.value })}
      />
      {changed && !readOnly ? (
        <Group gap="xs" className={styles.recordActions}>
          <Button onClick={() => void store()} disabled={shown.openedAt === null}>
            {t('opening.record')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setDraft(null);
              setWitnesses(null);
            }}
          >
            {t('shell.cancel')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}

/** `Nama (Lembaga); Nama`: people are parted by `;` because names carry titles with commas. */
function writeWitnesses(witnesses: readonly Witness[]): string {
  return witnesses.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name)).join('; ');
}

function readWitnesses(text: string): readonly Witness[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(part);
      return match?.[1]
        ? { name: match[1], organisation: match[2]?.trim() || null }
        : { name: part, organisation: null };
    });
}
