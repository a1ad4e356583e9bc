/**
 * The named styles of a document, so that a secretary changes one and not a hundred paragraphs. Headings and title are
 * Word's own (an Indonesian Word calls them Judul 1 and Judul): the navigation pane lists them.
 */
import { fontOf } from '../font.ts';
import { tableTextSize } from '../measure.ts';
import type { TextStyle } from '../model.ts';
import { halfPoints, lineHeight, mm } from './lengths.ts';
import { XML_HEAD } from './xml.ts';

export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];
export type TableStyle = 'Kisi' | 'KisiPadat' | 'TanpaGaris' | 'KakiHalaman';

/** The character style of places still to be filled in. */
export const GAP_STYLE = 'Isian';

const PARAGRAPH_STYLES = [
  'Normal',
  'Kop',
  'KopUtama',
  'KopAlamat',
  'Judul',
  'Nomor',
  'Judul1',
  'Judul2',
  'Isi',
  'TujuanSurat',
  'Rincian',
  'Daftar',
  'DaftarKolom',
  'JudulTabel',
  'Tabel',
  'KepalaTabel',
  'TabelPadat',
  'KepalaTabelPadat',
  'CatatanTabel',
  'AtasNama',
  'TandaTangan',
  'KepalaTandaTangan',
  'NamaTerang',
  'JudulTembusan',
  'Tembusan',
  'Jarak',
  'TandaHalaman',
  'Kaki',
] as const;

/** Sizes in points, lengths in millimetres; what is not said is as in the style it is based on, `Normal` unless named. */
interface StyleRule {
  /** As Word shows it. Word's own styles go by their English name in every language. */
  readonly name: string;
  readonly alias?: string;
  readonly basedOn?: ParagraphStyle;
  readonly next?: ParagraphStyle;
  readonly size?: number;
  /** Multiple of the size. */
  readonly line?: number;
  /** Exactly so high, twips: for paragraphs without text. */
  readonly exactly?: number;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly align?: 'left' | 'center' | 'both';
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly colour?: string;
  /** Points between letters. */
  readonly spread?: number;
  readonly keepNext?: true;
  readonly keepLines?: true;
  readonly outline?: 0 | 1;
}

/** `word/styles.xml` for text of the given size. */
export function stylesXml(text: TextStyle): string {
  const rules = styleRules(text);
  const { word } = fontOf(text);
  const paragraphs = PARAGRAPH_STYLES.map((id) => paragraphStyle(id, rules[id]));
  return `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${word}" w:eastAsia="${word}" w:hAnsi="${word}" w:cs="${word}"/><w:sz w:val="${halfPoints(text.size)}"/><w:szCs w:val="${halfPoints(text.size)}"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${paragraphs.join('')}${CHARACTER_STYLES}${tableStyles()}</w:styles>`;
}

function styleRules({ size, spacing }: TextStyle): Readonly<Record<ParagraphStyle, StyleRule>> {
  const table = tableTextSize({ size, spacing }, false);
  const dense = tableTextSize({ size, spacing }, true);
  return {
    Normal: { name: 'Normal', line: spacing },
    Kop: { name: 'Kop', next: 'KopUtama', size: size * 1.12, line: 1.2, align: 'center', bold: true, keepNext: true },
    KopUtama: { name: 'Kop Utama', basedOn: 'Kop', size: size * 1.3 },
    KopAlamat: {
      name: 'Kop Alamat',
      next: 'Isi',
      size: size * 0.82,
      line: 1.3,
      before: 1,
      align: 'center',
      keepNext: true,
    },
    Judul: {
      name: 'Title',
      alias: 'Judul',
      next: 'Isi',
      size: size * 1.15,
      line: 1.3,
      align: 'center',
      bold: true,
      keepNext: true,
      keepLines: true,
    },
    Nomor: { name: 'Nomor', next: 'Isi', before: 0.5, after: 6, align: 'center', keepNext: true },
    Judul1: {
      name: 'heading 1',
      alias: 'Judul 1',
      next: 'Isi',
      line: 1.3,
      before: 5,
      after: 1.8,
      bold: true,
      keepNext: true,
      keepLines: true,
      outline: 0,
    },
    Judul2: {
      name: 'heading 2',
      alias: 'Judul 2',
      next: 'Isi',
      line: 1.3,
      before: 3,
      after: 1.2,
      italic: true,
      keepNext: true,
      keepLines: true,
      outline: 1,
    },
    Isi: { name: 'Body Text', alias: 'Isi', after: 2, align: 'both' },
    TujuanSurat: {
      name: 'Tujuan Surat',
      next: 'Isi',
      line: 1.3,
      before: 6,
      after: 6,
      left: 10,
      hanging: 10,
      keepNext: true,
      keepLines: true,
    },
    Rincian: { name: 'Rincian', line: 1.3 },
    Daftar: { name: 'Daftar', after: 0.8, keepLines: true },
    DaftarKolom: { name: 'Daftar Kolom', size: size * 0.9, line: 1.25, keepLines: true },
    JudulTabel: {
      name: 'caption',
      alias: 'Judul Tabel',
      next: 'Isi',
      size: table,
      line: 1.22,
      before: 1.5,
      after: 1.2,
      keepNext: true,
    },
    Tabel: { name: 'Tabel', size: table, line: 1.22 },
    KepalaTabel: { name: 'Kepala Tabel', basedOn: 'Tabel', align: 'center', bold: true, keepNext: true },
    TabelPadat: { name: 'Tabel Padat', size: dense, line: 1.22 },
    KepalaTabelPadat: {
      name: 'Kepala Tabel Padat',
      basedOn: 'TabelPadat',
      align: 'center',
      bold: true,
      keepNext: true,
    },
    CatatanTabel: {
      name: 'Catatan Tabel',
      next: 'Isi',
      size: Math.max(8, size - 2.5),
      line: 1.25,
      before: 1,
      after: 4,
      keepLines: true,
    },
    AtasNama: { name: 'Atas Nama', line: 1.3, after: 1, bold: true, keepNext: true },
    TandaTangan: { name: 'Tanda Tangan', line: 1.25 },
    KepalaTandaTangan: { name: 'Kepala Tanda Tangan', basedOn: 'TandaTangan', size: size * 0.86, keepNext: true },
    NamaTerang: { name: 'Nama Terang', basedOn: 'TandaTangan', bold: true, underline: true },
    JudulTembusan: {
      name: 'Judul Tembusan',
      next: 'Tembusan',
      size: size * 0.92,
      line: 1.3,
      before: 5,
      keepNext: true,
    },
    Tembusan: { name: 'Tembusan', size: size * 0.92, line: 1.3, keepLines: true },
    Jarak: { name: 'Jarak', size: 1, exactly: 20 },
    TandaHalaman: {
      name: 'header',
      alias: 'Tanda Halaman',
      size: 8.5,
      line: 1.25,
      align: 'center',
      bold: true,
      spread: 0.5,
    },
    Kaki: { name: 'footer', alias: 'Kaki', size: 8, line: 1.25, colour: '333333' },
  };
}

function paragraphStyle(id: ParagraphStyle, rule: StyleRule): string {
  const { size, line, exactly, before, after, left, hanging } = rule;
  const spacing = [
    before === undefined ? '' : ` w:before="${mm(before)}"`,
    after === undefined ? '' : ` w:after="${mm(after)}"`,
    line === undefined ? '' : ` w:line="${lineHeight(line)}" w:lineRule="auto"`,
    exactly === undefined ? '' : ` w:line="${exactly}" w:lineRule="exact"`,
  ].join('');
  const look = [
    rule.keepNext ? '<w:keepNext/>' : '',
    rule.keepLines ? '<w:keepLines/>' : '',
    id === 'Normal' ? '<w:widowControl/>' : '',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    left === undefined ? '' : `<w:ind w:left="${mm(left)}" w:hanging="${mm(hanging ?? 0)}"/>`,
    rule.align === undefined ? '' : `<w:jc w:val="${rule.align}"/>`,
    rule.outline === undefined ? '' : `<w:outlineLvl w:val="${rule.outline}"/>`,
  ].join('');
  const letters = [
    rule.bold ? '<w:b/><w:bCs/>' : '',
    rule.italic ? '<w:i/><w:iCs/>' : '',
    rule.colour === undefined ? '' : `<w:color w:val="${rule.colour}"/>`,
    rule.spread === undefined ? '' : `<w:spacing w:val="${Math.round(rule.spread * 20)}"/>`,
    size === undefined ? '' : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`,
    rule.underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  const isNormal = id === 'Normal';
  const head = [
    `<w:name w:val="${rule.name}"/>`,
    rule.alias === undefined ? '' : `<w:aliases w:val="${rule.alias}"/>`,
    isNormal ? '' : `<w:basedOn w:val="${rule.basedOn ?? 'Normal'}"/>`,
    rule.next === undefined ? '' : `<w:next w:val="${rule.next}"/>`,
    '<w:qFormat/>',
  ].join('');
  const kind = isNormal ? ' w:default="1"' : isOfWord(rule) ? '' : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${kind} w:styleId="${id}">${head}${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}</w:style>`;
}

/** Only styles of Word itself have another name than the one shown to Indonesians. */
function isOfWord({ alias }: StyleRule): boolean {
  return alias !== undefined;
}

const CHARACTER_STYLES = `<w:style w:type="character" w:default="1" w:styleId="FontParagrafDefault"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="${GAP_STYLE}"><w:name w:val="Isian"/><w:basedOn w:val="FontParagrafDefault"/><w:qFormat/></w:style>`;

function tableStyles(): string {
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TabelNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(0, 0)}</w:tblPr></w:style>`,
    tableStyle('TanpaGaris', 'Tanpa Garis', cellMargins(0, 0)),
    tableStyle('Kisi', 'Kisi', `${GRID}${cellMargins(0.9, 1.3)}`),
    tableStyle('KisiPadat', 'Kisi Padat', `${GRID}${cellMargins(0.7, 0.9)}`),
    tableStyle(
      'KakiHalaman',
      'Kaki Halaman',
      `<w:tblBorders>${rule('top', '777777')}</w:tblBorders>${cellMargins(2.5, 0, 0)}`,
    ),
  ].join('');
}

const GRID = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(side, '000000')).join('')}</w:tblBorders>`;

/** Half a point. */
function rule(side: string, colour: string): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`;
}

function tableStyle(id: TableStyle, name: string, properties: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TabelNormal"/><w:qFormat/><w:tblPr>${properties}</w:tblPr></w:style>`;
}

function cellMargins(top: number, side: number, bottom = top): string {
  const margin = (name: string, width: number): string => `<w:${name} w:w="${mm(width)}" w:type="dxa"/>`;
  return `<w:tblCellMar>${margin('top', top)}${margin('left', side)}${margin('bottom', bottom)}${margin('right', side)}</w:tblCellMar>`;
}
