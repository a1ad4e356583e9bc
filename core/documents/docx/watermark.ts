/** The mark across the page as Word draws its own watermarks: letters fitted into a box, behind the text. */
import { type MarkLanguage, markShade, markWord } from '../html-mark.ts';
import type { DocumentModel } from '../model.ts';
import { pageSize } from '../paper.ts';
import { escapeXml } from './xml.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Of the diagonal of the page: less than on paper from HTML, because LibreOffice draws it larger than it is told. */
const SHARE = 0.5;
/** Width of a capital of Arial beside its height. */
const LETTER_SHAPE = 0.95;

/** By this name Word knows its watermarks. */
const WATERMARK_ID = 'PowerPlusWaterMarkObject1';

/** What Word's WordArt is made of; the numbers are its own. */
const TEXT_SHAPE = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`;

/** The run that holds the mark, empty where the document carries none; it lies along the rising diagonal. */
export function watermark(model: DocumentModel, lang: MarkLanguage): string {
  const word = markWord(model, lang);
  if (word === null) return '';
  const page = pageSize(model.paper);
  const width = Math.hypot(page.width, page.height) * SHARE * POINTS_PER_MM;
  const height = width / (word.length * LETTER_SHAPE);
  const degrees = Math.round((-Math.atan2(page.height, page.width) * 180) / Math.PI) + 360;
  const place = `position:absolute;margin-left:0;margin-top:0;width:${width.toFixed(1)}pt;height:${height.toFixed(1)}pt;rotation:${degrees};z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page`;
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${TEXT_SHAPE}<v:shape id="${WATERMARK_ID}" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="${place}" o:allowincell="f" fillcolor="${markShade(model)}" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="${escapeXml(word)}"/></v:shape></w:pict></w:r>`;
}
