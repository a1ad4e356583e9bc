import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { methodWord } from '#core/regulation/method-word.ts';
import type { KnownMethod, RuleSet } from '#core/regulation/rule-set.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type {
  ContractKind,
  ProcurementKind,
  QualificationMethod,
  SubmissionMethod,
  TenderNotice,
} from '#core/tender/model.ts';

export type NoticeMethods = Pick<TenderNotice, 'kind' | 'method' | 'qualification' | 'submission' | 'contract'>;

interface MethodFieldsProps {
  readonly methods: NoticeMethods;
  readonly ruleSet: RuleSet;
  readonly words: OfficialWords;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<NoticeMethods>) => void;
}

const KINDS: readonly ProcurementKind[] = [
  'goods',
  'works',
  'integrated-works',
  'other-services',
  'consulting-firm',
  'consulting-individual',
  'unknown',
];
const QUALIFICATIONS: readonly QualificationMethod[] = ['post', 'pre', 'unknown'];
const SUBMISSIONS: readonly SubmissionMethod[] = ['one-file', 'two-file', 'two-stage', 'unknown'];
const CONTRACTS: readonly ContractKind[] = ['unit-price', 'lump-sum', 'combined', 'time-based', 'other', 'unknown'];

/** How the tender is run. Only what the law of its era knows for the kind; what the source said before stays offered. */
export function MethodFields({ methods, ruleSet, words, disabled, onChange }: MethodFieldsProps) {
  const { t } = useTranslation();
  const known = Object.keys(ruleSet.methods.kinds) as readonly KnownMethod[];
  const lawful = known.filter((method) => {
    const kinds = ruleSet.methods.kinds[method].value;
    return method === methods.method || (methods.kind === 'unknown' ? kinds.length > 0 : kinds.includes(methods.kind));
  });
  const isQuick = methods.method === 'quick';
  const rule = methods.method === 'unknown' ? null : ruleSet.methods.kinds[methods.method];
  const ways = methods.method === 'unknown' ? null : ruleSet.methods.submissions[methods.method];
  return (
    <SimpleGrid cols={2} spacing="sm">
      <NativeSelect
        label={t('notice.kind')}
        value={methods.kind}
        disabled={disabled}
        data={KINDS.map((value) => ({ value, label: t(`tender.kind.${value}`) }))}
        onChange={(event) => onChange({ kind: pick(KINDS, event.currentTarget.value, methods.kind) })}
      />
      <NativeSelect
        label={t('notice.method')}
        description={rule?.clause}
        value={methods.method}
        disabled={disabled}
        data={[
          ...lawful.map((value) => ({ value, label: capitalised(methodWord(words, value) ?? value) })),
          { value: 'unknown', label: t('tender.method.unknown') },
        ]}
        onChange={(event) => {
          const method = pick([...known, 'unknown' as const], event.currentTarget.value, methods.method);
          onChange({ method });
        }}
      />
      <NativeSelect
        label={t('notice.qualificationMethod')}
        value={methods.qualification}
        disabled={disabled || isQuick}
        data={QUALIFICATIONS.map((value) => ({ value, label: t(`tender.qualification.${value}`) }))}
        onChange={(event) =>
          onChange({ qualification: pick(QUALIFICATIONS, event.currentTarget.value, methods.qualification) })
        }
      />
      <NativeSelect
        label={t('notice.submission')}
        description={ways?.clause}
        value={methods.submission}
        disabled={disabled || isQuick}
        data={SUBMISSIONS.filter(
          (value) => value === 'unknown' || value === methods.submission || ways === null || ways.value.includes(value),
        ).map((value) => ({ value, label: t(`tender.submission.${value}`) }))}
        onChange={(event) => onChange({ submission: pick(SUBMISSIONS, event.currentTarget.value, methods.submission) })}
      />
      <NativeSelect
        label={t('notice.contract')}
        value={methods.contract}
        disabled={disabled}
        data={CONTRACTS.map((value) => ({ value, label: t(`tender.contract.${value}`) }))}
        onChange={(event) => onChange({ contract: pick(CONTRACTS, event.currentTarget.value, methods.contract) })}
      />
    </SimpleGrid>
  );
}

function pick<T extends string>(values: readonly T[], chosen: string, before: T): T {
  return values.find((value) => value === chosen) ?? before;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
