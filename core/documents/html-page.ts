/** The `@page` rules of a document: exact size and margins, and what stands in the margins of every page. */
import { footLine } from './foot-line.ts';
import { fontFamilies } from './font.ts';
import { cssString } from './html-escape.ts';
import { marginsOf, sealRule } from './html-seal.ts';
import type { DocumentModel } from './model.ts';
import { INITIALS_BOX } from './page-marks.ts';
import type { PrintSheet } from './print-sheet.ts';

/** From the text to the rule above the foot; less where the boxes of initials need the room. */
const ABOVE_FOOT_MM = 7;
const ABOVE_LONG_FOOT_MM = 3;
const ABOVE_BOX_MM = 1.2;
/** What a foot with initials takes below the usual gap, with the edge no printer reaches. */
const LONG_FOOT_MM = 28;

/** `markLine` stands at the head of every page. */
export function pageRules(model: DocumentModel, markLine: string | null, sheet: PrintSheet): string {
  const { width, height, scale } = sheet;
  const margins = marginsOf(model, sheet)
    .map((margin) => `${margin}mm`)
    .join(' ');
  return `@page {
  size: ${width}mm ${height}mm; margin: ${margins};
  ${headRules(model, markLine, scale)}
  ${footRules(model, sheet)}
  ${sealRule(model, scale)}
}${scale === 1 ? '' : `\n@media print { body { zoom: ${scale}; } }`}`;
}

function headRules({ form, text }: DocumentModel, markLine: string | null, scale: number): string {
  const families = fontFamilies(text);
  const markFont = `font: bold ${8.5 * scale}pt/1.2 ${families}; letter-spacing: 0.06em;`;
  if (form === undefined) {
    // Empty, it still keeps a browser's own date and title off the paper.
    return markLine === null
      ? '@top-center { content: ""; }'
      : `@top-center { content: ${cssString(markLine)}; ${markFont} white-space: nowrap; }`;
  }
  const small = `font: ${8 * scale}pt/1.3 ${families}; color: #333;`;
  const strip = `vertical-align: bottom; padding-bottom: ${1.5 * scale}mm; border-bottom: 0.4pt solid #777; margin-bottom: ${3 * scale}mm; white-space: pre-line;`;
  const right = [...form.right.map((line) => `${cssString(line)} "\\A "`), PAGE_NUMBER].join(' ');
  return `@top-left { content: ${form.left.map(cssString).join(' "\\A " ')}; ${small} ${strip} text-align: left; width: 32%; }
  @top-center { content: ${cssString(markLine ?? '')}; ${markFont} ${strip} text-align: center; width: 36%; }
  @top-right { content: ${right}; ${small} ${strip} text-align: right; width: 32%; }`;
}

function footRules(model: DocumentModel, { margins, scale }: PrintSheet): string {
  const { initials, text } = model;
  const gap = initials !== undefined && margins[2] < LONG_FOOT_MM * scale ? ABOVE_LONG_FOOT_MM : ABOVE_FOOT_MM;
  const small = `font: ${8 * scale}pt/1.25 ${fontFamilies(text)}; color: #333; vertical-align: top; padding-top: ${2.5 * scale}mm; border-top: 0.4pt solid #777; margin-top: ${gap * scale}mm;`;
  const boxes = initials === undefined ? '' : ` "\\A " ${initialsContent(initials, scale)}`;
  return `@bottom-left { content: ${cssString(footLine(model))}${boxes}; ${small} text-align: left; white-space: pre-line; width: 75%; }
  @bottom-right { content: ${PAGE_NUMBER}; ${small} text-align: right; white-space: nowrap; width: 25%; }`;
}

const PAGE_NUMBER = '"Halaman " counter(page) " dari " counter(pages)';

/** A box each, numbered as the signatures are. */
function initialsContent(count: number, scale: number): string {
  const [width, height, above] = [INITIALS_BOX.width * scale, INITIALS_BOX.height * scale, ABOVE_BOX_MM * scale];
  const frame = `%3Crect x='.1mm' y='${above}mm' width='${width - 0.2}mm' height='${height - 0.2}mm' fill='none' stroke='%23555' stroke-width='.2mm'/%3E`;
  const box = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}mm' height='${height + above}mm'%3E${frame}%3C/svg%3E")`;
  const numbered = Array.from({ length: count }, (_, index) => `"  ${index + 1}. " ${box}`);
  return `"Paraf" ${numbered.join(' ')}`;
}
