/** What stands at the head and foot of every page. */
import { type MarkLanguage, markLine } from '../html-mark.ts';
import type { DocumentModel } from '../model.ts';
import { footLine } from '../foot-line.ts';
import type { FormHead } from '../form-head.ts';
import { INITIALS_BOX } from '../page-marks.ts';
import { mm, shareTwips } from './lengths.ts';
import { pageOf } from './page.ts';
import { paragraph, spacer } from './paragraph.ts';
import { textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';
import { watermark } from './watermark.ts';
import { XML_HEAD } from './xml.ts';

/** How the foot is divided between the name of the document and the number of the page. */
const FOOT_SHARES = [3, 1];

/** How the head of a form is divided between its data, the mark, and date and page. */
const FORM_SHARES = [32, 36, 32];

const INITIALS_NUMBER_MM = 6;

/** Between the text and the foot, also where the foot takes several lines and pushes the text up. */
const LEAST_ABOVE_MM = 3;

/** `word/header1.xml`: the mark of practice or draft in words, and across the page; the head of a controlled form. */
export function headerXml(model: DocumentModel, lang: MarkLanguage): string {
  const line = markLine(model, lang);
  const runs = line === null ? '' : `${textRun(line)}${watermark(model, lang)}`;
  const mark = paragraph({ style: 'TandaHalaman' }, runs);
  const head = model.form === undefined ? mark : `${formHead(model, model.form, mark)}${spacer()}`;
  return `${XML_HEAD}<w:hdr ${NAMESPACES}>${head}</w:hdr>`;
}

/** Number and revision at the left, the mark in the middle, date and page at the right, over a rule. */
function formHead(model: DocumentModel, { left, right }: FormHead, mark: string): string {
  const widths = shareTwips(pageOf(model).width, FORM_SHARES);
  const side = (runs: readonly string[], align: 'left' | 'right'): string =>
    runs.map((each) => paragraph({ style: 'Kaki', align }, each)).join('');
  const cells = [side(left.map(textRun), 'left'), mark, side([...right.map(textRun), pageRuns()], 'right')];
  const row = tableRow(
    cells.map((content, index) => tableCell({ width: widths[index] ?? 0, hasRuleBelow: true }, content)),
  );
  return fixedTable('TanpaGaris', widths, [row]);
}

/** `word/footer1.xml`: the name of the document, and "Halaman x dari y" that Word counts; under it boxes for initials. */
export function footerXml(model: DocumentModel): string {
  const widths = shareTwips(pageOf(model).width, FOOT_SHARES);
  const [left = 0, right = 0] = widths;
  const row = tableRow([
    tableCell({ width: left }, paragraph({ style: 'Kaki' }, textRun(footLine(model)))),
    tableCell({ width: right }, paragraph({ style: 'Kaki', align: 'right' }, pageRuns())),
  ]);
  const boxes = model.initials === undefined ? '' : initialsBoxes(model.initials);
  return `${XML_HEAD}<w:ftr ${NAMESPACES}>${spacer({ after: mm(LEAST_ABOVE_MM) })}${fixedTable('KakiHalaman', widths, [row])}${spacer()}${boxes}</w:ftr>`;
}

/** A framed cell each, numbered as the signatures are. */
function initialsBoxes(count: number): string {
  const label = (text: string) => paragraph({ style: 'Kaki', align: 'center' }, textRun(text));
  const box = mm(INITIALS_BOX.width);
  const number = mm(INITIALS_NUMBER_MM);
  const numbered = Array.from({ length: count }, (_, index) => [
    tableCell({ width: number, isMiddle: true }, label(`${index + 1}.`)),
    tableCell({ width: box, isFramed: true }, label('')),
  ]);
  const widths = [box, ...numbered.flatMap(() => [number, box])];
  const cells = [tableCell({ width: box, isMiddle: true }, paragraph({ style: 'Kaki' }, textRun('Paraf')))];
  const row = tableRow([...cells, ...numbered.flat()], { height: mm(INITIALS_BOX.height) });
  return `${fixedTable('TanpaGaris', widths, [row])}${spacer()}`;
}

function pageRuns(): string {
  return `${textRun('Halaman ')}${field('PAGE')}${textRun(' dari ')}${field('NUMPAGES')}`;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';

function field(instruction: string): string {
  return `<w:fldSimple w:instr=" ${instruction} ">${textRun('1')}</w:fldSimple>`;
}
