/** A document as one HTML page that needs nothing else: for the screen, the printer and PDF. */
import { unreachable } from '#core/shared/assert.ts';
import { EMBLEM_NAME, type Emblem, emblemPicture, emblemSize } from './emblem.ts';
import { escapeHtml } from './html-escape.ts';
import { type MarkLanguage, markDrawing, markLine } from './html-mark.ts';
import { footLine } from './foot-line.ts';
import { styleSheet } from './html-style.ts';
import { SHEET_ANCHOR, signersBefore, signingAnchor, signsAlone } from './issue/signers.ts';
import { missingFieldName } from './missing.ts';
import type { Block, DocumentModel, Inline, Signature, SignatureBlock, Table, TableRow } from './model.ts';
import { pageSize } from './paper.ts';
import { ownSheet, sheetFittedToA4 } from './print-sheet.ts';
import {
  areFewFields,
  areFewSignatures,
  FEW_IN_COLUMNS,
  FEW_SIGNATURES,
  GAP,
  isShortParagraph,
  isSmallTable,
  isTallRow,
  keepTogether,
  positionWidthMm,
  SIGNATURE_COLUMNS_MM,
  SIGNATURE_LINE,
} from './print-rules.ts';

export interface HtmlOptions {
  /** `@font-face` rules with their files inside, see `documentFontCss`; empty = the machine's own letters. */
  readonly fontCss: string;
  /** Language of marks and of what screen readers hear at a gap; the document itself stays Indonesian. */
  readonly lang: MarkLanguage;
  /** Printed smaller, on A4, where the document is for a larger sheet. */
  readonly fitToA4?: boolean;
}

const DATE_IN_FIGURES = /\b\d{2}-\d{2}-\d{4}\b/g;
/** Of escaped text, so without its entities. */
const LONG_WORD = /[^\s<>&;]{20,}/g;
const SLASH_IN_WORD = /(?<=.)\/(?=.)/g;

/**
 * Renders a document as self-contained printable HTML.
 *
 * Shapes  one `<main>` sheet; `@page` carries size, margins, footer and `Halaman x dari y`, so any Chromium from 131
 * prints it right with `preferCSSPageSize`. All text is escaped; only `fontCss` is taken as it is.
 */
export function renderHtml(model: DocumentModel, options: HtmlOptions): string {
  const line = markLine(model, options.lang);
  const signers = signersBefore(model.blocks);
  const sheet = options.fitToA4 === true ? sheetFittedToA4(model.paper) : ownSheet(model.paper);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(model.title)}</title>
<style>${options.fontCss}</style>
<style>${styleSheet(model, line, sheet)}</style>
</head>
<body>
<main class="sheet"${placeMark(SHEET_ANCHOR)}
${mark(model, options.lang, line)}${formHead(model)}${groupBlocks(model.blocks)
  .map((group) => renderGroup(group, { model, lang: options.lang, signers }))
  .join('\n')}
<div class="foot-line on-screen">${escapeHtml(footLine(model))}${initialsBoxes(model)}</div>
</main>
</body>
</html>
`;
}

/** What print has in the margins of every page stands once on the screen's one long sheet. */
function formHead({ form }: DocumentModel): string {
  if (form === undefined) return '';
  const [left, right] = [form.left, form.right].map((lines) => `<span>${lines.map(escapeHtml).join('<br>')}</span>`);
  return `<div class="form-head on-screen">${left}${right}</div>\n`;
}

function initialsBoxes({ initials }: DocumentModel): string {
  if (initials === undefined) return '';
  const boxes = Array.from({ length: initials }, (_, index) => `<span>${index + 1}.</span><i></i>`);
  return `<div class="initials"><span>Paraf</span>${boxes.join('')}</div>`;
}

/** Signatures never stand alone at the head of a page: the sentence right before them stays with them, and others with few. */
function groupBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: (readonly Block[])[] = [];
  for (const block of blocks) {
    const group = groups.at(-1) ?? [];
    if (block.kind === 'signatures' && isSignedWith(group, block)) groups.splice(-1, 1, [...group, block]);
    else groups.push([block]);
  }
  return groups;
}

/** Whether signatures stay with what a group holds: the closing sentence, or a few signatures before them. */
function isSignedWith(group: readonly Block[], block: SignatureBlock): boolean {
  const last = group.at(-1);
  if (last?.kind === 'signatures') return areFewSignatures(last, block);
  return group.length === 1 && last?.kind === 'paragraph';
}

interface Rendering {
  readonly model: Pick<DocumentModel, 'paper' | 'text'>;
  readonly lang: MarkLanguage;
  /** How many sign before each block of signatures. */
  readonly signers: ReadonlyMap<SignatureBlock, number>;
}

function renderGroup(group: readonly Block[], rendering: Rendering): string {
  const html = group.map((block) => renderBlock(block, rendering)).join('\n');
  return group.length === 1 ? html : `<div class="keep-together">${html}</div>`;
}

function renderBlock(block: Block, rendering: Rendering): string {
  const { lang } = rendering;
  switch (block.kind) {
    case 'letterhead':
      return renderLetterhead(block);
    case 'letter': {
      const rows = block.rows.map(
        ({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${inline(value, lang)}</td></tr>`,
      );
      const to = block.to.map((each) => inline(each, lang)).join('<br>');
      const rowsTable = `<table class="fields"><tbody>${rows.join('')}</tbody></table>`;
      return `<div class="letter"><p class="when">${inline(block.placeAndDate, lang)}</p>${rowsTable}<div class="to"><span>Yth.</span><p>${to}</p></div></div>`;
    }
    case 'title': {
      const number = block.number === null ? '' : `<p class="number">Nomor: ${inline(block.number, lang)}</p>`;
      return `<div class="title"><h1>${block.lines.map(escapeHtml).join('<br>')}</h1>${number}</div>`;
    }
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      const number = block.number === null ? '' : `<span class="n">${escapeHtml(block.number)}</span>`;
      const classes = [block.number === null ? 'plain' : '', block.newPage ? 'new-page' : ''];
      return `<${tag}${classAttribute(classes)}>${number}${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph': {
      const indent = block.indent ? `indent-${block.indent}` : '';
      const classes = [
        'text',
        block.align ?? '',
        indent,
        block.keepWithNext ? 'keep' : '',
        isShortParagraph(block.text) ? 'whole' : '',
      ];
      return `<p${classAttribute(classes)}>${inline(block.text, lang)}</p>`;
    }
    case 'fields': {
      const rows = block.rows.map(
        ({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${inline(value, lang)}</td></tr>`,
      );
      return `<table${classAttribute(['fields', areFewFields(block.rows) ? 'whole' : ''])}><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'list': {
      const tag = block.marker === 'dash' ? 'ul' : 'ol';
      const columns = block.columns ? `columns columns-${block.columns}` : '';
      const whole = block.columns && block.items.length <= FEW_IN_COLUMNS ? 'whole' : '';
      const items = block.items.map((item) => `<li>${inline(item, lang)}</li>`);
      return `<${tag}${classAttribute(['list', block.marker, columns, whole])}>${items.join('')}</${tag}>`;
    }
    case 'table':
      return renderTable(block, rendering);
    case 'signatures':
      return renderSignatures(block, rendering);
    case 'copies': {
      const items = block.items.map((item) => `<li>${escapeHtml(item)}</li>`);
      return `<div class="copies"><p>${escapeHtml(block.heading)}</p><ol>${items.join('')}</ol></div>`;
    }
    case 'page-break':
      return '<div class="break"></div>';
    default:
      return unreachable(block);
  }
}

function renderLetterhead({ lines, contact, emblem }: Extract<Block, { kind: 'letterhead' }>): string {
  const last = lines.length - 1;
  // The unit that writes, the last line, is the largest; the government above it is smaller.
  const rows = lines.map(
    (text, index) => `<p${classAttribute([index === last ? 'main' : ''])}>${escapeHtml(text)}</p>`,
  );
  const reach = contact === null ? '' : `<p class="contact">${escapeHtml(contact)}</p>`;
  const picture = emblem === undefined ? '' : emblemImage(emblem);
  if (picture === '') return `<header class="letterhead">${rows.join('')}${reach}</header>`;
  return `<header class="letterhead with-emblem">${picture}<div>${rows.join('')}${reach}</div></header>`;
}

/** Nothing where it cannot be shown: a letter without an emblem is better than one with a broken picture. */
function emblemImage(emblem: Emblem): string {
  const picture = emblemPicture(emblem);
  if (picture === null) return '';
  const { width, height } = emblemSize(emblem, picture);
  const size = `width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`;
  return `<img alt="${EMBLEM_NAME}" style="${size}" src="data:image/${picture.format};base64,${escapeHtml(emblem.image)}">`;
}

function renderTable(table: Table, { model, lang }: Rendering): string {
  const sum = table.columns.reduce((total, column) => total + column.width, 0);
  const columns = table.columns.map(({ width }) => `<col style="width:${((width / sum) * 100).toFixed(3)}%">`);
  const head = table.columns.map(({ header }) => `<th scope="col">${escapeHtml(header)}</th>`);
  const body = table.rows.map((row) => renderRow(table, row, lang));
  const foot = table.foot.map((row) => renderRow(table, row, lang));
  const caption = table.caption === null ? '' : `<caption>${escapeHtml(table.caption)}</caption>`;
  const tail = foot.length === 0 ? '' : `<tfoot>${foot.join('')}</tfoot>`;
  const classes = [
    'grid',
    table.dense ? 'dense' : '',
    table.note === undefined ? '' : 'noted',
    isSmallTable(table, model.text) ? 'whole' : '',
  ];
  const grid = `<table${classAttribute(classes)}>${caption}<colgroup>${columns.join('')}</colgroup><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody>${tail}</table>`;
  return table.note === undefined ? grid : `${grid}<p class="note">${escapeHtml(table.note)}</p>`;
}

function renderRow(table: Table, row: TableRow, lang: MarkLanguage): string {
  if (row.emphasis === 'group') {
    const text = row.cells.map((cell) => inline(cell, lang)).join(' ');
    return `<tr class="group"><th scope="rowgroup" colspan="${table.columns.length}">${text}</th></tr>`;
  }
  const cells = table.columns.map((column, index) => {
    const text = inline(row.cells[index] ?? [], lang);
    const align = classAttribute([column.align === 'left' ? '' : column.align]);
    return column.rowHeader ? `<th scope="row"${align}>${text}</th>` : `<td${align}>${text}</td>`;
  });
  return `<tr${classAttribute([row.emphasis === 'total' ? 'total' : '', isTallRow(row) ? 'tall' : ''])}>${cells.join('')}</tr>`;
}

function renderSignatures(block: SignatureBlock, { model, lang, signers }: Rendering): string {
  const before = signers.get(block) ?? 0;
  const when = block.placeAndDate === null ? '' : `<p class="when">${inline(block.placeAndDate, lang)}</p>`;
  const behalf = `<p class="on-behalf">${block.heading.map(escapeHtml).join('<br>')}</p>`;
  const [only] = block.rows;
  if (only !== undefined && signsAlone(block)) {
    const sign = `<p class="space"${placeMark(signingAnchor(before + 1))}</p><p class="name">${inline(only.name, lang)}</p>${employeeNumber(only, lang)}`;
    return `<div class="signatures single">${when}${behalf}<p>${escapeHtml(only.position)}</p>${sign}</div>`;
  }
  const rows = block.rows.map(
    (row, index) =>
      `<tr><td class="no">${index + 1}.</td><td>${inline(row.name, lang)}${employeeNumber(row, lang)}</td><td class="position">${escapeHtml(row.position)}</td><td class="sign"${placeMark(signingAnchor(before + index + 1))}${index + 1}. ${SIGNATURE_LINE}</td></tr>`,
  );
  const position = escapeHtml(block.positionHead ?? 'Jabatan');
  const head = `<tr><th scope="col">No.</th><th scope="col">Nama</th><th scope="col" class="position">${position}</th><th scope="col" class="sign">Tanda tangan</th></tr>`;
  const { number, sign } = SIGNATURE_COLUMNS_MM;
  const widths = [`${number}mm`, null, `${positionWidthMm(block, model).toFixed(1)}mm`, `${sign}mm`];
  const columns = widths.map((width) => (width === null ? '<col>' : `<col style="width:${width}">`));
  const many = block.rows.length > FEW_SIGNATURES ? 'many' : '';
  return `<div${classAttribute(['signatures', many])}>${when}${behalf}<table><colgroup>${columns.join('')}</colgroup><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The rest of an opening tag: names the place. A browser writes the name into a PDF only of what is linked to. */
function placeMark(anchor: string): string {
  return ` id="${anchor}"><a href="#${anchor}" hidden></a>`;
}

function employeeNumber(signature: Signature, lang: MarkLanguage): string {
  if (signature.employeeNumber === null) return '';
  return `<div class="nip">NIP. ${inline(signature.employeeNumber, lang)}</div>`;
}

function inline(parts: Inline, lang: MarkLanguage): string {
  return parts
    .map((part) => {
      if ('missing' in part) {
        const name = escapeHtml(missingFieldName(part.missing, lang));
        return `<span class="gap" title="${name}">${GAP}</span>`;
      }
      const text = placeBreaks(escapeHtml(keepTogether(part.text))).replaceAll('\n', '<br>');
      const slanted = part.italic ? `<i>${text}</i>` : text;
      return part.bold ? `<b>${slanted}</b>` : slanted;
    })
    .join('');
}

/** Of escaped text: dates in figures stay on one line, long numbers of letters may go on after a slash. */
function placeBreaks(html: string): string {
  return html
    .replace(LONG_WORD, (word) => word.replace(SLASH_IN_WORD, '/<wbr>'))
    .replace(DATE_IN_FIGURES, '<span class="one-line">$&</span>');
}

/** On paper the mark is drawn once and repeated on each page; on the screen's one long sheet it is tiled. */
function mark(model: DocumentModel, lang: MarkLanguage, line: string | null): string {
  if (line === null) return '';
  const page = pageSize(model.paper);
  const [top, right, bottom, left] = model.paper.margins;
  const area = { width: page.width - left - right, height: page.height - top - bottom };
  const tile = `<pattern id="mark-tile" width="${page.width}" height="${page.height}" patternUnits="userSpaceOnUse">${markDrawing(model, lang, page)}</pattern>`;
  return `<svg class="mark in-print" aria-hidden="true" viewBox="0 0 ${area.width} ${area.height}">${markDrawing(model, lang, area)}</svg>
<svg class="mark on-screen" aria-hidden="true"><defs>${tile}</defs><g transform="scale(3.7795)"><rect width="100%" height="100%" fill="url(#mark-tile)"/></g></svg>
<p class="mark-line on-screen">${escapeHtml(line)}</p>
`;
}

function classAttribute(classes: readonly string[]): string {
  const used = classes.filter((name) => name !== '');
  return used.length === 0 ? '' : ` class="${used.join(' ')}"`;
}
