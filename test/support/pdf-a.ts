/** Looks a PDF through for what PDF/A-2u forbids or asks for, as far as a program can: see ISO 19005-2. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Everything found, in words; empty means that nothing of what is looked for is wrong. */
export async function pdfAFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...fileFaults(bytes, document),
    ...metadataFaults(document),
    ...objectFaults(document),
    ...fontFaults(document),
  ];
}

const name = (text: string): PDFName => PDFName.of(text);

function fileFaults(bytes: Uint8Array, { context, catalog }: PDFDocument): readonly string[] {
  const faults: string[] = [];
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(head)) faults.push('6.1.2 header without its four high bytes');
  if (!(context.lookup(context.trailerInfo.ID) instanceof PDFArray)) faults.push('6.1.3 no identifier');
  if (context.trailerInfo.Encrypt !== undefined) faults.push('6.1.3 encrypted');
  const [intent] = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.asArray() ?? [];
  const output = context.lookup(intent);
  const profile = output instanceof PDFDict ? output.lookup(name('DestOutputProfile')) : undefined;
  if (!(output instanceof PDFDict) || output.get(name('S')) !== name('GTS_PDFA1'))
    faults.push('6.2.3 no output intent');
  if (!(profile instanceof PDFRawStream)) faults.push('6.2.3 no profile');
  else {
    const icc = Buffer.from(decodePDFRawStream(profile).decode()).toString('latin1');
    if (icc.slice(36, 40) !== 'acsp' || icc.slice(16, 20) !== 'RGB ')
      faults.push('6.2.3 no profile of red, green, blue');
  }
  for (const key of ['OCProperties', 'AA', 'OpenAction', 'Requirements', 'AcroForm']) {
    if (catalog.has(name(key))) faults.push(`catalog has ${key}`);
  }
  if (catalog.lookupMaybe(name('Names'), PDFDict)?.has(name('JavaScript'))) faults.push('6.5 scripts');
  if (catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'))?.toString() !== 'true') {
    faults.push('not tagged');
  }
  if (!catalog.has(name('StructTreeRoot'))) faults.push('no tags');
  if (textOf(catalog.lookup(name('Lang'))) !== 'id-ID') faults.push('not Indonesian');
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  if (preferences?.get(name('DisplayDocTitle'))?.toString() !== 'true')
    faults.push('shows its file name, not its title');
  return faults;
}

function metadataFaults({ context, catalog }: PDFDocument): readonly string[] {
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) return ['6.6.2.1 no metadata'];
  const xmp = Buffer.from(stream.getContents()).toString('utf8');
  const info = context.lookup(context.trailerInfo.Info);
  const said = (key: string): string | null => (info instanceof PDFDict ? textOf(info.lookup(name(key))) : null);
  const element = (tag: string): string | null => {
    const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xmp)?.[1];
    return inner === undefined ? null : unescaped(inner.replace(/<[^>]+>/g, ''));
  };
  const pairs = [
    ['Title', 'dc:title', said('Title')],
    ['Creator', 'xmp:CreatorTool', said('Creator')],
    ['Producer', 'pdf:Producer', said('Producer')],
    ['CreationDate', 'xmp:CreateDate', isoOf(said('CreationDate'))],
    ['ModDate', 'xmp:ModifyDate', isoOf(said('ModDate'))],
  ] as const;
  return [
    ...(element('pdfaid:part') === '2' && element('pdfaid:conformance') === 'U' ? [] : ['6.6.4 not said to be 2u']),
    ...pairs
      .filter(([, tag, value]) => value === null || element(tag) !== value)
      .map(([key, tag, value]) => `6.6.3 ${key} is ${value}, ${tag} is ${element(tag)}`),
    ...(stream.dict.has(name('Filter')) ? ['metadata is packed'] : []),
  ];
}

const FORBIDDEN_ACTIONS = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'Hide',
  'SetOCGState',
  'JavaScript',
]);
const FORBIDDEN_FILTERS = new Set(['LZWDecode', 'Crypt']);
const PRINTED = 4;
const HIDDEN = 1 | 2 | 32;

function objectFaults({ context }: PDFDocument): readonly string[] {
  const faults: string[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFRawStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    const word = (key: string): string | null => {
      const value = dictionary.lookup(name(key));
      return value instanceof PDFName ? value.decodeText() : null;
    };
    if (object instanceof PDFRawStream && ['F', 'FFilter', 'FDecodeParms'].some((key) => dictionary.has(name(key)))) {
      faults.push('6.1.7 a stream outside the file');
    }
    if (FORBIDDEN_FILTERS.has(word('Filter') ?? '')) faults.push(`6.1.7 ${word('Filter')}`);
    if (FORBIDDEN_ACTIONS.has(word('S') ?? '') && !dictionary.has(name('P'))) faults.push(`6.5.1 action ${word('S')}`);
    if (word('Subtype') === 'Image' && dictionary.get(name('Interpolate'))?.toString() === 'true') {
      faults.push('6.2.8 an image smoothed by the reader');
    }
    if (word('Subtype') === 'PS' || word('Subtype2') === 'PS') faults.push('6.2.9 PostScript');
    if (word('Type') === 'ExtGState' && ['TR', 'HTP'].some((key) => dictionary.has(name(key)))) {
      faults.push('6.2.5 a transfer function');
    }
    if (word('Type') === 'EmbeddedFile' || dictionary.has(name('EF'))) faults.push('6.8 a file inside');
    if (word('Type') === 'Annot' || word('Subtype') === 'Link') {
      const flags = Number(dictionary.get(name('F'))?.toString() ?? 0);
      if ((flags & PRINTED) === 0 || (flags & HIDDEN) !== 0) faults.push('6.3.2 an annotation that is not printed');
    }
  }
  return faults;
}

/** Every character shown stands in a font that is inside and says which letter it is. */
function fontFaults(document: PDFDocument): readonly string[] {
  const faults = new Set<string>();
  const maps = new Map<PDFDict, ReadonlySet<number>>();
  for (const page of document.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
    if (fonts === undefined) continue;
    for (const [, ref] of fonts.entries()) {
      const font = ref instanceof PDFRef ? document.context.lookup(ref, PDFDict) : undefined;
      if (font === undefined || maps.has(font)) continue;
      const { map, wrong } = readFont(font);
      maps.set(font, map);
      for (const fault of wrong) faults.add(fault);
    }
    for (const { fontName, glyphs } of shownGlyphs(contentsOf(page.node.lookup(name('Contents'))))) {
      const font = fonts.lookup(name(fontName));
      const map = font instanceof PDFDict ? maps.get(font) : undefined;
      for (const glyph of glyphs) {
        if (glyph === 0) faults.add('6.2.11.8 a character without a shape');
        else if (map?.has(glyph) !== true) faults.add(`6.2.11.7 glyph ${glyph} of ${fontName} is no letter`);
      }
    }
  }
  return [...faults];
}

function readFont(font: PDFDict): { readonly map: ReadonlySet<number>; readonly wrong: readonly string[] } {
  const title = font.get(name('BaseFont'))?.toString() ?? 'a font without a name';
  if (font.get(name('Subtype')) === name('Type3')) return { map: toUnicode(font), wrong: [] };
  const [descendant] = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.asArray() ?? [];
  const inner = descendant === undefined ? font : font.context.lookup(descendant, PDFDict);
  const descriptor = inner.lookupMaybe(name('FontDescriptor'), PDFDict);
  const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)));
  const wrong = [
    ...(isInside ? [] : [`6.2.11.4 ${title} is not inside`]),
    ...(font.has(name('ToUnicode')) ? [] : [`6.2.11.7 ${title} maps to no letters`]),
  ];
  return { map: toUnicode(font), wrong };
}

/** The character codes a font's map gives a letter; those mapped to nothing or to a mark of order are left out. */
function toUnicode(font: PDFDict): ReadonlySet<number> {
  const map = font.lookup(name('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return new Set();
  const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
  const codes = new Set<number>();
  const isLetter = (hex: string): boolean => !['0000', 'FEFF', 'FFFE'].includes(hex.toUpperCase());
  for (const [, section = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', letter = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      if (isLetter(letter)) codes.add(Number.parseInt(code, 16));
    }
  }
  for (const [, section = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>/g)) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) codes.add(code);
    }
  }
  return codes;
}

/** Chromium shows text as hexadecimal glyph numbers of four digits, in the font named last. */
function shownGlyphs(content: string): readonly { readonly fontName: string; readonly glyphs: readonly number[] }[] {
  const found: { fontName: string; glyphs: number[] }[] = [];
  let fontName = '';
  for (const [, font, hex] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) fontName = font;
    else if (hex !== undefined) {
      found.push({ fontName, glyphs: hex.match(/.{4}/g)?.map((digits) => Number.parseInt(digits, 16)) ?? [] });
    }
  }
  return found;
}

function contentsOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) {
    return Array.from({ length: contents.size() }, (_, index) => contentsOf(contents.lookup(index))).join('\n');
  }
  return contents instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1') : '';
}

function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}

function isoOf(date: string | null): string | null {
  const parts = date === null ? null : /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(date);
  return parts === null ? null : `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`;
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
