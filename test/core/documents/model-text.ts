/** What a reader of a document reads, as plain text, for tests that ask what it says and not how it looks. */
import { inlineText as plainText, modelLines } from '#core/documents/model-lines.ts';
import type { Block, DocumentModel, Inline, Table } from '#core/documents/model.ts';

/** A gap as it stands in the text. */
export const GAP = '[…]';

/** The whole document, a line per paragraph, field, item or row. */
export function modelText(model: DocumentModel): string {
  return linesOf(model.blocks).join('\n');
}

/** The text between one heading and the next: `sectionText(model, 'Kesimpulan')`. */
export function sectionText(model: DocumentModel, heading: string): string {
  const start = model.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  if (start < 0) throw new Error(`No heading "${heading}" in: ${headings(model).join(' | ')}`);
  const rest = model.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return linesOf(end < 0 ? rest : rest.slice(0, end)).join('\n');
}

/** Headings with their numbers, in order. */
export function headings(model: DocumentModel): readonly string[] {
  return model.blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.number === null ? block.text : `${block.number} ${block.text}`] : [],
  );
}

/** The fields of a document by label; a label used twice keeps its first value. */
export function fieldsOf(model: DocumentModel): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const block of model.blocks) {
    if (block.kind !== 'fields') continue;
    for (const { label, value } of block.rows) if (!fields.has(label)) fields.set(label, inlineText(value));
  }
  return fields;
}

/** Every table of a document as rows of cell texts. */
export function tablesOf(model: DocumentModel): readonly TableText[] {
  return model.blocks.flatMap((block) => (block.kind === 'table' ? [tableText(block)] : []));
}

export interface TableText {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Keys of all gaps printed anywhere in a document. */
export function gapsOf(model: DocumentModel): readonly string[] {
  return inlinesOf(model.blocks).flatMap((inline) =>
    inline.flatMap((part) => ('missing' in part ? [part.missing] : [])),
  );
}

/** As the core tells a document line by line, with gaps as they are looked for here. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return modelLines({ blocks: blocks.map(withGaps) });
}

function inlineText(parts: Inline): string {
  return plainText(parts.map((part) => ('missing' in part ? { text: GAP } : part)));
}

function withGaps(block: Block): Block {
  const isGap = (value: unknown): boolean => typeof value === 'object' && value !== null && 'missing' in value;
  return JSON.parse(JSON.stringify(block, (_, value: unknown) => (isGap(value) ? { text: GAP } : value)));
}

function tableText(table: Table): TableText {
  return {
    heads: table.columns.map((column) => column.header),
    rows: [...table.rows, ...table.foot].map((row) => row.cells.map(inlineText)),
  };
}

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case 'letter':
        return [block.placeAndDate, ...block.rows.map(({ value }) => value), ...block.to];
      case 'title':
        return block.number === null ? [] : [block.number];
      case 'paragraph':
        return [block.text];
      case 'fields':
        return block.rows.map((row) => row.value);
      case 'list':
        return block.items;
      case 'table':
        return [...block.rows, ...block.foot].flatMap((row) => row.cells);
      case 'signatures':
        return [
          ...(block.placeAndDate === null ? [] : [block.placeAndDate]),
          ...block.rows.flatMap(({ name, employeeNumber }) =>
            employeeNumber === null ? [name] : [name, employeeNumber],
          ),
        ];
      default:
        return [];
    }
  });
}

/** Every piece of text a document holds, in one piece each: paragraphs, cells, labels, items, names. */
export function modelPieces(model: DocumentModel): readonly string[] {
  return model.blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'table') {
        const { heads, rows } = tableText(block);
        return [...heads, ...rows.flat(), ...(block.note === undefined ? [] : [block.note])];
      }
      if (block.kind === 'fields') return block.rows.flatMap(({ label, value }) => [label, inlineText(value)]);
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'letter') {
        const rows = block.rows.flatMap(({ label, value }) => [label, inlineText(value)]);
        return [inlineText(block.placeAndDate), ...rows, ...block.to.map(inlineText)];
      }
      if (block.kind === 'signatures') {
        return block.rows.flatMap(({ name, position, employeeNumber }) => [
          inlineText(name),
          position,
          employeeNumber === null ? '' : inlineText(employeeNumber),
        ]);
      }
      return linesOf([block]);
    })
    .filter((piece) => piece !== '' && !piece.includes(GAP));
}
