import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareFractions, type Fraction } from '#core/money/fraction.ts';
import type { GroupAt } from '#core/recap/filter.ts';
import { figureText, wholeRupiahText } from '#core/recap/figure-text.ts';
import { type Figure, figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import type { RecapTable, RowGroup } from '#core/recap/table.ts';
import { ariaSortOf, type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import type { Behind } from './BehindPanel.tsx';
import { groupText, restsOn } from './group-text.ts';
import { shareOf, topOf } from './bar-length.ts';
import styles from './RecapTable.module.css';

interface RecapTableViewProps {
  readonly table: RecapTable;
  readonly measures: readonly [MeasureKey, ...MeasureKey[]];
  readonly onBehind: (behind: Behind) => void;
}

/** One column of figures: a measure, or a group of the second dimension. */
interface FigureColumn {
  readonly id: string;
  readonly measure: MeasureKey;
  readonly head: string;
  readonly groups: readonly GroupAt[];
  readonly of: (row: RowGroup) => RecapSums | null;
  readonly total: RecapSums;
}

const NAME = 'name';

/** Groups with their figures; every figure opens what it counts and the tenders behind it. */
export function RecapTableView({ table, measures, onBehind }: RecapTableViewProps) {
  const { t } = useTranslation();
  const { rows, columns } = table;
  const [sort, setSort] = useState<SortOrder<string>>({ key: NAME, descending: false });
  const figures = columnsOf();
  const sorted = inOrder(table.rowGroups, figures, sort);
  const [first] = measures;
  const cells = table.rowGroups.flatMap((row) => figures.flatMap((column) => valueOf(column, row) ?? []));
  const top = topOf(
    columns === null ? table.rowGroups.flatMap(({ sums }) => figureOf(first, sums).value ?? []) : cells,
  );
  const press = (key: string) => setSort((before) => sortPressed(before, key, key !== NAME));

  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={captionText()}>
      <table className={styles.table}>
        <caption className="mp-visually-hidden">{captionText()}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.nameHead} aria-sort={ariaSortOf(sort, NAME)}>
              <SortButton column={NAME} sort={sort} isTabStop onSort={press}>
                {t(`recap.dimensions.${rows}`)}
              </SortButton>
            </th>
            {figures.map(({ id, head, measure, groups }) => (
              <th key={id} scope="col" className={styles.figureHead} aria-sort={ariaSortOf(sort, id)}>
                <div className={styles.headWords}>
                  <SortButton column={id} sort={sort} isRight isTabStop onSort={press}>
                    {head}
                  </SortButton>
                  {columns === null ? (
                    <button
                      type="button"
                      className={styles.meaning}
                      aria-label={t('recap.meaningOf', { name: head })}
                      title={t(`recap.measures.${measure}.counts`)}
                      onClick={() => onBehind({ measure, groups })}
                    >
                      ?
                    </button>
                  ) : null}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.group}>
              <th scope="row" className={styles.name} title={groupText(t, rows, row.group)}>
                {groupText(t, rows, row.group)}
              </th>
              {figures.map((column, index) => cellOf(column, row, columns === null && index === 0))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              {t('recap.total')}
            </th>
            {figures.map(({ id, measure, head, groups, total }) => (
              <td key={id} className={styles.figure}>
                <CellButton
                  figure={figureOf(measure, total)}
                  label={`${t('recap.total')}, ${head}`}
                  onOpen={() => onBehind({ measure, groups })}
                />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );

  function columnsOf(): readonly FigureColumn[] {
    const whole = (measure: MeasureKey, head: string): FigureColumn => ({
      id: `whole ${measure}`,
      measure,
      head,
      groups: [],
      of: ({ sums }) => sums,
      total: table.total,
    });
    if (columns === null) return measures.map((measure) => whole(measure, t(`recap.measures.${measure}.name`)));
    return [
      ...table.columnGroups.map(
        ({ group, sums }): FigureColumn => ({
          id: `group ${group}`,
          measure: measures[0],
          head: groupText(t, columns, group),
          groups: [{ dimension: columns, group }],
          of: ({ cells: found }) => found.get(group) ?? null,
          total: sums,
        }),
      ),
      whole(measures[0], t('recap.all')),
    ];
  }

  function captionText(): string {
    const of = t(`recap.dimensions.${rows}`);
    return columns === null
      ? t('recap.caption', { rows: of })
      : t('recap.captionCrossed', {
          figure: t(`recap.measures.${measures[0]}.name`),
          rows: of,
          columns: t(`recap.dimensions.${columns}`),
        });
  }

  function cellOf(column: FigureColumn, row: RowGroup, hasBar: boolean) {
    const sums = column.of(row);
    if (sums === null) return <td key={column.id} className={styles.figure} />;
    const figure = figureOf(column.measure, sums);
    const isGroup = column.groups.length > 0;
    const share = hasBar || isGroup ? shareOf(figure.value, top) : 0;
    const name = groupText(t, rows, row.group);
    return (
      <td
        key={column.id}
        className={`${styles.figure} ${isGroup ? styles.shaded : hasBar ? styles.barred : ''}`}
        style={{ '--share': `${share}%` } as React.CSSProperties}
      >
        {hasBar ? <span className={styles.bar} aria-hidden="true" /> : null}
        <CellButton
          figure={figure}
          label={`${name}, ${column.head}`}
          onOpen={() =>
            onBehind({ measure: column.measure, groups: [{ dimension: rows, group: row.group }, ...column.groups] })
          }
        />
      </td>
    );
  }
}

interface CellButtonProps {
  readonly figure: Figure;
  readonly label: string;
  readonly onOpen: () => void;
}

/** A figure with how many it rests on, where these are not all. */
function CellButton({ figure, label, onOpen }: CellButtonProps) {
  const { t } = useTranslation();
  const rests = restsOn(figure);
  // Sen would take the room of a column; the panel has them.
  const text = figure.unit === 'rupiah' ? wholeRupiahText(figure) : figureText(figure);
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={`${label}: ${[text, rests].filter(Boolean).join(' ')}`}
      title={t('recap.openBehind', { what: label })}
      onClick={onOpen}
    >
      {text}
      {rests === null ? null : <span className={styles.rests}> {rests}</span>}
    </button>
  );
}

function valueOf(column: FigureColumn, row: RowGroup): Fraction | null {
  const sums = column.of(row);
  return sums === null || column.groups.length === 0 ? null : figureOf(column.measure, sums).value;
}

/** Unknown figures stand last whichever way; groups keep the order of their dimension where figures are equal. */
function inOrder(
  rows: readonly RowGroup[],
  figures: readonly FigureColumn[],
  { key, descending }: SortOrder<string>,
): readonly RowGroup[] {
  const column = figures.find(({ id }) => id === key);
  if (column === undefined) return descending ? rows.toReversed() : rows;
  const valued = rows.map((row) => {
    const sums = column.of(row);
    return { row, value: sums === null ? null : figureOf(column.measure, sums).value };
  });
  return valued
    .sort((a, b) => {
      if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
      return descending ? compareFractions(b.value, a.value) : compareFractions(a.value, b.value);
    })
    .map(({ row }) => row);
}
