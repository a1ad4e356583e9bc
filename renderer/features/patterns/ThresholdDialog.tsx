import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalFromNumber } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Calibration } from '#core/patterns/calibrate.ts';
import { markedBy } from '#core/patterns/value-spread.ts';
import type { Threshold } from '#core/screens/threshold.ts';
import { thresholdName } from '#renderer/session/threshold-text.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { Histogram } from './Histogram.tsx';
import { shownNumber } from './pattern-text.ts';
import styles from './Patterns.module.css';

interface ThresholdDialogProps {
  readonly calibration: Calibration;
  readonly held: Threshold;
  readonly onClose: () => void;
}

/** Finer than that nobody can defend a threshold aloud. */
const DECIMALS = 3;

/** Chooses a threshold while its spread is in view, and says at once how many values it would mark. */
export function ThresholdDialog({ calibration, held, onClose }: ThresholdDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { code, kind, spread, values } = calibration;
  const [value, setValue] = useState<DecimalText | null>(held.value);
  const [source, setSource] = useState<string>(
    t('patterns.calibration.sourceProposal', {
      n: spread.n,
      q1: shownNumber(spread.lowerQuartile, DECIMALS),
      q3: shownNumber(spread.upperQuartile, DECIMALS),
    }),
  );
  const name = thresholdName(t, code);
  const kindName = kind === null ? t('patterns.allKinds') : t(`tender.kind.${kind}`);
  const number = value === null ? null : Number(value);

  async function save(reason: string): Promise<void> {
    const setting = { value, source };
    if (await execute({ name: 'setScreenThreshold', body: { code, kind, setting, reason } })) onClose();
  }

  return (
    <ReasonDialog
      title={t('patterns.calibration.dialogTitle', { name, kind: kindName })}
      size="lg"
      label={t('patterns.calibration.reason')}
      hint={t('patterns.calibration.reasonHint')}
      action={t('patterns.calibration.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <Histogram
        label={t('patterns.calibration.plot', { name })}
        bins={spread.bins}
        threshold={number}
        decimals={DECIMALS}
      />
      <DecimalField label={t('patterns.threshold')} value={value} onChange={setValue} />
      <Group gap="xs">
        {(['lowerFence', 'lowerQuartile', 'median', 'upperQuartile', 'upperFence'] as const).map((key) => (
          <Button key={key} size="compact-xs" variant="default" onClick={() => setValue(rounded(spread[key]))}>
            {t(`patterns.calibration.columns.${key}`)} {shownNumber(spread[key], DECIMALS)}
          </Button>
        ))}
        <Button size="compact-xs" variant="default" onClick={() => setValue(null)}>
          {t('patterns.calibration.without')}
        </Button>
      </Group>
      <p className={styles.line} role="status">
        {number === null || held.sense === 'parameter'
          ? t('patterns.calibration.wouldMarkNone')
          : t('patterns.calibration.wouldMark', { marked: markedBy(values, number, held.sense), n: spread.n })}
      </p>
      <TextInput
        label={t('patterns.calibration.source')}
        value={source}
        required
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </ReasonDialog>
  );
}

function rounded(value: number): DecimalText | null {
  const text = decimalFromNumber(Number(value.toFixed(DECIMALS)));
  return text.ok ? text.value : null;
}
