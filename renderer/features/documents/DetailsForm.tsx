import { Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { isRunningNumber, numberByPattern } from '#core/documents/numbering.ts';
import { detailsPath } from '#core/documents/missing.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { DocumentDetails } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';

interface DetailsFormProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly documentKey: DocumentKey;
  readonly details: DocumentDetails | null;
  /** The date the document bears while none is filled in. */
  readonly usualDate: DateOnly | null;
  /** The place it names while none is filled in. */
  readonly usualPlace: string | null;
  /** How the office numbers such documents; null where numbers are typed whole. */
  readonly pattern: string | null;
  /** The code of the tender, for numbers that name it. */
  readonly code: string;
}

const EMPTY: DocumentDetails = { number: null, date: null, place: null, remarks: null };

/** What only a person can fill in: number, date, place, remarks. Stored when a field is left. */
export function DetailsForm({
  documentKey,
  details,
  usualDate,
  usualPlace,
  pattern,
  code,
  readOnly,
  execute,
}: DetailsFormProps) {
  const { t } = useTranslation();
  const stored = details ?? EMPTY;
  // Null while nothing is typed: what is stored shows, also when it was undone or another window changed it.
  const [typed, setTyped] = useState<DocumentDetails | null>(null);
  const draft = typed ?? stored;
  const store = async (next: DocumentDetails) => {
    const tidy: DocumentDetails = {
      number: wholeNumber(next.number?.trim() || null, next.date ?? usualDate),
      date: next.date,
      place: next.place?.trim() || null,
      remarks: next.remarks?.trim() || null,
    };
    if (JSON.stringify(tidy) !== JSON.stringify(stored)) {
      await execute({ name: 'setDocumentDetails', body: { kind: documentKey, details: tidy } });
    }
    // Whoever went on typing meanwhile keeps it.
    setTyped((now) => (now === null || now === next ? null : now));
  };
  const leave = () => void store(draft);
  const example = { running: '012', code };

  /** A running number alone is made whole as the office numbers its documents; without a date it waits for one. */
  function wholeNumber(number: string | null, date: DateOnly | null): string | null {
    if (number === null || pattern === null || !isRunningNumber(number)) return number;
    return numberByPattern(pattern, { running: number, date, code }) ?? number;
  }

  function hintOf({ number, date: filled }: DocumentDetails): string | null {
    if (pattern === null || (number !== null && number.trim() !== '' && !isRunningNumber(number))) return null;
    const date = filled ?? usualDate;
    const whole = numberByPattern(pattern, { ...example, date });
    return whole === null ? t('documents.numberNeedsDate') : t('documents.numberHint', { number: whole });
  }
  return (
    <Stack gap="xs">
      <TextInput
        data-field={detailsPath(documentKey, 'number')}
        label={t('documents.number')}
        description={hintOf(draft)}
        value={draft.number ?? ''}
        disabled={readOnly}
        onChange={(event) => setTyped({ ...draft, number: event.currentTarget.value })}
        onBlur={leave}
      />
      <div data-field={detailsPath(documentKey, 'date')}>
        <DateField
          label={t('documents.date')}
          value={draft.date ?? usualDate}
          disabled={readOnly}
          onChange={(date) => {
            const next = { ...draft, date };
            setTyped(next);
            void store(next);
          }}
        />
      </div>
      <TextInput
        data-field={detailsPath(documentKey, 'place')}
        label={t('documents.place')}
        value={draft.place ?? ''}
        placeholder={usualPlace ?? ''}
        disabled={readOnly}
        onChange={(event) => setTyped({ ...draft, place: event.currentTarget.value })}
        onBlur={leave}
      />
      <Textarea
        label={t('documents.remarks')}
        value={draft.remarks ?? ''}
        disabled={readOnly}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(event) => setTyped({ ...draft, remarks: event.currentTarget.value })}
        onBlur={leave}
      />
    </Stack>
  );
}
