import { Button, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { type SopStep, versionsOfSop } from '#core/sop/model.ts';
import { standardSteps } from '#core/sop/standard.ts';
import { stepsInForce } from '#core/sop/valid-steps.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { eraName } from '#renderer/session/quality-lines.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Quality.module.css';
import { StepDifferences } from './StepDifferences.tsx';

interface SetVersionDialogProps {
  readonly era: RuleSetId;
  /** Null = the standard again. */
  readonly steps: readonly SopStep[] | null;
  readonly today: DateOnly;
  readonly onSet: () => void;
  readonly onClose: () => void;
}

/** Makes the next version: from which day, why, and what is different. */
export function SetVersionDialog({ era, steps, today, onSet, onClose }: SetVersionDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const sop = useOffice((view) => view.office.sop);
  const version = (versionsOfSop(sop, era).at(-1)?.version ?? 0) + 1;
  const [validFrom, setValidFrom] = useState<DateOnly | null>(today);
  const [reason, setReason] = useState('');
  const isWhole = validFrom !== null && reason.trim() !== '';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    const body = { era, version, validFrom, steps, reason: reason.trim() };
    if (await execute({ name: 'setSopVersion', body })) onSet();
  }

  return (
    <Dialog title={t('sop.setTitle', { era: eraName(era), version })} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className={styles.line}>{t('sop.setText')}</p>
          <StepDifferences before={stepsInForce(sop, era, today).steps} after={steps ?? standardSteps(era)} />
          <DateField label={t('sop.validFrom')} value={validFrom} onChange={setValidFrom} />
          <Textarea
            label={t('sop.reason')}
            value={reason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={!isWhole}>
            {t('sop.setAction')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
