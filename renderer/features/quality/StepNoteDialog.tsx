import { Button, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { ChecklistLine } from '#core/sop/checklist.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Quality.module.css';
import { textOrNull } from './text-or-null.ts';

interface StepNoteDialogProps {
  readonly line: ChecklistLine;
  readonly execute: (command: TenderCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Why a step is late; and of a step that nothing else can show, the day it was done and what shows that. */
export function StepNoteDialog({ line: { step, state, note }, execute, onClose }: StepNoteDialogProps) {
  const { t } = useTranslation();
  const isByHand = step.proof.kind === 'by-hand';
  const [explanation, setExplanation] = useState(note?.explanation ?? '');
  const [doneOn, setDoneOn] = useState<DateOnly | null>(note?.doneOn ?? null);
  const [evidence, setEvidence] = useState(note?.evidence ?? '');
  const isEmpty = explanation.trim() === '' && doneOn === null && evidence.trim() === '';

  async function put(next: ChecklistLine['note']): Promise<void> {
    if (await execute({ name: 'noteStep', body: { step: step.id, note: next } })) onClose();
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (isEmpty) return;
    void put({
      explanation: textOrNull(explanation),
      doneOn: isByHand ? doneOn : null,
      evidence: textOrNull(evidence),
    });
  }

  return (
    <Dialog title={step.name} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p className={styles.line}>{t(`sop.states.${state}`)}</p>
          {isByHand ? <DateField label={t('sop.noteDialog.doneOn')} value={doneOn} onChange={setDoneOn} /> : null}
          <Textarea
            label={t('sop.noteDialog.explanation')}
            description={t('sop.noteDialog.explanationHint')}
            value={explanation}
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            onChange={(event) => setExplanation(event.currentTarget.value)}
          />
          <Textarea
            label={t('sop.noteDialog.evidence')}
            description={t('sop.noteDialog.evidenceHint')}
            value={evidence}
            autosize
            maxLength={500}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          {note === null ? null : (
            <Button variant="default" onClick={() => void put(null)}>
              {t('sop.noteDialog.remove')}
            </Button>
          )}
          <Button type="submit" disabled={isEmpty}>
            {t('sop.noteDialog.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
