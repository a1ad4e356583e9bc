import { NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { RequirementScoring } from '#core/tender/model.ts';
import type { MatrixRow } from './matrix-model.ts';

interface ScoreFieldProps {
  readonly row: MatrixRow;
  readonly value: string;
  readonly showFault: boolean;
  readonly autoFocus: boolean;
  readonly onChange: (value: string) => void;
}

/** The score of one element in the way its scale asks for: a mark, a level, a count. */
export function ScoreField({ row, value, showFault, autoFocus, onChange }: ScoreFieldProps) {
  const { t } = useTranslation();
  const { scoring } = row.requirement;
  if (scoring === null) return null;
  const description = hint(t, scoring);
  const focus = autoFocus || undefined;
  if (scoring.scale.kind === 'levels') {
    return (
      <NativeSelect
        label={t('matrix.levelLabel')}
        description={description}
        value={value}
        error={showFault ? t('matrix.levelRequired') : null}
        data-autofocus={focus}
        data={[
          { value: '', label: '—' },
          ...scoring.scale.levels.map((level, index) => ({
            value: formatDecimal(level.score),
            label: `${index + 1}. ${level.label} (${formatDecimal(level.score)})`,
          })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isCounted = row.entry === 'count';
  return (
    <TextInput
      label={t(isCounted ? 'matrix.quantityLabel' : 'matrix.scoreLabel')}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={showFault ? t(isCounted ? 'matrix.quantityInvalid' : 'matrix.scoreInvalid') : null}
      inputMode="decimal"
      data-autofocus={focus}
    />
  );
}

function hint(t: TFunction<'app'>, scoring: RequirementScoring): string {
  return t('matrix.scoreHint', {
    weight: formatDecimal(scoring.weight),
    threshold: scoring.threshold ? t('matrix.scoreThreshold', { threshold: formatDecimal(scoring.threshold) }) : '',
  });
}
