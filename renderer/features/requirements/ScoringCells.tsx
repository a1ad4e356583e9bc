import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeItem } from '#core/tender/requirement-tree.ts';
import { LevelsDialog } from './LevelsDialog.tsx';
import styles from './RequirementsStage.module.css';
import { MeasureSelect } from './MeasureSelect.tsx';
import { weightSum } from './requirement-tree.ts';
import type { RequirementDraft } from './requirements-draft.ts';
import { isFromElements, MARK_SCALE, readLevels, type ScaleChoice } from './scale-draft.ts';
import { WeightSum } from './WeightSum.tsx';

interface ScoringCellsProps {
  readonly tree: TreeItem<RequirementDraft>;
  readonly all: readonly RequirementDraft[];
  /** What is not scored here may be computed from the profile. */
  readonly withMeasures: boolean;
  readonly readOnly: boolean;
  readonly onEdit: (part: Partial<RequirementDraft>) => void;
}

const OWN_SCALES = ['mark', 'levels', 'share-of-highest', 'share-of-full'] as const;
const FROM_PARTS = ['weights', 'average'] as const;

/** Whether an element is scored, its share, its pass mark, and how its score comes about. */
export function ScoringCells({ tree, all, withMeasures, readOnly, onEdit }: ScoringCellsProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { item: row, number, hasParts } = tree;
  const { scale } = row;
  const isAveraged = all.some((other) => other.id === row.parent && other.scale.choice === 'average');
  const choices: readonly ScaleChoice[] = hasParts ? FROM_PARTS : OWN_SCALES;
  return (
    <>
      <td>
        <Checkbox
          aria-label={t('requirements.scoredOf', { number })}
          checked={row.scored}
          disabled={readOnly || hasParts || row.parent !== null || row.measure !== null}
          onChange={(event) => onEdit({ scored: event.currentTarget.checked })}
        />
      </td>
      <td className={styles.narrow}>
        <TextInput
          aria-label={t('requirements.weightOf', { number })}
          value={isAveraged ? t('requirements.weightEven') : row.weight}
          disabled={readOnly || !row.scored || isAveraged}
          inputMode="decimal"
          onChange={(event) => onEdit({ weight: event.currentTarget.value })}
        />
      </td>
      <td className={styles.narrow}>
        <TextInput
          aria-label={t('requirements.thresholdOf', { number })}
          value={row.threshold}
          disabled={readOnly || !row.scored}
          inputMode="decimal"
          onChange={(event) => onEdit({ threshold: event.currentTarget.value })}
        />
      </td>
      <td>
        {row.scored ? (
          <div className={styles.scaleCell}>
            <NativeSelect
              aria-label={t('requirements.scaleOf', { number })}
              value={scale.choice}
              disabled={readOnly}
              data={choices.map((value) => ({ value, label: t(SCALE_TEXTS[value]) }))}
              onChange={(event) => {
                const choice = choices.find((each) => each === event.currentTarget.value) ?? scale.choice;
                onEdit({ scale: { ...MARK_SCALE, ...scale, choice } });
                if (choice === 'levels' && scale.levels === '') setEditing(true);
              }}
            />
            {scale.choice === 'share-of-full' ? (
              <TextInput
                className={`${styles.full}`}
                aria-label={t('requirements.fullOf', { number })}
                placeholder={t('requirements.full')}
                value={scale.full}
                disabled={readOnly}
                inputMode="decimal"
                onChange={(event) => onEdit({ scale: { ...scale, full: event.currentTarget.value } })}
              />
            ) : null}
            {scale.choice === 'levels' ? (
              <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
                {t('requirements.levels', { count: readLevels(scale.levels)?.length ?? 0 })}
              </Button>
            ) : null}
            {isFromElements(scale) && scale.choice === 'weights' ? (
              <WeightSum sum={weightSum(all, row.stage, row.id)} />
            ) : null}
          </div>
        ) : withMeasures ? (
          <MeasureSelect row={row} number={number} readOnly={readOnly} onEdit={onEdit} />
        ) : null}
        {editing ? (
          <LevelsDialog
            title={row.title}
            levels={scale.levels}
            readOnly={readOnly}
            onClose={() => setEditing(false)}
            onSave={(levels) => {
              onEdit({ scale: { ...scale, choice: 'levels', levels } });
              setEditing(false);
            }}
          />
        ) : null}
      </td>
    </>
  );
}

const SCALE_TEXTS = {
  mark: 'requirements.scaleMark',
  levels: 'requirements.scaleLevels',
  'share-of-highest': 'requirements.scaleHighest',
  'share-of-full': 'requirements.scaleFull',
  weights: 'requirements.scaleWeights',
  average: 'requirements.scaleAverage',
} as const satisfies Record<ScaleChoice, string>;
