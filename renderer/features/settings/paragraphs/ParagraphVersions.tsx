import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { WordDiff } from '#renderer/ui/WordDiff.tsx';

interface ParagraphVersionsProps {
  /** Of this paragraph, the oldest first. */
  readonly versions: readonly ParagraphVersion[];
  /** As it stands in the field. */
  readonly now: string;
  readonly standard: string;
  readonly onTakeUp: (text: string) => void;
}

interface Wording {
  readonly label: string;
  readonly text: string;
}

/** What the paragraph was, when, by whom and why; any two wordings compared word by word. */
export function ParagraphVersions({ versions, now, standard, onTakeUp }: ParagraphVersionsProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState<number | null>(null);
  const wordings: readonly Wording[] = [
    { label: t('settings.paragraphs.versions.standard'), text: standard },
    ...versions.map(({ at, by, reason, text }, index) => {
      const about = { number: index + 1, at: formatDateTime(at, zone), by, reason: reason ?? '' };
      const key = reason === null ? 'version' : 'versionWithReason';
      return { label: t(`settings.paragraphs.versions.${key}`, about), text: text ?? standard };
    }),
    { label: t('settings.paragraphs.versions.now'), text: now },
  ];
  const last = wordings.length - 1;
  const [before, after] = [wordings[Math.min(from, last)], wordings[Math.min(to ?? last, last)]];
  const choices = wordings.map(({ label }, index) => ({ value: String(index), label }));
  const isSame = before?.text === after?.text;
  return (
    <Stack gap={6}>
      <Group grow align="flex-end">
        <NativeSelect
          size="xs"
          label={t('settings.paragraphs.versions.compare')}
          value={String(Math.min(from, last))}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
          data={choices}
        />
        <NativeSelect
          size="xs"
          label={t('settings.paragraphs.versions.with')}
          value={String(Math.min(to ?? last, last))}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
          data={choices}
        />
      </Group>
      {isSame ? (
        <Text size="sm" c="dimmed">
          {t('settings.paragraphs.versions.same')}
        </Text>
      ) : (
        <WordDiff before={before?.text ?? ''} after={after?.text ?? ''} />
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={before === undefined || before.text === now}
          onClick={() => onTakeUp(before?.text ?? '')}
        >
          {t('settings.paragraphs.versions.takeUp')}
        </Button>
      </Group>
    </Stack>
  );
}
