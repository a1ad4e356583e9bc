import { Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { detailsPath } from '#core/documents/missing.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { DocumentDetails } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { NumberField } from './NumberField.tsx';
import type { Numbering } from './use-numbering.ts';

interface DetailsFormProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly documentKey: DocumentKey;
  readonly details: DocumentDetails | null;
  /** The date the document bears while none is filled in. */
  readonly usualDate: DateOnly | null;
  /** The place it names while none is filled in. */
  readonly usualPlace: string | null;
  /** How its number is made, and who has it already. */
  readonly numbering: Numbering;
}

const EMPTY: DocumentDetails = { number: null, date: null, place: null, remarks: null };

/** What only a person can fill in: number, date, place, remarks. Stored when a field is left. */
export function DetailsForm({
  documentKey,
  details,
  usualDate,
  usualPlace,
  numbering,
  readOnly,
  execute,
}: DetailsFormProps) {
  const { t } = useTranslation();
  const stored = details ?? EMPTY;
  // Null while nothing is typed: what is stored shows, also when it was undone or another window changed it.
  const [typed, setTyped] = useState<DocumentDetails | null>(null);
  const draft = typed ?? stored;
  // The number that was typed and stands elsewhere: it is not kept, and stays in the field to be changed.
  const [refused, setRefused] = useState<{ readonly number: string; readonly by: RegisteredNumber } | null>(null);
  const store = async (next: DocumentDetails) => {
    const date = next.date ?? usualDate;
    const number = numbering.whole(next.number?.trim() || null, date);
    const [by] = number === stored.number ? [] : numbering.takenBy(number, date);
    setRefused(by === undefined || number === null ? null : { number, by });
    const tidy: DocumentDetails = {
      number: by === undefined ? number : stored.number,
      date: next.date,
      place: next.place?.trim() || null,
      remarks: next.remarks?.trim() || null,
    };
    if (JSON.stringify(tidy) !== JSON.stringify(stored)) {
      await execute({ name: 'setDocumentDetails', body: { kind: documentKey, details: tidy } });
    }
    // Whoever went on typing meanwhile keeps it, and a number that was not kept stays to be seen.
    if (by === undefined) setTyped((now) => (now === null || now === next ? null : now));
  };
  const leave = () => void store(draft);
  return (
    <Stack gap="xs">
      <NumberField
        documentKey={documentKey}
        numbering={numbering}
        stored={stored.number}
        draft={draft.number}
        date={draft.date ?? usualDate}
        refused={refused}
        readOnly={readOnly}
        onType={(number) => setTyped({ ...draft, number })}
        onTake={(number) => {
          const next = { ...draft, number };
          setTyped(next);
          void store(next);
        }}
        onLeave={leave}
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
