/** What every paper of the recap is made from, and the parts they share. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
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
import type { Block, DocumentModel, Inline, Table } from '../model.ts';
import type { OfficeSettings } from '../office.ts';

export interface RecapPaper {
  /** Those the filter left, as they stood on the day asked for. */
  readonly tenders: readonly TenderSummary[];
  readonly filter: RecapFilter;
  /** The day the figures are of; null = as things stand. */
  readonly asOf: DateOnly | null;
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
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

/** A figure for a cell of a table, with `n/N` where it does not rest on all it concerns. */
export function figureCell(key: MeasureKey, sums: RecapSums): Inline {
  const figure = figureOf(key, sums);
  // On paper the sen of a sum tell nobody anything; the workbook has them.
  const text = figure.unit === 'rupiah' ? wholeRupiahText(figure) : figureText(figure);
  const isPartial = figure.value !== null && figure.known < figure.of;
  return plain(isPartial ? `${text} (${figure.known}/${figure.of})` : text);
}

/** Groups with a few figures each and their total. */
export function figureTable(
  head: string,
  rows: readonly { readonly name: string; readonly sums: RecapSums }[],
  total: RecapSums | null,
  columns: readonly { readonly key: MeasureKey; readonly name: string; readonly width: number }[],
): Table {
  const cellsOf = (name: string, sums: RecapSums) => [plain(name), ...columns.map(({ key }) => figureCell(key, sums))];
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: [
      { header: head, width: 26, align: 'left', rowHeader: true },
      ...columns.map(({ name, width }) => ({ header: name, width, align: 'right' as const })),
    ],
    rows: rows.map(({ name, sums }) => ({ cells: cellsOf(name, sums) })),
    foot: total === null ? [] : [{ cells: cellsOf('Jumlah', total), emphasis: 'total' }],
  };
}

/** The frame of a paper of the office: letterhead above, who made it below. */
export function paperOf(
  { office, practice, printedAt, printedBy }: RecapPaper,
  { name, kind, title, blocks }: { name: string; kind: string; title: readonly string[]; blocks: readonly Block[] },
): DocumentModel {
  const { lines, contact } = office.letterhead;
  const day = formatDate(dateIn(printedAt, office.zone));
  return {
    title: name,
    kind,
    paper: office.paper,
    text: office.text,
    marks: practice ? ['practice'] : [],
    blocks: [
      ...(lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact } as const]),
      { kind: 'title', lines: title, number: null },
      ...blocks,
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading: [],
        rows: [{ name: plain(printedBy.name), position: printedBy.position, employeeNumber: null }],
      },
    ],
    footer: `${name} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

/** `27,12 %`, or a dash alone where nothing is known. */
export function percentText(key: MeasureKey, sums: RecapSums): string {
  const text = figureText(figureOf(key, sums));
  return text === UNKNOWN_FIGURE ? text : `${text} %`;
}
