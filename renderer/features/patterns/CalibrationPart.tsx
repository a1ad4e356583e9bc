import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calibration } from '#core/patterns/calibrate.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import { thresholdName } from '#renderer/session/threshold-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { CalibrationPanel } from './CalibrationPanel.tsx';
import { shownNumber } from './pattern-text.ts';
import { type PatternColumn, PatternTable } from './PatternTable.tsx';
import styles from './Patterns.module.css';
import { SaveTable } from './SaveTable.tsx';

/** Decimals of statistics without a unit. */
const DECIMALS = 3;

/** How every number is spread over the office's own tenders, and the threshold it is held against. */
export function CalibrationPart({ patterns: { calibrations } }: { readonly patterns: Patterns }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo((): readonly PatternColumn<Calibration>[] => {
    const figure = (
      key: 'lowerFence' | 'lowerQuartile' | 'median' | 'upperQuartile' | 'upperFence',
    ): PatternColumn<Calibration> => ({
      key,
      label: t(`patterns.calibration.columns.${key}`),
      width: '100px',
      isNumber: true,
      text: ({ spread }) => shownNumber(spread[key], DECIMALS),
      measure: ({ spread }) => spread[key],
    });
    return [
      {
        key: 'code',
        label: t('patterns.calibration.columns.code'),
        width: 'minmax(200px, 1.6fr)',
        text: ({ code }) => thresholdName(t, code),
      },
      {
        key: 'kind',
        label: t('patterns.kind'),
        width: 'minmax(196px, 1fr)',
        text: ({ kind }) => (kind === null ? t('patterns.allKinds') : t(`tender.kind.${kind}`)),
      },
      {
        key: 'n',
        label: t('patterns.calibration.columns.n'),
        width: '56px',
        isNumber: true,
        text: ({ spread }) => formatCount(spread.n),
        measure: ({ spread }) => spread.n,
      },
      figure('lowerFence'),
      figure('lowerQuartile'),
      figure('median'),
      figure('upperQuartile'),
      figure('upperFence'),
      {
        key: 'threshold',
        label: t('patterns.threshold'),
        width: '118px',
        isNumber: true,
        text: ({ threshold }) => (threshold === null ? t('thresholds.none') : shownNumber(threshold, DECIMALS)),
        measure: ({ threshold }) => threshold,
      },
      {
        key: 'marked',
        label: t('patterns.calibration.columns.marked'),
        width: '92px',
        isNumber: true,
        text: ({ marked, threshold }) => (threshold === null ? '—' : formatCount(marked)),
        measure: ({ marked, threshold }) => (threshold === null ? null : marked),
      },
    ];
  }, [t]);
  const opened = calibrations.find((each) => keyOf(each) === open);
  return (
    <div className={styles.part}>
      <p className={styles.note}>{t('patterns.calibration.note')}</p>
      {calibrations.length === 0 ? (
        <EmptyState title={t('patterns.calibration.emptyTitle')} text={t('patterns.calibration.emptyText')} />
      ) : (
        <>
          <div className={styles.tools}>
            <span className={styles.grow} />
            <SaveTable name={t('patterns.parts.calibration')} columns={columns} rows={calibrations} />
          </div>
          <PatternTable
            label={t('patterns.parts.calibration')}
            rows={calibrations}
            columns={columns}
            keyOf={keyOf}
            firstSort={null}
            minWidth={1180}
            opened={open}
            onOpen={(row) => setOpen(keyOf(row))}
          />
        </>
      )}
      {opened === undefined ? null : <CalibrationPanel calibration={opened} onClose={() => setOpen(null)} />}
    </div>
  );
}

function keyOf({ code, kind }: Calibration): string {
  return `${code}-${kind ?? 'all'}`;
}
