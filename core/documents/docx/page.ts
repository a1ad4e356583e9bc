/** The page of a document and its sections: exact size, margins, columns of text. */
import type { DocumentModel, Paper, TextStyle } from '../model.ts';
import { INITIALS_BOX } from '../page-marks.ts';
import { pageSize } from '../paper.ts';
import { mm } from './lengths.ts';

/** What blocks need to know of the page they stand on. */
export interface Page {
  readonly text: TextStyle;
  readonly paper: Paper;
  /** Of the text area, twips. */
  readonly width: number;
}

/** Room between columns of text, millimetres. */
const COLUMN_GAP_MM = 8;

/** From the text to the rule above the footer, and the height of a footer of one line. */
const ABOVE_FOOTER_MM = 7;
const FOOTER_MM = 6;
const HEADER_MM = 4;
const FORM_HEADER_MM = 12;
/** What printers cannot reach. */
const EDGE_MM = 5;

export function pageOf({ paper, text }: Pick<DocumentModel, 'paper' | 'text'>): Page {
  const { width, left, right } = pageTwips(paper);
  return { text, paper, width: width - left - right };
}

/** What says how a page lies, and what stands at its edges. */
export type PageModel = Pick<DocumentModel, 'paper' | 'form' | 'initials'>;

/** Properties of a section with so many columns of text; it goes on where the last one ended. */
export function sectionProperties({ paper, form, initials }: PageModel, columns = 1): string {
  const { width, height, top, right, bottom, left } = pageTwips(paper);
  const turned = paper.orientation === 'landscape' ? ' w:orient="landscape"' : '';
  const header = mm(Math.max(EDGE_MM, (paper.margins[0] - (form === undefined ? HEADER_MM : FORM_HEADER_MM)) / 2));
  const footerMm = FOOTER_MM + (initials === undefined ? 0 : INITIALS_BOX.height);
  const footer = mm(Math.max(EDGE_MM, paper.margins[2] - ABOVE_FOOTER_MM - footerMm));
  const cols = columns === 1 ? '<w:cols w:space="0"/>' : `<w:cols w:num="${columns}" w:space="${mm(COLUMN_GAP_MM)}"/>`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:type w:val="continuous"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>${cols}</w:sectPr>`;
}

function pageTwips(paper: Paper) {
  const size = pageSize(paper);
  const [top, right, bottom, left] = paper.margins;
  return {
    width: mm(size.width),
    height: mm(size.height),
    top: mm(top),
    right: mm(right),
    bottom: mm(bottom),
    left: mm(left),
  };
}
