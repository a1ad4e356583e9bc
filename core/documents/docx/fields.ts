/** Labels and values under each other: a table without rules, with the colons in a column of their own. */
import type { Inline } from '../model.ts';
import { areFewFields } from '../print-rules.ts';
import { mm } from './lengths.ts';
import { paragraph } from './paragraph.ts';
import { inlineRuns, textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';

const COLON_MM = 4;
/** Above and below each row. */
const ROW_GAP_MM = 0.6;

interface FieldsLook {
  /** Twips. */
  readonly width: number;
  readonly labelMm: number;
  readonly keepNext: boolean;
}

export function fieldsTable(
  rows: readonly { readonly label: string; readonly value: Inline }[],
  { width, labelMm, keepNext }: FieldsLook,
): string {
  const widths = [mm(labelMm), mm(COLON_MM), width - mm(labelMm) - mm(COLON_MM)];
  const isWhole = areFewFields(rows);
  return fixedTable(
    'TanpaGaris',
    widths,
    rows.map(({ label, value }, index) => {
      const look = {
        style: 'Rincian',
        keepNext: index === rows.length - 1 ? keepNext : isWhole,
        before: mm(ROW_GAP_MM),
        after: mm(ROW_GAP_MM),
      } as const;
      const texts = [textRun(label), textRun(':'), inlineRuns(value)];
      return tableRow(texts.map((runs, column) => tableCell({ width: widths[column] ?? 0 }, paragraph(look, runs))));
    }),
  );
}
