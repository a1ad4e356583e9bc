import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fraction } from '#core/money/fraction.ts';
import type { GroupAt } from '#core/recap/filter.ts';
import { type Figure, figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapTable } from '#core/recap/table.ts';
import { shareOf, topOf } from './bar-length.ts';
import type { Behind } from './BehindPanel.tsx';
import { figureWithUnit, groupText, restsOn } from './group-text.ts';
import styles from './RecapChart.module.css';

interface RecapChartProps {
  readonly table: RecapTable;
  readonly measure: MeasureKey;
  readonly onBehind: (behind: Behind) => void;
}

/** One bar, or the head of a group of bars where two dimensions are crossed. */
type Line =
  | { readonly kind: 'head'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'bar';
      readonly key: string;
      readonly name: string;
      readonly figure: Figure;
      readonly groups: readonly GroupAt[];
    };

const LINE_HEIGHT = 26;
const BAR_HEIGHT = 16;
/** Names take what they need, and no more than that. */
const WIDEST_NAME = 450;
const NARROWEST_NAME = 90;
const CHARACTER_WIDTH = 7;
/** Room for the longest figure and what it rests on. */
const FIGURE_WIDTH = 250;
/** A figure above nothing is seen, however small. */
const SHORTEST = 2;

/** Bars with their numbers on them; each opens the tenders behind it. */
export function RecapChart({ table, measure, onBehind }: RecapChartProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const lines = linesOf();
  const values = lines.flatMap((line): readonly Fraction[] =>
    line.kind === 'bar' && line.figure.value !== null ? [line.figure.value] : [],
  );
  const top = topOf(values);
  const longest = Math.max(...lines.map((line) => (line.kind === 'bar' ? shortened(line.name).length : 0)));
  const nameWidth = Math.min(WIDEST_NAME, Math.max(NARROWEST_NAME, longest * CHARACTER_WIDTH + 24));
  const room = Math.max(80, width - nameWidth - FIGURE_WIDTH);
  const figure = t(`recap.measures.${measure}.name`);
  const height = lines.length * LINE_HEIGHT;
  return (
    <div className={styles.scroller}>
      <h2 className={styles.title}>{titleText()}</h2>
      <div ref={ref}>
        <svg className={styles.chart} width={width} height={height} role="group" aria-label={titleText()}>
          {lines.map((line, index) => {
            const y = index * LINE_HEIGHT;
            const middle = y + LINE_HEIGHT / 2;
            if (line.kind === 'head') {
              return (
                <text key={line.key} x={0} y={middle} className={styles.head}>
                  {line.name}
                </text>
              );
            }
            const length = (room * shareOf(line.figure.value, top)) / 100;
            const isBelow = line.figure.value !== null && line.figure.value.numerator < 0n;
            const text = figureWithUnit(t, line.figure);
            const rests = restsOn(line.figure);
            const open = () => onBehind({ measure, groups: line.groups });
            return (
              <g
                key={line.key}
                className={styles.line}
                role="button"
                tabIndex={0}
                onClick={open}
                onKeyDown={(event) => openByKey(event, open)}
              >
                <title>{`${line.name}: ${text}`}</title>
                <rect className={styles.hit} x={0} y={y} width={width} height={LINE_HEIGHT} />
                <text x={nameWidth - 10} y={middle} className={styles.name}>
                  {shortened(line.name)}
                </text>
                <rect
                  className={isBelow ? styles.below : styles.bar}
                  x={nameWidth}
                  y={y + (LINE_HEIGHT - BAR_HEIGHT) / 2}
                  width={
                    line.figure.value === null || line.figure.value.numerator === 0n ? 0 : Math.max(SHORTEST, length)
                  }
                  height={BAR_HEIGHT}
                />
                <text x={nameWidth + length + 8} y={middle}>
                  {text}
                  {rests === null ? null : (
                    <tspan className={styles.rests} dx={6}>
                      {rests}
                    </tspan>
                  )}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );

  function titleText(): string {
    const rows = t(`recap.dimensions.${table.rows}`);
    return table.columns === null
      ? t('recap.chartTitle', { figure, rows })
      : t('recap.captionCrossed', { figure, rows, columns: t(`recap.dimensions.${table.columns}`) });
  }

  function linesOf(): readonly Line[] {
    const { rows, columns, rowGroups, columnGroups } = table;
    return rowGroups.flatMap((row): readonly Line[] => {
      const name = groupText(t, rows, row.group);
      const own: GroupAt = { dimension: rows, group: row.group };
      if (columns === null) {
        return [{ kind: 'bar', key: row.group, name, figure: figureOf(measure, row.sums), groups: [own] }];
      }
      const bars = columnGroups.flatMap(({ group }): readonly Line[] => {
        const sums = row.cells.get(group);
        if (sums === undefined) return [];
        const groups = [own, { dimension: columns, group }];
        const key = `${row.group}\n${group}`;
        return [{ kind: 'bar', key, name: groupText(t, columns, group), figure: figureOf(measure, sums), groups }];
      });
      return [{ kind: 'head', key: row.group, name }, ...bars];
    });
  }
}

/** Characters that fit before the bars; the whole name is in the title. */
const LONGEST_NAME = 60;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

function openByKey(event: KeyboardEvent, open: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  open();
}
