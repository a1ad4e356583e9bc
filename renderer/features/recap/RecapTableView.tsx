import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareFractions } from '#core/money/fraction.ts';
import { figureText, wholeRupiahText } from '#core/recap/figure-text.ts';
import type { GroupAt } from '#core/recap/filter.ts';
import { type Figure, figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import type { RecapTable, RowGroup } from '#core/recap/table.ts';
import { ariaSortOf, type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortButton } from '#renderer/ui/SortButton.tsx';
import type { Behind } from './BehindPanel.tsx';
import { shareOf, topOf } from './bar-length.ts';
import { groupText, restsOn } from './group-text.ts';
import styles from './RecapTable.module.css';
import { type GridPlace, stepInGrid } from './step-in-grid.ts';

interface RecapTableViewProps {
  readonly table: RecapTable;
  readonly measures: readonly [MeasureKey, ...MeasureKey[]];
  /** What stands behind a figure lies open beside the table: walking opens that of the next. */
  readonly hasPanel: boolean;
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

/** One line of figures: a group, or the total below them. */
interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly groups: readonly GroupAt[];
  readonly of: (column: FigureColumn) => RecapSums | null;
}

const NAME = 'name';

/** Where two groups have no tender in common. */
const NO_TENDER = '·';

/**
 * Groups with their figures: one tab stop, arrows inside it; Enter or a click opens what a figure counts and the tenders
 * behind it.
 */
export function RecapTableView({ table, measures, hasPanel, onBehind }: RecapTableViewProps) {
  const { t } = useTranslation();
  const { rows, columns } = table;
  const grid = useRef<HTMLTableElement>(null);
  const [sort, setSort] = useState<SortOrder<string>>({ key: NAME, descending: false });
  const [place, setPlace] = useState<GridPlace | null>(null);
  const isCrossed = columns !== null;
  const figures = columnsOf();
  const body = inOrder(table.rowGroups, figures, sort).map(
    (row): FigureRow => ({
      key: row.group,
      name: groupText(t, rows, row.group),
      groups: [{ dimension: rows, group: row.group }],
      of: (column) => column.of(row),
    }),
  );
  const foot: FigureRow = { key: '', name: t('recap.total'), groups: [], of: ({ total }) => total };
  const lines = [...body, foot];
  // The table may have become smaller since.
  const active = place !== null && place.row < lines.length && place.column < figures.length ? place : null;
  const top = topOf(
    table.rowGroups.flatMap((row) =>
      (isCrossed ? [...row.cells.values()] : [row.sums]).flatMap((sums) => figureOf(measures[0], sums).value ?? []),
    ),
  );
  const press = (key: string) => setSort((before) => sortPressed(before, key, key !== NAME));

  return (
    <div className={styles.scroller}>
      <table
        ref={grid}
        className={styles.table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table walked by arrows is a grid
        role="grid"
        aria-label={captionText()}
        aria-activedescendant={active === null ? undefined : cellId(active.row, active.column)}
        tabIndex={0}
        onKeyDown={move}
        onClick={openClicked}
        onFocus={(event) => {
          if (event.target === event.currentTarget && active === null) setPlace({ row: 0, column: 0 });
        }}
      >
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
                  {isCrossed ? null : (
                    <button
                      type="button"
                      className={styles.meaning}
                      aria-label={t('recap.meaningOf', { name: head })}
                      title={t(`recap.measures.${measure}.counts`)}
                      onClick={() => onBehind({ measure, groups })}
                    >
                      ?
                    </button>
                  )}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{body.map((row, index) => rowOf(row, index))}</tbody>
        <tfoot>{rowOf(foot, body.length)}</tfoot>
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
          of: ({ cells }) => cells.get(group) ?? null,
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

  function rowOf(row: FigureRow, index: number) {
    return (
      <tr key={row.key}>
        <th scope="row" className={styles.name}>
          {row.name}
        </th>
        {figures.map((column, at) => cellOf(row, column, { row: index, column: at }))}
      </tr>
    );
  }

  function cellOf(row: FigureRow, column: FigureColumn, at: GridPlace) {
    const sums = row.of(column);
    const figure = sums === null ? null : figureOf(column.measure, sums);
    const isPart = row.groups.length > 0 && (isCrossed ? column.groups.length > 0 : at.column === 0);
    const share = isPart ? shareOf(figure?.value ?? null, top) : 0;
    const look = !isPart ? '' : isCrossed ? styles.shaded : styles.barred;
    const text = figure === null ? NO_TENDER : cellText(figure);
    const rests = figure === null ? null : restsOn(figure);
    return (
      <td
        key={column.id}
        id={cellId(at.row, at.column)}
        aria-label={`${row.name}, ${column.head}: ${[text, rests].filter(Boolean).join(' ')}`}
        aria-selected={active?.row === at.row && active.column === at.column}
        className={`${styles.figure} ${look}`}
        style={{ '--share': `${share}%` } as React.CSSProperties}
        title={t('recap.openBehind')}
        data-row={at.row}
        data-column={at.column}
      >
        {isPart && !isCrossed ? <span className={styles.bar} /> : null}
        <span className={styles.text}>
          {text}
          {rests === null ? null : <span className={styles.rests}> {rests}</span>}
        </span>
      </td>
    );
  }

  function open(at: GridPlace): void {
    const [row, column] = [lines[at.row], figures[at.column]];
    if (row === undefined || column === undefined || row.of(column) === null) return;
    onBehind({ measure: column.measure, groups: [...row.groups, ...column.groups] });
  }

  function openClicked(event: MouseEvent<HTMLTableElement>): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (cell === null) return;
    const at = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    setPlace(at);
    open(at);
  }

  function move(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      return open(active);
    }
    const next = stepInGrid(event.key, active ?? { row: 0, column: 0 }, {
      rows: lines.length,
      columns: figures.length,
    });
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    if (hasPanel) open(next);
    grid.current
      ?.querySelector(`#${cellId(next.row, next.column)}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function cellId(row: number, column: number): string {
  return `recap-${row}-${column}`;
}

/** Sen would take the room of a column; the panel has them. */
function cellText(figure: Figure): string {
  return figure.unit === 'rupiah' ? wholeRupiahText(figure) : figureText(figure);
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
