import { NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { ReEvaluationCause } from '#core/tender/course-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';

interface ReEvaluationDialogProps extends Pick<StageProps, 'dossier' | 'clock'> {
  /** The number the frozen evaluation will have. */
  readonly number: number;
  readonly causes: readonly ReEvaluationCause[];
  readonly onStart: (body: TenderCommandBodies['startReEvaluation']) => void;
  readonly onClose: () => void;
}

/** Evaluation done over: cannot be undone, so it shows exactly what is frozen and what begins again. */
export function ReEvaluationDialog({ dossier, clock, number, causes, onStart, onClose }: ReEvaluationDialogProps) {
  const { t } = useTranslation();
  const [cause, setCause] = useState<ReEvaluationCause | null>(causes[0] ?? null);
  const [from, setFrom] = useState<'technical' | 'price'>('price');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const apart = dossier.technicalResult !== null;
  return (
    <ConfirmFixed
      opened
      tone="danger"
      title={t('versions.startTitle')}
      action={t('versions.start')}
      fixes={[
        t('versions.startFixFreeze', { number }),
        t('versions.startFixKeep'),
        ...(from === 'technical' ? [t('versions.startFixTechnical')] : []),
        t('versions.startFixFinal'),
      ]}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (cause === null || reason.trim() === '') return;
        onStart({ startedAt: clock.now(), cause, reason: reason.trim(), from });
      }}
    >
      <NativeSelect
        mt="sm"
        label={t('versions.cause')}
        value={cause ?? ''}
        data={causes.map((value) => ({ value, label: t(`versions.causes.${value}`) }))}
        onChange={(event) => setCause(causes.find((each) => each === event.currentTarget.value) ?? cause)}
      />
      {apart ? (
        <SegmentedControl
          mt="sm"
          fullWidth
          aria-label={t('versions.from')}
          value={from}
          onChange={(value) => setFrom(value === 'technical' ? 'technical' : 'price')}
          data={[
            { value: 'price', label: t('versions.fromPrice') },
            { value: 'technical', label: t('versions.fromTechnical') },
          ]}
        />
      ) : null}
      <Textarea
        mt="sm"
        label={t('versions.reason')}
        description={t('versions.reasonHint')}
        value={reason}
        required
        autosize
        minRows={3}
        error={tried && reason.trim() === '' ? t('versions.reasonRequired') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmFixed>
  );
}
