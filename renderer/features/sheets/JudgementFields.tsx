import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Requirement } from '#core/tender/model.ts';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import styles from './JudgingPanel.module.css';

/** What is typed about one cell, before it is a finding. */
export interface Judgement {
  readonly result: Finding['result'];
  /** A score or a count, as the requirement asks. */
  readonly value: DecimalText | null;
  readonly reason: string;
  readonly clause: string;
}

export function useJudgement(requirement: Requirement, start: Finding | null) {
  return useState<Judgement>({
    result: start?.result ?? 'met',
    value: start?.score ?? start?.quantity ?? null,
    reason: start?.result === 'not-met' ? (start.reason ?? '') : '',
    clause: start?.clause ?? requirement.clause ?? '',
  });
}

/** The finding a judgement makes; null while something of it is missing. `reason` is why MS stands, where that is asked. */
export function findingOf(
  { scoring }: Requirement,
  { result, value, reason, clause }: Judgement,
  { evidence, metReason }: { readonly evidence: Finding['evidence']; readonly metReason: string | null },
): Finding | null {
  const isMet = result === 'met';
  if (!isMet && (reason.trim() === '' || clause.trim() === '')) return null;
  if (isMet && scoring !== null && value === null) return null;
  const isCounted = scoring?.scale.kind === 'share-of-highest' || scoring?.scale.kind === 'share-of-full';
  return {
    result,
    score: scoring !== null && !isCounted ? value : null,
    ...(isCounted && value !== null ? { quantity: value } : {}),
    reason: isMet ? metReason : reason.trim(),
    clause: isMet ? null : clause.trim(),
    evidence,
  };
}

interface JudgementFieldsProps {
  readonly requirement: Requirement;
  readonly judgement: Judgement;
  readonly onChange: (judgement: Judgement) => void;
  /** Marks what is missing, once somebody tried to save. */
  readonly tried: boolean;
}

/** Result, score, and of TMS the reason and clause. */
export function JudgementFields({ requirement, judgement, onChange, tried }: JudgementFieldsProps) {
  const { t } = useTranslation();
  const { result, value, reason, clause } = judgement;
  const missing = (text: string) => (tried && text.trim() === '' ? t('sheets.missing') : null);
  return (
    <>
      <SegmentedControl
        aria-label={t('sheets.result')}
        value={result}
        onChange={(next) => onChange({ ...judgement, result: next === 'met' ? 'met' : 'not-met' })}
        data={[
          { value: 'met', label: `✓ ${t('tender.metLong')}` },
          { value: 'not-met', label: `✕ ${t('tender.notMetLong')}` },
        ]}
      />
      <ValueField
        requirement={requirement}
        value={value}
        onChange={(next) => onChange({ ...judgement, value: next })}
        isMissing={tried && result === 'met' && value === null}
      />
      {result === 'not-met' ? (
        <>
          <Textarea
            label={t('sheets.findingReason')}
            value={reason}
            required
            autosize
            minRows={2}
            error={missing(reason)}
            onChange={(event) => onChange({ ...judgement, reason: event.currentTarget.value })}
          />
          <TextInput
            label={t('sheets.clause')}
            value={clause}
            required
            error={missing(clause)}
            onChange={(event) => onChange({ ...judgement, clause: event.currentTarget.value })}
          />
        </>
      ) : null}
    </>
  );
}

interface ValueFieldProps {
  readonly requirement: Requirement;
  readonly value: DecimalText | null;
  readonly onChange: (value: DecimalText | null) => void;
  readonly isMissing: boolean;
}

function ValueField({ requirement: { scoring }, value, onChange, isMissing }: ValueFieldProps) {
  const { t } = useTranslation();
  if (scoring === null) return null;
  if (scoring.scale.kind === 'levels') {
    const { levels } = scoring.scale;
    return (
      <NativeSelect
        label={t('sheets.level')}
        value={value ?? ''}
        error={isMissing ? t('sheets.valueMissing') : null}
        data={[
          { value: '', label: '—' },
          ...levels.map(({ score, label }) => ({ value: score, label: `${label} (${formatDecimal(score)})` })),
        ]}
        onChange={(event) => {
          const { value: chosen } = event.currentTarget;
          onChange(levels.find(({ score }) => score === chosen)?.score ?? null);
        }}
      />
    );
  }
  const isCounted = scoring.scale.kind !== 'mark';
  return (
    <>
      <DecimalField label={t(isCounted ? 'sheets.quantity' : 'sheets.score')} value={value} onChange={onChange} />
      {isMissing ? (
        <p role="alert" className={styles.fault}>
          {t('sheets.valueMissing')}
        </p>
      ) : null}
    </>
  );
}
