import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Emblem, EMBLEM_HEIGHTS, emblemOf, emblemPicture } from '#core/documents/emblem.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { type EmblemFileFault, readEmblemFile } from './read-emblem-file.ts';
import styles from './OfficeFields.module.css';

interface EmblemFieldProps {
  readonly emblem: Emblem | undefined;
  /** As its height is typed. */
  readonly onChange: (emblem: Emblem) => void;
  /** As a picture is chosen or taken away. */
  readonly onKeep: (emblem: Emblem | undefined) => void;
}

interface Refused {
  readonly name: string;
  readonly fault: EmblemFileFault;
}

/** The picture at the left of the letterhead, and how high it is printed. What is refused leaves the one before in place. */
export function EmblemField({ emblem, onChange, onKeep }: EmblemFieldProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const picture = emblem === undefined ? null : emblemPicture(emblem);

  async function choose(): Promise<void> {
    const [file] = (await pickFiles({ pick: 'file', endings: ['.png', '.jpg', '.jpeg'] })) ?? [];
    if (file === undefined) return;
    const read = await readEmblemFile(file);
    const made = read.ok ? emblemOf(read.value, emblem?.height ?? EMBLEM_HEIGHTS.usual) : read;
    setRefused(made.ok ? null : { name: file.name, fault: made.error });
    if (made.ok) onKeep(made.value);
  }

  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} component="span">
        {t('settings.emblem.title')}
      </Text>
      <Group gap="sm" align="flex-end">
        {emblem === undefined || picture === null ? null : (
          <img
            className={styles.emblem}
            alt={t('settings.emblem.title')}
            src={`data:image/${picture.format};base64,${emblem.image}`}
          />
        )}
        <Button variant="default" data-field="office.letterhead.emblem" onClick={() => void choose()}>
          {emblem === undefined ? t('settings.emblem.choose') : t('settings.emblem.replace')}
        </Button>
        {emblem === undefined ? null : (
          <>
            <Button variant="default" onClick={() => onKeep(undefined)}>
              {t('settings.emblem.remove')}
            </Button>
            <NumberInput
              label={t('settings.emblem.height')}
              w={110}
              min={EMBLEM_HEIGHTS.least}
              max={EMBLEM_HEIGHTS.most}
              allowDecimal={false}
              value={emblem.height}
              onChange={(height) => (typeof height === 'number' ? onChange({ ...emblem, height }) : undefined)}
            />
          </>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t('settings.emblem.hint')}
      </Text>
      {refused === null ? null : (
        <Message
          tone="problem"
          text={{
            what: t(`settings.emblem.faults.${refused.fault}.what`, { name: refused.name }),
            means: emblem === undefined ? t('settings.emblem.noneMeans') : t('settings.emblem.keptMeans'),
            next: t(`settings.emblem.faults.${refused.fault}.next`),
          }}
        />
      )}
    </Stack>
  );
}
