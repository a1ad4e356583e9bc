import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dueDateOf } from '#core/retention/due.ts';
import { retentionOf } from '#core/retention/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Register.module.css';
import { keptNameOf, type RegisterRow } from './register-row.ts';

interface ClockDialogProps {
  readonly row: RegisterRow;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** The event that starts the years of a tender, with its proof; a change says why. */
export function ClockDialog({ row, today, onClose }: ClockDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const retention = useOffice((view) => view.office.retention);
  const { clock } = retentionOf(retention, row.stream);
  const { rules } = retention;
  const [rule, setRule] = useState(clock?.rule ?? rules[0]?.id ?? '');
  const [startedOn, setStartedOn] = useState<DateOnly | null>(clock?.startedOn ?? null);
  const [evidence, setEvidence] = useState(clock?.evidence ?? '');
  const [reason, setReason] = useState('');
  const chosen = rules.find(({ id }) => id === rule);
  const isWhole = chosen !== undefined && startedOn !== null && startedOn <= today && evidence.trim() !== '';
  const hasReason = clock === null || reason.trim() !== '';

  async function set(next: Parameters<typeof execute>[0]): Promise<void> {
    if (await execute(next)) onClose();
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!isWhole || !hasReason) return;
    void set({
      name: 'setRetentionClock',
      body: {
        tender: keptNameOf(row),
        clock: { rule, startedOn, evidence: evidence.trim() },
        reason: clock === null ? null : reason.trim(),
      },
    });
  }

  return (
    <Dialog title={t('retention.clockDialog.title', { code: row.code })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            label={t('retention.clockDialog.rule')}
            description={chosen ? t('retention.clockDialog.starts', { event: chosen.starts }) : undefined}
            value={rule}
            onChange={(event) => setRule(event.currentTarget.value)}
            data={rules.map(({ id, name, years }) => ({
              value: id,
              label: `${name}, ${t('retention.rules.yearsOf', { count: years })}`,
            }))}
          />
          <DateField label={t('retention.clockDialog.date')} value={startedOn} onChange={setStartedOn} />
          <Textarea
            label={t('retention.clockDialog.evidence')}
            description={t('retention.clockDialog.evidenceHint')}
            value={evidence}
            required
            autosize
            minRows={2}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
          {clock === null ? null : (
            <Textarea
              label={t('retention.clockDialog.reason')}
              value={reason}
              required
              autosize
              minRows={2}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {chosen && startedOn !== null ? (
            <p className={`${styles.line} ${startedOn > today ? 'mp-check' : ''}`} role="status">
              {startedOn > today
                ? t('retention.clockDialog.future')
                : t('retention.clockDialog.due', { date: formatDate(dueDateOf({ startedOn }, chosen)) })}
            </p>
          ) : null}
        </Stack>
        <DialogActions onClose={onClose}>
          {clock === null ? null : (
            <Button
              variant="default"
              disabled={!hasReason}
              onClick={() =>
                void set({
                  name: 'setRetentionClock',
                  body: { tender: keptNameOf(row), clock: null, reason: reason.trim() },
                })
              }
            >
              {t('retention.clockDialog.stop')}
            </Button>
          )}
          <Button type="submit" disabled={!isWhole || !hasReason}>
            {t(clock === null ? 'retention.clockDialog.save' : 'retention.clockDialog.saveChange')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
