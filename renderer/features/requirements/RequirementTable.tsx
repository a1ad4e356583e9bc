import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { RequirementRow } from './RequirementRow.tsx';
import styles from './RequirementsStage.module.css';
import { addAfter, treeRows, weightSum } from './requirement-tree.ts';
import type { RequirementDraft } from './requirements-draft.ts';
import { WeightSum } from './WeightSum.tsx';

interface RequirementTableProps {
  readonly stage: RequirementStage;
  readonly all: readonly RequirementDraft[];
  readonly label: string;
  /** The method scores elements of this stage. */
  readonly withScores: boolean;
  /** Requirements judged by the numbers of the bidder's profile may stand here. */
  readonly withMeasures: boolean;
  readonly readOnly: boolean;
  readonly onChange: (all: readonly RequirementDraft[]) => void;
}

/** Rows edited in place, each followed by its parts; scores only where the method has them. */
export function RequirementTable(props: RequirementTableProps) {
  const { stage, all, label, withScores, withMeasures, readOnly, onChange } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const rows = treeRows(all, stage);
  const focusTitle = useCallback((id: RequirementId) => {
    // The row appears with the next paint; until then there is nothing to focus.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLInputElement>(`[data-title="${CSS.escape(id)}"]`)?.focus(),
    );
  }, []);
  if (rows.length === 0) return <p className={styles.none}>{t('requirements.none')}</p>;
  const isScored = rows.some(({ item }) => item.scored);
  return (
    <table ref={table} className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th className={styles.numbering}>{t('requirements.number')}</th>
          <th>{t('requirements.title')}</th>
          <th className={withScores ? styles.clauseShort : styles.clause}>{t('requirements.clause')}</th>
          <th className={styles.listed}>{t('requirements.listed')}</th>
          {withScores ? (
            <>
              <th className={styles.scored}>{t('requirements.scored')}</th>
              <th className={styles.narrow}>{t('requirements.weight')}</th>
              <th className={styles.narrow}>{t('requirements.threshold')}</th>
              <th className={styles.scale}>{t('requirements.scale')}</th>
            </>
          ) : null}
          {withMeasures && !withScores ? <th className={styles.scale}>{t('requirements.measure')}</th> : null}
          <th className={withScores ? styles.orderLong : styles.order} aria-label={t('requirements.order')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RequirementRow
            key={row.item.id}
            tree={row}
            all={all}
            withScores={withScores}
            withMeasures={withMeasures}
            readOnly={readOnly}
            onChange={onChange}
            onFocus={focusTitle}
            onAddAfter={() => {
              const { draft, added } = addAfter(all, row.item.id);
              onChange(draft);
              focusTitle(added);
            }}
          />
        ))}
      </tbody>
      {withScores && isScored ? (
        <tfoot>
          <tr>
            <td colSpan={5} className={styles.sumLabel}>
              {t('requirements.weightTotal')}
            </td>
            <td colSpan={4}>
              <WeightSum sum={weightSum(all, stage, null)} />
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
