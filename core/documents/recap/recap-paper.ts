/** What every paper of the recap is made from, and the parts they share. */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { DIMENSIONS } from '#core/recap/dimensions.ts';
import { figureText, UNKNOWN_FIGURE, wholeRupiahText } from '#core/recap/figure-text.ts';
import type { RecapFilter } from '#core/recap/filter.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import { groupName } from '#core/recap/group-name.ts';
import { DIMENSION_NAMES } from '#core/recap/words.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import { joinWithAnd, plain } from '../inline.ts';
import type { DocumentModel, Inline, Table, TableRow } from '../model.ts';
import { type OfficePaper, officePaper, signedBy } from '../parts/office-paper.ts';
import { type ColumnPlan, groupRow, layOutTable, row } from '../parts/tables.ts';

export interface RecapPaper extends OfficePaper {
  /** Those the filter left, as they stood on the day asked for. */
  readonly tenders: readonly TenderSummary[];
  readonly filter: RecapFilter;
  /** The day the figures are of; null = as things stand. */
  readonly asOf: DateOnly | null;
  readonly printedBy: { readonly name: string; readonly position: string };
}

/** What the figures cover, a line for papers and workbooks: `Tahun anggaran: 2014. Menurut catatan sampai 15 Oktober 2014.` */
export function scopeText({ filter, asOf, office, printedAt }: Omit<RecapPaper, 'tenders'>): string {
  const parts = DIMENSIONS.flatMap((dimension) => {
    const groups = filter[dimension] ?? [];
    return groups.length === 0
      ? []
      : [`${DIMENSION_NAMES[dimension]}: ${joinWithAnd(groups.map((group) => groupName(dimension, group)))}.`];
  });
  const day = formatDate(asOf ?? dateIn(printedAt, office.zone));
  return [
    parts.length === 0 ? 'Semua paket pada perangkat ini.' : parts.join(' '),
    `Menurut catatan sampai ${day}.`,
  ].join(' ');
}

/** What `n/N` beside a figure of a table means. */
export const PARTIAL_FIGURES = 'Angka (n/N) berarti hanya n dari N paket yang datanya diketahui.';

/** A figure for a cell of a table, with `n/N` where it does not rest on all it concerns. */
export function figureCell(key: MeasureKey, sums: RecapSums): Inline {
  const figure = figureOf(key, sums);
  // On paper the sen of a sum tell nobody anything; the workbook has them.
  const text = figure.unit === 'rupiah' ? wholeRupiahText(figure) : figureText(figure);
  const isPartial = figure.value !== null && figure.known < figure.of;
  return plain(isPartial ? `${text} (${figure.known}/${figure.of})` : text);
}

export interface FigureColumn {
  readonly key: MeasureKey;
  readonly name: string;
}

/** Groups with a few figures each. */
export interface FigureGroups {
  /** Stands above them; null = the head of the table says it. */
  readonly title: string | null;
  readonly rows: readonly { readonly name: string; readonly sums: RecapSums }[];
  /** Their sum; null where another part of the table has it. */
  readonly total: RecapSums | null;
}

/** Groups below each other, so that figures of one kind stand below each other as well. */
export function figureTable(
  paper: Pick<RecapPaper, 'office'>,
  head: string,
  groups: readonly FigureGroups[],
  columns: readonly FigureColumn[],
): Table {
  const cellsOf = (name: string, sums: RecapSums) =>
    row(name, ...columns.map(({ key }): Inline => figureCell(key, sums)));
  const rows = groups.flatMap(({ title, rows: named, total }): readonly TableRow[] => [
    ...(title === null ? [] : [groupRow(title)]),
    ...named.map(({ name, sums }) => cellsOf(name, sums)),
    ...(total === null ? [] : [{ ...cellsOf('Jumlah', total), emphasis: 'total' } as const]),
  ]);
  return layOutTable(paper, {
    dense: true,
    columns: [
      { header: head, rowHeader: true },
      ...columns.map(({ name }): ColumnPlan => ({ header: name, align: 'right', fit: true })),
    ],
    rows,
  });
}

/** The frame of both papers: whoever made it signs it. */
export function paperOf(
  paper: RecapPaper,
  content: Pick<Parameters<typeof officePaper>[1], 'name' | 'kind' | 'title' | 'body' | 'closing'>,
): DocumentModel {
  const { office, printedAt, printedBy } = paper;
  return officePaper(paper, {
    ...content,
    number: null,
    orientation: 'portrait',
    on: dateIn(printedAt, office.zone),
    heading: [],
    signatures: [signedBy(printedBy.name, printedBy.position)],
  });
}

/** `27,12 %`, or a dash alone where nothing is known. */
export function percentText(key: MeasureKey, sums: RecapSums): string {
  const text = figureText(figureOf(key, sums));
  return text === UNKNOWN_FIGURE ? text : `${text} %`;
}
