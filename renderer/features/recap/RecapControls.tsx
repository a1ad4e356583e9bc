import { Button, Checkbox, NativeSelect, Popover, ScrollArea, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSIONS, type Dimension } from '#core/recap/dimensions.ts';
import { MEASURE_KEYS, type MeasureKey } from '#core/recap/measures.ts';
import styles from './RecapScreen.module.css';
import {
  leadWith,
  MOST_MEASURES,
  type RecapSetting,
  setColumns,
  setRows,
  setShape,
  toggleMeasure,
} from './recap-view.ts';

/** What is grouped, by what it is crossed, and which figures are shown. */
export function RecapControls({ view }: { readonly view: RecapSetting }) {
  const { t } = useTranslation();
  const { rows, columns, measures, shape } = view;
  const isSingle = columns !== null || shape === 'chart';
  const dimensions = DIMENSIONS.map((dimension) => ({ value: dimension, label: t(`recap.dimensions.${dimension}`) }));
  const options = MEASURE_KEYS.map((key) => ({ value: key, label: t(`recap.measures.${key}.name`) }));
  return (
    <div className={styles.controls}>
      <Choice
        label={t('recap.rows')}
        data={dimensions}
        value={rows}
        onChange={(value) => setRows(value as Dimension)}
      />
      <Choice
        label={t('recap.columns')}
        data={[{ value: '', label: t('recap.noColumns') }, ...dimensions.filter(({ value }) => value !== rows)]}
        value={columns ?? ''}
        onChange={(value) => setColumns(value === '' ? null : (value as Dimension))}
      />
      {isSingle ? (
        <Choice
          label={t('recap.figure')}
          data={options}
          value={measures[0]}
          onChange={(value) => leadWith(value as MeasureKey)}
        />
      ) : (
        <MeasureChoice measures={measures} />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('recap.shape')}
        value={shape}
        onChange={(value) => setShape(value === 'chart' ? 'chart' : 'table')}
        data={[
          { value: 'table', label: t('recap.table') },
          { value: 'chart', label: t('recap.chart') },
        ]}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A choice with its label beside it. */
function Choice({ label, data, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.control}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        size="xs"
        data={[...data]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function MeasureChoice({ measures }: Pick<RecapSetting, 'measures'>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const isFull = measures.length >= MOST_MEASURES;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('recap.chooseFigures', { count: measures.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ScrollArea.Autosize mah={360} type="auto">
          <fieldset className={styles.choices}>
            <legend className="mp-quiet">{t('recap.figuresAtMost', { count: MOST_MEASURES })}</legend>
            {MEASURE_KEYS.map((key) => {
              const isChosen = measures.includes(key);
              return (
                <Checkbox
                  key={key}
                  size="xs"
                  label={t(`recap.measures.${key}.name`)}
                  checked={isChosen}
                  disabled={isChosen ? measures.length === 1 : isFull}
                  onChange={() => toggleMeasure(key)}
                />
              );
            })}
          </fieldset>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
