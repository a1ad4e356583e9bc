/** Tables of Word with exact columns. The order of properties is prescribed. */
import type { TableStyle } from './styles.ts';

/** A table whose columns keep exactly their widths (twips), whatever stands in them. */
export function fixedTable(style: TableStyle, widths: readonly number[], rows: readonly string[]): string {
  const whole = widths.reduce((total, width) => total + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${whole}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

interface RowLook {
  /** Repeated at the top of every page the table reaches. */
  readonly isHead?: boolean;
  /** May be split over pages. */
  readonly maySplit?: boolean;
  /** Twips. */
  readonly height?: number;
}

export function tableRow(cells: readonly string[], { isHead, maySplit, height }: RowLook = {}): string {
  const properties = [
    maySplit ? '' : '<w:cantSplit/>',
    height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    isHead ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

interface CellLook {
  /** Twips. */
  readonly width: number;
  /** Columns it reaches over. */
  readonly span?: number;
  /** First or one more of the rows it reaches down over. */
  readonly down?: 'first' | 'more';
  /** Six hexadecimal digits. */
  readonly shade?: string | undefined;
  readonly isMiddle?: boolean;
  readonly hasRuleBelow?: boolean;
  readonly isFramed?: boolean;
}

/** A cell; its content is at least one paragraph. */
export function tableCell(look: CellLook, content: string): string {
  const properties = [
    `<w:tcW w:w="${look.width}" w:type="dxa"/>`,
    look.span === undefined ? '' : `<w:gridSpan w:val="${look.span}"/>`,
    look.down === undefined ? '' : `<w:vMerge w:val="${look.down === 'first' ? 'restart' : 'continue'}"/>`,
    borders(look),
    look.shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.shade}"/>`,
    look.isMiddle ? '<w:vAlign w:val="center"/>' : '',
  ];
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${content}</w:tc>`;
}

function borders({ hasRuleBelow, isFramed }: CellLook): string {
  const sides = isFramed ? ['top', 'left', 'bottom', 'right'] : hasRuleBelow ? ['bottom'] : [];
  const rules = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="777777"/>`);
  return rules.length === 0 ? '' : `<w:tcBorders>${rules.join('')}</w:tcBorders>`;
}
