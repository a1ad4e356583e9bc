import { Button, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import {
  type LimitStart,
  RESPONSIBLE,
  SCHEDULED_MOMENTS,
  SOP_FACTS,
  type SopStep,
  STEP_SCOPES,
  type StepLimit,
  type StepProof,
} from '#core/sop/model.ts';
import { MOST_AMOUNT } from '#core/sop/step-faults.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Quality.module.css';

interface StepDialogProps {
  /** Null = a new one, at the end. */
  readonly step: SopStep | null;
  readonly steps: readonly SopStep[];
  readonly words: OfficialWords;
  readonly onPut: (step: SopStep) => void;
  readonly onClose: () => void;
}

/** One step of the SOP, field by field. */
export function StepDialog({ step, steps, words, onPut, onClose }: StepDialogProps) {
  const { t } = useTranslation();
  const [id] = useState(() => step?.id ?? crypto.randomUUID());
  const [name, setName] = useState(step?.name ?? '');
  const [responsible, setResponsible] = useState(step?.responsible ?? 'secretary');
  const [input, setInput] = useState(step?.input ?? '');
  const [output, setOutput] = useState(step?.output ?? null);
  const [limit, setLimit] = useState<StepLimit | null>(step?.limit ?? null);
  const [clause, setClause] = useState(step?.clause ?? '');
  const [scope, setScope] = useState(step?.scope ?? 'always');
  const [proof, setProof] = useState<StepProof>(step?.proof ?? { kind: 'by-hand' });
  const documents = DOCUMENT_KINDS.map((kind) => ({ value: kind, label: documentNameOf(kind, words) }));
  const kindOf = (value: string) => DOCUMENT_KINDS.find((kind) => kind === value) ?? null;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    const words = clause.trim();
    onPut({
      id,
      name: name.trim(),
      responsible,
      input: input.trim(),
      output,
      limit,
      clause: words === '' ? null : words,
      scope,
      proof,
    });
  }

  return (
    <Dialog title={t(step === null ? 'sop.dialog.addTitle' : 'sop.dialog.editTitle')} size="lg" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('sop.columns.step')}
            value={name}
            required
            maxLength={200}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={styles.two}>
            <NativeSelect
              label={t('sop.columns.responsible')}
              value={responsible}
              onChange={({ currentTarget: { value } }) =>
                setResponsible(RESPONSIBLE.find((each) => each === value) ?? responsible)
              }
              data={RESPONSIBLE.map((value) => ({ value, label: t(`sop.responsible.${value}`) }))}
            />
            <NativeSelect
              label={t('sop.dialog.scope')}
              value={scope}
              onChange={({ currentTarget: { value } }) => setScope(STEP_SCOPES.find((each) => each === value) ?? scope)}
              data={STEP_SCOPES.map((value) => ({ value, label: t(`sop.scope.${value}`) }))}
            />
          </div>
          <Textarea
            label={t('sop.columns.input')}
            value={input}
            autosize
            maxLength={500}
            onChange={(event) => setInput(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('sop.columns.output')}
            value={output ?? ''}
            onChange={({ currentTarget: { value } }) => setOutput(kindOf(value))}
            data={[{ value: '', label: t('sop.dialog.noOutput') }, ...documents]}
          />
          <LimitFields id={id} limit={limit} steps={steps} onChange={setLimit} />
          <NativeSelect
            label={t('sop.dialog.proof')}
            description={t('sop.dialog.proofHint')}
            value={proofKey(proof)}
            onChange={({ currentTarget: { value } }) => setProof(proofOf(value))}
            data={[
              { value: 'by-hand', label: t('sop.proof.byHand') },
              {
                group: t('sop.dialog.proofFacts'),
                items: SOP_FACTS.map((fact) => ({ value: `fact ${fact}`, label: t(`sop.facts.${fact}`) })),
              },
              {
                group: t('sop.dialog.proofDocuments'),
                items: documents.map(({ value, label }) => ({ value: `document ${value}`, label })),
              },
            ]}
          />
          <TextInput
            label={t('sop.dialog.clause')}
            value={clause}
            maxLength={200}
            onChange={(event) => setClause(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('sop.dialog.put')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface LimitFieldsProps {
  readonly id: string;
  readonly limit: StepLimit | null;
  readonly steps: readonly SopStep[];
  readonly onChange: (limit: StepLimit | null) => void;
}

type LimitWay = 'none' | 'working-days' | 'hours' | 'objection-answer' | 'appeal-answer';

const WAYS: readonly LimitWay[] = ['none', 'working-days', 'hours', 'objection-answer', 'appeal-answer'];

/** How long, and after what. */
function LimitFields({ id, limit, steps, onChange }: LimitFieldsProps) {
  const { t } = useTranslation();
  const span = limit?.kind === 'span' ? limit : null;
  const way: LimitWay = limit === null ? 'none' : limit.kind === 'law' ? limit.of : limit.unit;
  const others = steps.filter((step) => step.id !== id);

  function choose(value: string): void {
    const next = WAYS.find((each) => each === value) ?? 'none';
    if (next === 'none') onChange(null);
    else if (next === 'objection-answer' || next === 'appeal-answer') onChange({ kind: 'law', of: next });
    else {
      const from: LimitStart = span?.from ?? { kind: 'fact', fact: 'announced' };
      onChange({ kind: 'span', amount: span?.amount ?? 1, unit: next, from });
    }
  }

  return (
    <>
      <NativeSelect
        label={t('sop.columns.limit')}
        value={way}
        onChange={(event) => choose(event.currentTarget.value)}
        data={WAYS.map((value) => ({ value, label: t(`sop.dialog.ways.${value}`) }))}
      />
      {span === null ? null : (
        <div className={styles.two}>
          <NumberInput
            label={t('sop.dialog.amount')}
            description={t('sop.dialog.amountHint')}
            value={span.amount}
            min={0}
            max={MOST_AMOUNT[span.unit]}
            allowDecimal={false}
            onChange={(value) => onChange({ ...span, amount: typeof value === 'number' ? value : 0 })}
          />
          <NativeSelect
            label={t('sop.dialog.from')}
            description={t('sop.dialog.fromHint')}
            value={startKey(span.from)}
            onChange={({ currentTarget: { value } }) => onChange({ ...span, from: startOf(value) })}
            data={[
              {
                group: t('sop.dialog.fromFacts'),
                items: [
                  ...SCHEDULED_MOMENTS.map((moment) => ({
                    value: `schedule ${moment}`,
                    label: t(`sop.moments.${moment}`),
                  })),
                  ...SOP_FACTS.map((fact) => ({ value: `fact ${fact}`, label: t(`sop.facts.${fact}`) })),
                ],
              },
              {
                group: t('sop.dialog.fromSteps'),
                items: others.map((step) => ({ value: `step ${step.id}`, label: step.name })),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

function startKey(from: LimitStart): string {
  if (from.kind === 'step') return `step ${from.step}`;
  return from.kind === 'fact' ? `fact ${from.fact}` : `schedule ${from.moment}`;
}

function startOf(key: string): LimitStart {
  const [kind = '', ...rest] = key.split(' ');
  const name = rest.join(' ');
  const moment = SCHEDULED_MOMENTS.find((each) => each === name);
  if (kind === 'schedule' && moment !== undefined) return { kind: 'schedule', moment };
  const fact = SOP_FACTS.find((each) => each === name);
  return kind === 'fact' && fact !== undefined ? { kind: 'fact', fact } : { kind: 'step', step: name };
}

function proofKey(proof: StepProof): string {
  if (proof.kind === 'document') return `document ${proof.document}`;
  return proof.kind === 'fact' ? `fact ${proof.fact}` : 'by-hand';
}

function proofOf(key: string): StepProof {
  const [kind, name] = key.split(' ');
  const document = DOCUMENT_KINDS.find((each) => each === name);
  if (kind === 'document' && document !== undefined) return { kind: 'document', document };
  const fact = SOP_FACTS.find((each) => each === name);
  return kind === 'fact' && fact !== undefined ? { kind: 'fact', fact } : { kind: 'by-hand' };
}
