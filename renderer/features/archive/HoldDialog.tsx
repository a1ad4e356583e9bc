import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { type RetentionHold, retentionOf } from '#core/retention/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { keptNameOf, type RegisterRow } from './register-row.ts';

interface HoldDialogProps {
  readonly row: RegisterRow;
  readonly today: DateOnly;
  readonly onClose: () => void;
}

const KINDS: readonly RetentionHold['kind'][] = ['court', 'audit', 'other'];

/** Holds a tender against destruction, or lets it go; both with a reason. */
export function HoldDialog({ row, today, onClose }: HoldDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const isHeld = useOffice((view) => retentionOf(view.office.retention, row.stream).hold !== null);
  const [kind, setKind] = useState<RetentionHold['kind']>('court');
  const [since, setSince] = useState<DateOnly | null>(today);
  const tender = keptNameOf(row);

  async function set(reason: string): Promise<void> {
    const hold = isHeld ? null : { kind, since: since ?? today, reason };
    if (await execute({ name: 'setRetentionHold', body: { tender, hold, reason } })) onClose();
  }

  const words = isHeld
    ? {
        title: t('retention.holdDialog.offTitle', { code: row.code }),
        label: t('retention.holdDialog.offReason'),
        action: t('retention.holdDialog.off'),
      }
    : {
        title: t('retention.holdDialog.title', { code: row.code }),
        label: t('retention.holdDialog.reason'),
        hint: t('retention.holdDialog.reasonHint'),
        action: t('retention.holdDialog.save'),
      };
  return (
    <ReasonDialog {...words} onSubmit={set} onClose={onClose}>
      <p>{t(isHeld ? 'retention.holdDialog.offText' : 'retention.holdDialog.text')}</p>
      {isHeld ? null : (
        <>
          <NativeSelect
            label={t('retention.holdDialog.kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(KINDS.find((each) => each === value) ?? 'other')}
            data={KINDS.map((value) => ({ value, label: t(`retention.holdKinds.${value}`) }))}
          />
          <DateField label={t('retention.holdDialog.since')} value={since} onChange={setSince} />
        </>
      )}
    </ReasonDialog>
  );
}
