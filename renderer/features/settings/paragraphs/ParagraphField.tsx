import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { exampleOf } from '#core/documents/example-values.ts';
import { inlineText } from '#core/documents/measure.ts';
import { faultOfParagraph, type ParagraphSlot, placesOf } from '#core/documents/paragraph-template.ts';
import styles from './ParagraphField.module.css';

interface ParagraphFieldProps {
  readonly slot: ParagraphSlot;
  readonly documentName: string;
  readonly own: string | undefined;
  readonly standard: string;
  readonly onText: (text: string) => void;
  readonly onStandard: () => void;
}

/** The text with its places, what is wrong with it, and what it will read like. What is typed stays, right or wrong. */
export function ParagraphField({ slot, documentName, own, standard, onText, onStandard }: ParagraphFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(own ?? standard);
  const field = useRef<HTMLTextAreaElement>(null);
  const fault = faultOfParagraph(slot, text);
  const put = (next: string) => {
    setText(next);
    onText(next);
  };
  const insert = (place: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = from } = field.current ?? {};
    const inserted = `{${place}}`;
    flushSync(() => put(`${text.slice(0, from)}${inserted}${text.slice(to)}`));
    field.current?.focus();
    field.current?.setSelectionRange(from + inserted.length, from + inserted.length);
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        label={t('settings.paragraphs.text')}
        autosize
        minRows={3}
        value={text}
        error={
          fault === null
            ? null
            : t(`settings.paragraphs.faults.${fault.kind}`, { place: '', near: '', most: 0, ...fault })
        }
        onChange={(event) => put(event.currentTarget.value)}
      />
      <Group gap={4} role="group" aria-label={t('settings.paragraphs.insert')}>
        <Text size="xs" c="dimmed">
          {t('settings.paragraphs.insert')}
        </Text>
        {placesOf(slot).map((place) => (
          <button
            key={place}
            type="button"
            className={styles.place}
            title={t(`settings.paragraphs.places.${place}`)}
            // The text keeps the focus: a place put into it is not the end of writing, and no version of its own.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(place)}
          >
            {`{${place}}`}
          </button>
        ))}
      </Group>
      {text.trim() === '' ? null : (
        <div>
          <Text size="xs" c="dimmed">
            {t('settings.paragraphs.reads')}
          </Text>
          <p className={styles.example}>{inlineText(exampleOf(text, documentName))}</p>
        </div>
      )}
      <Group>
        <Button size="compact-sm" variant="default" disabled={own === undefined} onClick={onStandard}>
          {t('settings.paragraphs.toStandard')}
        </Button>
        {fault === null ? null : (
          <Text size="xs" c="dimmed" role="status">
            {t('settings.paragraphs.notKept')}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
