import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CapacityMeasure } from '#core/tender/qualification-model.ts';
import type { RequirementDraft } from './requirements-draft.ts';

interface MeasureSelectProps {
  readonly row: RequirementDraft;
  readonly number: string;
  readonly readOnly: boolean;
  readonly onEdit: (part: Partial<RequirementDraft>) => void;
}

const MEASURES: readonly CapacityMeasure[] = [
  'remaining-package-capacity',
  'basic-capacity',
  'remaining-real-capacity',
];

/** Whether people judge a requirement, or the numbers of the bidder's profile do. */
export function MeasureSelect({ row, number, readOnly, onEdit }: MeasureSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      aria-label={t('requirements.measureOf', { number })}
      value={row.measure ?? ''}
      disabled={readOnly}
      data={[
        { value: '', label: t('requirements.measureNone') },
        ...MEASURES.map((value) => ({ value, label: t(MEASURE_TEXTS[value]) })),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onEdit({ measure: MEASURES.find((each) => each === chosen) ?? null });
      }}
    />
  );
}

const MEASURE_TEXTS = {
  'remaining-package-capacity': 'requirements.measurePackages',
  'basic-capacity': 'requirements.measureBasic',
  'remaining-real-capacity': 'requirements.measureReal',
} as const satisfies Record<CapacityMeasure, string>;
