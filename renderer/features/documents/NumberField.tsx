import { Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { detailsPath } from '#core/documents/missing.ts';
import { isRunningNumber } from '#core/documents/numbering.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { rangeText } from '#core/documents/register/register-lines.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import type { Numbering, Proposed } from './use-numbering.ts';

interface NumberFieldProps {
  readonly documentKey: DocumentKey;
  readonly numbering: Numbering;
  /** As it is kept, and as it is typed. */
  readonly stored: string | null;
  readonly draft: string | null;
  /** The day the document bears. */
  readonly date: DateOnly | null;
  /** Who has the number that was typed last and not kept. */
  readonly refused: { readonly number: string; readonly by: RegisteredNumber } | null;
  readonly readOnly: boolean;
  readonly onType: (number: string) => void;
  readonly onTake: (number: string) => void;
  readonly onLeave: () => void;
}

/** The number of a document: typed, or the next one taken; with what stands against it. */
export function NumberField(props: NumberFieldProps) {
  const { documentKey, numbering, stored, draft, date, refused, readOnly, onType, onTake, onLeave } = props;
  const { t } = useTranslation();
  const isEmpty = draft === null || draft.trim() === '';
  const proposed = readOnly || !isEmpty ? null : numbering.next(date);
  const taking = proposed?.taking ?? null;
  const [other] = numbering.takenBy(stored, date);

  function takeByKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || taking === null) return;
    event.preventDefault();
    onTake(taking.number);
  }

  return (
    <Stack gap={6}>
      <TextInput
        data-field={detailsPath(documentKey, 'number')}
        label={t('documents.number')}
        description={hintOf()}
        value={draft ?? ''}
        error={refused !== null}
        disabled={readOnly}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={takeByKey}
        onBlur={onLeave}
      />
      {taking === null ? null : (
        <Button
          variant="light"
          size="compact-sm"
          fullWidth
          title={`${taking.number} – ${t('numbers.field.takeHint')}`}
          // The field keeps the focus: leaving it would store what is typed there first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(taking.number)}
        >
          {t('numbers.field.take', { number: taking.running })}
        </Button>
      )}
      {proposed === null ? null : <ProposalNote proposed={proposed} />}
      {stored === null || isEmpty ? null : <OutsideNote numbering={numbering} number={stored} date={date} />}
      {refused === null ? null : (
        <TakenMessage other={refused.by} words="taken" number={refused.number} isOtherIssued={false} />
      )}
      {refused !== null || other === undefined || stored === null ? null : (
        <TakenMessage other={other} words="clash" number={stored} isOtherIssued={other.state === 'issued'} />
      )}
    </Stack>
  );

  function hintOf(): string | null {
    if (numbering.pattern === null || !(isEmpty || isRunningNumber(draft ?? ''))) return null;
    const running = taking?.running ?? '012';
    const example = numbering.example(running, date);
    if ('number' in example) return t('documents.numberHint', { running, number: example.number });
    return t(example.lacks === 'segment' ? 'numbers.field.needsSegment' : 'documents.numberNeedsDate');
  }
}

/** Where the proposed number comes from, and what that is worth. */
function ProposalNote({ proposed: { next } }: { readonly proposed: Proposed }) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  switch (next.kind) {
    case 'after-highest':
      return <Quiet text={t('numbers.field.unguarded')} />;
    case 'used-up':
      return (
        <Message
          tone="check"
          text={{
            what: t('numbers.field.usedUpWhat', { range: rangeText(next.block, office) }),
            means: t('numbers.field.usedUpMeans'),
            next: t('numbers.field.usedUpNext'),
          }}
        >
          <Link to="/buku-nomor">{t('numbers.field.toRegister')}</Link>
        </Message>
      );
    case 'from-block': {
      const { block, left, isScarce } = next;
      const { name, devices } = block.holder;
      const about = { range: rangeText(block, office), holder: name, left };
      return (
        <>
          <Quiet text={t('numbers.field.fromBlock', about)} />
          {devices.length > 1 ? <Quiet text={t('numbers.field.shared', { count: devices.length })} /> : null}
          {isScarce ? (
            <Message
              tone="check"
              text={{
                what: t('numbers.field.scarceWhat', { left }),
                means: t('numbers.field.scarceMeans'),
                next: t('numbers.field.scarceNext'),
              }}
            />
          ) : null}
        </>
      );
    }
  }
}

/** A number may be typed that nobody gave to this device, or whose running number came up before: it is said, not refused. */
function OutsideNote({
  numbering,
  number,
  date,
}: Pick<NumberFieldProps, 'numbering' | 'date'> & { readonly number: string }) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const outside = numbering.outside(number, date);
  const double = numbering.takenBy(number, date).length > 0 ? null : numbering.doubleOf(number, date);
  if (double !== null) {
    const { number: other, name, code, tender } = double;
    return <Quiet text={t('numbers.field.doubled', { number: other, document: name, code, tender })} />;
  }
  if (outside === null) return null;
  const { running, own, holder } = outside;
  const ranges = own.map((block) => rangeText(block, office)).join(', ');
  return (
    <Quiet
      text={
        holder === null
          ? t('numbers.field.outside', { running, ranges })
          : t('numbers.field.othersBlock', { running, holder })
      }
    />
  );
}

interface TakenMessageProps {
  readonly other: RegisteredNumber;
  readonly words: 'taken' | 'clash';
  readonly number: string;
  readonly isOtherIssued: boolean;
}

function TakenMessage({ other, words, number, isOtherIssued }: TakenMessageProps) {
  const { t } = useTranslation();
  const { stream, key, name, code, tender } = other;
  return (
    <Message
      tone="problem"
      text={{
        what: t(`numbers.field.${words}What`, { number, document: name, code, tender }),
        means: t(`numbers.field.${words}Means`),
        next: t(isOtherIssued ? 'numbers.field.clashIssued' : `numbers.field.${words}Next`),
      }}
    >
      <Link to="/paket/$stream" params={{ stream }} search={{ tahap: 'documents', dokumen: key }}>
        {t('numbers.field.openOther')}
      </Link>
    </Message>
  );
}

function Quiet({ text }: { readonly text: string }) {
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}
