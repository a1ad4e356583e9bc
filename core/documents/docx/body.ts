/** The blocks of a document as paragraphs and tables of Word, with what stays together on a page. */
import { unreachable } from '#core/shared/assert.ts';
import type { Block, DocumentModel } from '../model.ts';
import { areFewSignatures, FEW_IN_COLUMNS, isShortParagraph } from '../print-rules.ts';
import { fieldsTable } from './fields.ts';
import { gridTable } from './grid.ts';
import { mm, shareTwips } from './lengths.ts';
import { letterhead, letterTop } from './letter.ts';
import type { ListKind, Numbering } from './numbering.ts';
import { type Page, pageOf, sectionProperties } from './page.ts';
import { paragraph, spacer } from './paragraph.ts';
import { inlineRuns, lineRuns, TAB, textRun } from './runs.ts';
import { signatures } from './signatures.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';

/** Beside the number of a heading, and per step of indented text. */
const STEP_MM = 8;
const LABEL_MM = 57;
const COPIES_COLUMNS = 2;
const LIST_GAP_MM = 2.5;

/** Where a block stands. */
interface Place {
  readonly page: Page;
  readonly numbering: Numbering;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  readonly before: Block | undefined;
  /** Puts paragraphs into columns of text that go on from page to page. */
  readonly inColumns: (columns: number, paragraphs: string) => string;
}

/** The content of `w:body`. */
export function bodyXml(model: DocumentModel, numbering: Numbering): string {
  const page = pageOf(model);
  const inColumns: Place['inColumns'] = (columns, paragraphs) =>
    `${spacer({ keepNext: true, section: sectionProperties(model) })}${paragraphs}${spacer({ after: mm(LIST_GAP_MM), section: sectionProperties(model, columns) })}`;
  const blocks = model.blocks.map((block, index) => {
    const keepNext = staysWith(block, model.blocks[index + 1]);
    return blockXml(block, { page, numbering, keepNext, before: model.blocks[index - 1], inColumns });
  });
  // A section ends in a paragraph, also where nothing follows.
  return `${blocks.join('')}${spacer()}${sectionProperties(model)}`;
}

/**
 * Whether a block stays on the page of the next: signatures with the sentence that closes the text and with few others, a
 * list of copies with the signatures or a table of initials with them, because a page with nothing else is one that gets lost.
 */
function staysWith(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'page-break') return false;
  if (block.kind === 'paragraph') return next.kind === 'signatures' || block.keepWithNext === true;
  if (block.kind !== 'signatures') return false;
  if (next.kind === 'copies' || next.kind === 'table') return true;
  return next.kind === 'signatures' && areFewSignatures(block, next);
}

function blockXml(block: Block, place: Place): string {
  const { page, keepNext } = place;
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, page);
    case 'letter':
      return letterTop(block, page);
    case 'title': {
      const title = paragraph({ style: 'Judul', after: block.number === null ? mm(6) : 0 }, lineRuns(block.lines));
      if (block.number === null) return title;
      return `${title}${paragraph({ style: 'Nomor' }, inlineRuns([{ text: 'Nomor: ' }, ...block.number]))}`;
    }
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(
        {
          style: 'Isi',
          keepNext,
          keepLines: isShortParagraph(block.text),
          left: block.indent ? mm(block.indent * STEP_MM) : undefined,
          align: block.align === 'justify' ? undefined : block.align,
        },
        inlineRuns(block.text),
      );
    case 'fields':
      return `${fieldsTable(block.rows, { width: page.width, labelMm: LABEL_MM, keepNext })}${spacer({ after: mm(3) })}`;
    case 'list':
      return list(block, place);
    case 'table':
      return gridTable(block, page, keepNext);
    case 'signatures':
      return signatures(block, page, { isSecond: place.before?.kind === 'signatures', keepNext });
    case 'copies': {
      const look = { kind: 'decimal', style: 'Tembusan', numbering: place.numbering } as const;
      const items = listItems(block.items.map(textRun), look);
      return `${paragraph({ style: 'JudulTembusan' }, textRun(block.heading))}${sideBySide(items, COPIES_COLUMNS, page)}`;
    }
    case 'page-break':
      return spacer({ newPage: true });
    default:
      return unreachable(block);
  }
}

function heading({ level, number, text, newPage }: Extract<Block, { kind: 'heading' }>): string {
  const style = level === 1 ? 'Judul1' : 'Judul2';
  const look = { style, newPage, before: newPage ? 0 : undefined } as const;
  if (number === null) return paragraph(look, textRun(text));
  return paragraph({ ...look, left: mm(STEP_MM), hanging: mm(STEP_MM) }, `${textRun(number)}${TAB}${textRun(text)}`);
}

function list(block: Extract<Block, { kind: 'list' }>, { page, numbering, inColumns }: Place): string {
  const items = block.items.map(inlineRuns);
  if (block.columns === undefined) return listItems(items, { kind: block.marker, style: 'Daftar', numbering }).join('');
  const kind = block.marker === 'decimal' ? 'decimal-in-columns' : block.marker;
  const paragraphs = listItems(items, { kind, style: 'DaftarKolom', numbering });
  if (items.length > FEW_IN_COLUMNS) return inColumns(block.columns, paragraphs.join(''));
  return sideBySide(paragraphs, block.columns, page);
}

interface ListLook {
  readonly kind: ListKind;
  readonly style: 'Daftar' | 'DaftarKolom' | 'Tembusan';
  readonly numbering: Numbering;
}

function listItems(items: readonly string[], { kind, style, numbering }: ListLook): readonly string[] {
  const list = numbering.begin(kind);
  return items.map((runs, index) => {
    const isLast = index === items.length - 1;
    return paragraph({ style, list, after: isLast && style === 'Daftar' ? mm(LIST_GAP_MM) : undefined }, runs);
  });
}

/** A few items in columns that stay on one page: one row of a table, read column by column. */
function sideBySide(items: readonly string[], columns: number, page: Page): string {
  const widths = shareTwips(page.width, Array<number>(columns).fill(1));
  const height = Math.ceil(items.length / columns);
  const cells = widths.map((width, column) => {
    const inCell = items.slice(column * height, (column + 1) * height);
    return tableCell({ width }, inCell.length === 0 ? spacer() : inCell.join(''));
  });
  return `${fixedTable('TanpaGaris', widths, [tableRow(cells)])}${spacer({ after: mm(LIST_GAP_MM) })}`;
}
