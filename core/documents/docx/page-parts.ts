/** What stands at the head and foot of every page. */
import { type MarkLanguage, markLine } from '../html-mark.ts';
import type { DocumentModel } from '../model.ts';
import { footLine } from '../html-style.ts';
import { mm, shareTwips } from './lengths.ts';
import { pageOf } from './page.ts';
import { paragraph, spacer } from './paragraph.ts';
import { textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';
import { watermark } from './watermark.ts';
import { XML_HEAD } from './xml.ts';

/** How the foot is divided between the name of the document and the number of the page. */
const FOOT_SHARES = [3, 1];

/** Between the text and the foot, also where the foot takes several lines and pushes the text up. */
const LEAST_ABOVE_MM = 3;

/** `word/header1.xml`: the mark of practice or draft in words, and across the page. */
export function headerXml(model: DocumentModel, lang: MarkLanguage): string {
  const line = markLine(model, lang);
  const runs = line === null ? '' : `${textRun(line)}${watermark(model, lang)}`;
  return `${XML_HEAD}<w:hdr ${NAMESPACES}>${paragraph({ style: 'TandaHalaman' }, runs)}</w:hdr>`;
}

/** `word/footer1.xml`: the name of the document, and "Halaman x dari y" that Word counts. */
export function footerXml(model: DocumentModel): string {
  const widths = shareTwips(pageOf(model).width, FOOT_SHARES);
  const [left = 0, right = 0] = widths;
  const page = `${textRun('Halaman ')}${field('PAGE')}${textRun(' dari ')}${field('NUMPAGES')}`;
  const row = tableRow([
    tableCell({ width: left }, paragraph({ style: 'Kaki' }, textRun(footLine(model)))),
    tableCell({ width: right }, paragraph({ style: 'Kaki', align: 'right' }, page)),
  ]);
  return `${XML_HEAD}<w:ftr ${NAMESPACES}>${spacer({ after: mm(LEAST_ABOVE_MM) })}${fixedTable('KakiHalaman', widths, [row])}${spacer()}</w:ftr>`;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';

function field(instruction: string): string {
  return `<w:fldSimple w:instr=" ${instruction} ">${textRun('1')}</w:fldSimple>`;
}
