/** The style sheet of a document as HTML: exact pages when printed, one white sheet on a screen. */
import { fontFamilies } from './font.ts';
import { pageRules } from './html-page.ts';
import { tableTextSize } from './measure.ts';
import type { DocumentModel, Paper } from './model.ts';
import { pageSize } from './paper.ts';
import type { PrintSheet } from './print-sheet.ts';

/** All rules of the document; `markLine` stands at the head of every page. */
export function styleSheet(model: DocumentModel, markLine: string | null, sheet: PrintSheet): string {
  return [
    pageRules(model, markLine, sheet),
    TEXT_RULES,
    textSizes(model),
    TABLE_RULES,
    SIGNATURE_RULES,
    screenRules(model.paper),
  ].join('\n');
}

function textSizes(model: DocumentModel): string {
  const { size, spacing } = model.text;
  return `body { font-family: ${fontFamilies(model.text)}; font-size: ${size}pt; line-height: ${spacing}; }
table.grid { font-size: ${tableTextSize(model.text, false)}pt; }
table.grid.dense { font-size: ${tableTextSize(model.text, true)}pt; }
.note { font-size: ${Math.max(8, size - 2.5)}pt; }`;
}

const TEXT_RULES = `* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0; color: #000; font-variant-numeric: tabular-nums;
  orphans: 2; widows: 2; overflow-wrap: break-word; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p, h1, h2, h3, ul, ol { margin: 0; }
.letterhead { text-align: center; border-bottom: 2.2pt solid #000; padding-bottom: 2mm; margin-bottom: 7mm; position: relative; }
.letterhead::after { content: ''; position: absolute; left: 0; right: 0; bottom: -4.4pt; border-bottom: 0.6pt solid #000; }
.letterhead p { line-height: 1.2; font-weight: bold; font-size: 1.12em; text-wrap: balance; }
.letterhead p.main { font-size: 1.3em; }
.letterhead p.contact { font-weight: normal; font-size: 0.82em; line-height: 1.3; margin-top: 1mm; }
.letterhead.with-emblem { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 4mm; align-items: center; }
.letterhead img { display: block; }
.title { text-align: center; margin-bottom: 6mm; break-after: avoid; }
/* Place and date stand at the right of the line of the number, whom the letter is for below at the left. */
.letter { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(66mm); column-gap: 6mm; margin-bottom: 6mm;
  line-height: 1.3; break-after: avoid; break-inside: avoid; }
.letter .when { grid-column: 2; grid-row: 1; padding-top: 0.6mm; }
.letter table.fields { grid-column: 1; grid-row: 1; margin: 0; }
.letter table.fields th { width: 21mm; }
.letter .to { grid-column: 1 / -1; margin-top: 6mm; display: flex; max-width: 105mm; }
.letter .to span { flex: none; width: 10mm; }
h1 { font-size: 1.15em; line-height: 1.3; text-wrap: balance; }
.title .number { margin-top: 0.5mm; }
h2, h3 { break-after: avoid; break-inside: avoid; line-height: 1.3; text-align: left; }
h2 { font-size: 1em; margin: 5mm 0 1.8mm; padding-left: 8mm; text-indent: -8mm; }
h3 { font-size: 1em; font-weight: normal; font-style: italic; margin: 3mm 0 1.2mm; }
h3:not(.plain) { padding-left: 8mm; text-indent: -8mm; }
h2 .n, h3 .n { display: inline-block; min-width: 8mm; text-indent: 0; }
h2.plain { padding-left: 0; text-indent: 0; }
.new-page { break-before: page; margin-top: 0; }
p.text { text-align: justify; margin-bottom: 2mm; }
p.left { text-align: left; } p.center { text-align: center; }
p.keep { break-after: avoid; }
.indent-1 { margin-left: 8mm; } .indent-2 { margin-left: 16mm; }
.gap { letter-spacing: 0; overflow-wrap: anywhere; }
ol.list, ul.list { padding-left: 8mm; margin-bottom: 2.5mm; }
ol.list > li, ul.list > li { break-inside: avoid; text-align: left; padding-left: 0.5mm; margin-bottom: 0.8mm; }
ol.alpha { list-style: lower-alpha; } ul.dash { list-style: '–  '; }
ol.columns { column-gap: 8mm; font-size: 0.9em; padding-left: 9mm; }
ol.columns-2 { columns: 2; } ol.columns-3 { columns: 3; }
ol.columns > li { text-align: left; break-inside: avoid; line-height: 1.25; }
/* A page with nothing but a copy list is one that gets lost: rather the signatures come along. */
.copies { margin-top: 5mm; break-inside: avoid; break-before: avoid; font-size: 0.92em; line-height: 1.3; }
.copies ol { padding-left: 6mm; columns: 2; column-gap: 8mm; }
.copies li { break-inside: avoid; }
.keep-together { break-inside: avoid; }
.whole { break-inside: avoid; }
.one-line { white-space: nowrap; }
.break { break-before: page; }
.mark { z-index: -1; }`;

const TABLE_RULES = `table { border-collapse: collapse; table-layout: fixed; }
table.fields { width: 100%; margin: 1mm 0 3mm; line-height: 1.3; }
table.fields th { width: 57mm; text-align: left; font-weight: normal; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; }
table.fields td { vertical-align: top; padding: 0.6mm 0 0.6mm 4mm; position: relative; }
table.fields td::before { content: ':'; position: absolute; left: 0; }
table.fields tr { break-inside: avoid; }
/* Rules are inner shadows: a border is rounded up to a whole CSS pixel, half as heavy again as these. */
table.grid { --rule: 0.5pt; border-collapse: separate; border-spacing: 0; width: 100%; margin: 1.5mm 0 4mm; line-height: 1.22; }
.signatures + table.grid, .keep-together + table.grid { margin-top: 6mm; break-before: avoid; }
table.grid caption { caption-side: top; text-align: left; padding: 0 0 1.2mm; break-after: avoid; }
table.grid th, table.grid td { --left: 0; --top: 0; padding: 0.9mm 1.3mm; vertical-align: top; text-align: left; font-weight: normal;
  box-shadow: inset calc(-1 * var(--rule)) calc(-1 * var(--rule)) #000, inset var(--left) var(--top) #000; }
table.grid tr > :first-child { --left: var(--rule); }
table.grid thead th { --top: var(--rule); }
table.grid thead th { background: #ececec; font-weight: bold; text-align: center; vertical-align: middle; overflow-wrap: break-word; }
table.grid thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
/* Neither one row alone under a head nor one alone on the last page. */
table.grid tbody tr:nth-child(-n + 2), table.grid tbody tr:last-child { break-before: avoid; }
table.grid tr { break-inside: avoid; }
table.grid tr.tall { break-inside: auto; }
/* Sums stand once, under the last row, never at the foot of every page. */
table.grid tfoot { display: table-row-group; break-inside: avoid; }
table.grid tfoot tr { break-before: avoid; }
table.grid tr.group th { font-weight: bold; background: #f6f6f6; break-after: avoid; }
table.grid tr.group { break-after: avoid; }
table.grid tr.total > * { font-weight: bold; }
table.grid .right { text-align: right; white-space: nowrap; }
table.grid .center { text-align: center; }
table.grid.dense th, table.grid.dense td { padding: 0.7mm 0.9mm; }
table.grid.noted { margin-bottom: 1mm; }
.note { line-height: 1.25; margin-bottom: 4mm; break-before: avoid; break-inside: avoid; }`;

const SIGNATURE_RULES = `.signatures { margin-top: 5mm; break-inside: avoid; }
.signatures + .signatures, .keep-together + .signatures { margin-top: 8mm; }
.signatures .when { text-align: left; margin: 0 0 3mm auto; width: 64mm; }
.signatures .on-behalf { font-weight: bold; margin-bottom: 1mm; line-height: 1.3; }
.signatures table { width: 100%; line-height: 1.25; }
.signatures th { font-weight: normal; text-align: left; padding: 0 1.5mm 1mm 0; border-bottom: 0.4pt solid #777; font-size: 0.86em; }
.signatures td { vertical-align: top; padding: 6.5mm 1.5mm 0 0; height: 16mm; }
.signatures.many td { padding-top: 5mm; height: 14mm; }
.signatures td.no { width: 8mm; }  .signatures .sign { width: 64mm; }
.signatures tr:nth-child(even) td.sign { padding-left: 23mm; }
.signatures td.sign { white-space: nowrap; overflow: hidden; }
.signatures .nip { font-size: 0.92em; }
.signatures.single { margin-left: auto; width: 84mm; }
.signatures.single .when { width: auto; margin: 0; }
.signatures.single .on-behalf { margin: 0; }
.signatures.single .space { height: 22mm; }
.signatures.single .name { font-weight: bold; text-decoration: underline; }`;

function screenRules(paper: Paper): string {
  const { width, height } = pageSize(paper);
  return `@media print { .on-screen { display: none; } .mark { position: fixed; inset: 0; width: 100%; height: 100%; } }
@media screen {
  html { background: #6b7076; }
  body { padding: 8mm 4mm; }
  .sheet { position: relative; isolation: isolate; width: ${width}mm; min-height: ${height}mm; margin: 0 auto; background: #fff;
    padding: ${paper.margins.map((margin) => `${margin}mm`).join(' ')}; box-shadow: 0 1mm 4mm rgb(0 0 0 / 45%); }
  .in-print { display: none; }
  table.grid { --rule: 1px; }
  .mark { position: absolute; inset: 0; width: 100%; height: 100%; }
  .mark-line { position: absolute; top: 10mm; left: 0; right: 0; text-align: center; font-weight: bold; font-size: 8.5pt; letter-spacing: 0.06em; }
  .foot-line { margin-top: 12mm; padding-top: 2.5mm; border-top: 0.4pt solid #777; font-size: 8pt; color: #333; }
  .form-head { display: flex; justify-content: space-between; margin: -4mm 0 6mm; padding-bottom: 1.5mm; border-bottom: 0.4pt solid #777; font-size: 8pt; line-height: 1.3; color: #333; }
  .form-head :last-child { text-align: right; }
  .foot-line .initials { display: flex; align-items: center; gap: 2mm; margin-top: 1.5mm; }
  .foot-line .initials i { width: 11mm; height: 6mm; margin-right: 1mm; border: 0.6pt solid #555; }
  .new-page, .break { border-top: 0.5pt dashed #888; margin-top: 10mm; padding-top: 8mm; }
}`;
}
