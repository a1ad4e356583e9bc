/** What a Word file of a document has to say, paragraph by paragraph, and what it does say. */
import { strFromU8, unzipSync } from 'fflate';
import type { Block, DocumentModel, Inline, SignatureBlock } from '#core/documents/model.ts';
import { elementsOf, type XmlElement, xmlTree } from '#test/support/xml-tree.ts';

const GAP = '…………………';

/** The parts of a Word file as XML, by path. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, XmlElement>> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.startsWith('word/media/'));
  return Object.fromEntries(files.map(([path, part]) => [path, xmlTree(strFromU8(part))]));
}

/** Texts of the paragraphs that have any, in order. */
export function paragraphTexts(element: XmlElement): readonly string[] {
  return elementsOf(element, 'w:p')
    .map((paragraph) => elementsOf(paragraph, 'w:r').map(runText).join('').replaceAll('\u00a0', ' '))
    .filter((text) => text !== '');
}

/** The same as the model has it, with the few words each block adds of its own. */
export function expectedTexts(model: DocumentModel): readonly string[] {
  return model.blocks.flatMap(textsOf).filter((text) => text !== '');
}

function runText(run: XmlElement): string {
  return run.children
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : ''))
    .join('');
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [...block.lines, block.contact ?? ''];
    case 'letter': {
      // Place and date stand in the line of the number.
      const [first = [], ...others] = block.rows.map(fieldTexts);
      const to = `Yth.\t${block.to.map(textOf).join('\n')}`;
      return [...first, textOf(block.placeAndDate), ...others.flat(), to];
    }
    case 'title':
      return [block.lines.join('\n'), block.number === null ? '' : `Nomor: ${textOf(block.number)}`];
    case 'heading':
      return [block.number === null ? block.text : `${block.number}\t${block.text}`];
    case 'paragraph':
      return [textOf(block.text)];
    case 'fields':
      return block.rows.flatMap(fieldTexts);
    case 'list':
      return block.items.map(textOf);
    case 'table': {
      const rows = [...block.rows, ...block.foot].flatMap(({ cells, emphasis }) =>
        emphasis === 'group' ? [cells.map(textOf).join(' ')] : cells.map(textOf),
      );
      return [block.caption ?? '', ...block.columns.map(({ header }) => header), ...rows, block.note ?? ''];
    }
    case 'signatures':
      return signatureTexts(block);
    case 'copies':
      return [block.heading, ...block.items];
    case 'page-break':
      return [];
  }
}

function fieldTexts({ label, value }: { readonly label: string; readonly value: Inline }): readonly string[] {
  return [label, ':', textOf(value)];
}

function signatureTexts({ placeAndDate, heading, positionHead, rows }: SignatureBlock): readonly string[] {
  const number = (employeeNumber: Inline | null): string =>
    employeeNumber === null ? '' : `NIP. ${textOf(employeeNumber)}`;
  const head = [placeAndDate === null ? '' : textOf(placeAndDate), heading.join('\n')];
  const [only] = rows;
  if (only !== undefined && rows.length === 1 && positionHead === undefined)
    return [...head, only.position, textOf(only.name), number(only.employeeNumber)];
  const signed = rows.flatMap(({ name, position, employeeNumber }, index) => [
    `${index + 1}.`,
    textOf(name),
    number(employeeNumber),
    position,
    `${index + 1}. ……………………`,
  ]);
  return [...head, 'No.', 'Nama', positionHead ?? 'Jabatan', 'Tanda tangan', ...signed];
}

function textOf(parts: Inline): string {
  return parts
    .map((part) => ('missing' in part ? GAP : part.text))
    .join('')
    .replaceAll('\u00a0', ' ');
}
