/** What a reader of a document reads, line by line. */
import { unreachable } from '#core/shared/assert.ts';
import type { Block, DocumentModel, Inline } from './model.ts';
import { GAP } from './print-rules.ts';

/** A line per paragraph, field, item, row or signature; cells are parted by ` | `. */
export function modelLines({ blocks }: Pick<DocumentModel, 'blocks'>): readonly string[] {
  return blocks.flatMap(linesOf);
}

/** The text alone, with hard spaces as plain ones. */
export function inlineText(parts: Inline): string {
  return parts
    .map((part) => ('missing' in part ? GAP : part.text))
    .join('')
    .replaceAll('\u00a0', ' ');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [...block.lines, ...(block.contact === null ? [] : [block.contact])];
    case 'letter':
      return [
        inlineText(block.placeAndDate),
        ...block.rows.map(({ label, value }) => `${label}: ${inlineText(value)}`),
        `Yth. ${block.to.map(inlineText).join(' | ')}`,
      ];
    case 'title':
      return [...block.lines, ...(block.number === null ? [] : [`Nomor: ${inlineText(block.number)}`])];
    case 'heading':
      return [block.number === null ? block.text : `${block.number} ${block.text}`];
    case 'paragraph':
      return [inlineText(block.text)];
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}: ${inlineText(value)}`);
    case 'list':
      return block.items.map(inlineText);
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        block.columns.map(({ header }) => header).join(' | '),
        ...[...block.rows, ...block.foot].map(({ cells }) => cells.map(inlineText).join(' | ')),
        ...(block.note === undefined ? [] : [block.note]),
      ];
    case 'signatures':
      return [
        ...(block.placeAndDate === null ? [] : [inlineText(block.placeAndDate)]),
        ...block.heading,
        ...block.rows.map(({ name, position, employeeNumber }) =>
          [inlineText(name), position, employeeNumber === null ? '' : `NIP. ${inlineText(employeeNumber)}`].join(' | '),
        ),
      ];
    case 'copies':
      return [block.heading, ...block.items];
    case 'page-break':
      return [];
    default:
      return unreachable(block);
  }
}
