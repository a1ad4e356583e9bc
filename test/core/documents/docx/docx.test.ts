import { describe, expect, it, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import type { DocumentModel, Paper } from '#core/documents/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { elementsOf, type XmlElement } from '#test/support/xml-tree.ts';
import {
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOldDossier,
  aScoredDossier,
  inputOf,
} from '../dossiers.ts';
import { docxParts, expectedTexts, paragraphTexts } from './docx-text.ts';
import { everyBlock } from './every-block.ts';

const OPTIONS = { lang: 'id', madeAt: instant('2026-11-23T02:42:07.125Z') } as const;
const A4_LANDSCAPE: Paper = { size: 'a4', orientation: 'landscape', margins: [20, 20, 25, 30] };

async function partsOf(model: DocumentModel): Promise<(path: string) => XmlElement> {
  const parts = docxParts(await renderDocx(model, OPTIONS));
  return (path) => {
    const part = parts[path];
    if (part === undefined) throw new Error(`no ${path}`);
    return part;
  };
}

async function documentOf(model: DocumentModel): Promise<XmlElement> {
  return (await partsOf(model))('word/document.xml');
}

function numbersOf(elements: readonly XmlElement[], attribute: string): readonly number[] {
  return elements.map(({ attributes }) => Number(attributes[attribute]));
}

function has(element: XmlElement, name: string): boolean {
  return elementsOf(element, name).length > 0;
}

/** The order the schema prescribes; Word calls a file with another one damaged. */
const PRESCRIBED: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr spacing ind jc outlineLvl sectPr'.split(
    ' ',
  ),
  'w:rPr': 'rStyle rFonts b bCs i iCs noProof color spacing sz szCs u lang'.split(' '),
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook'.split(' '),
  'w:trPr': 'cantSplit trHeight tblHeader'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd vAlign'.split(' '),
  'w:sectPr': 'headerReference footerReference type pgSz pgMar cols'.split(' '),
  'w:style': 'name aliases basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr'.split(' '),
  'w:lvl': 'start numFmt lvlText lvlJc pPr'.split(' '),
  'w:settings': 'zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator'.split(
    ' ',
  ),
};

describe('a Word file', () => {
  test.each([
    ['everyday', anEverydayDossier()],
    ['of 2014', anOldDossier()],
    ['scored', aScoredDossier()],
    ['failed', aFailedDossier()],
    ['extreme', anExtremeDossier()],
  ] as const)('says exactly what the model says, in its order (%s)', async (_, dossier) => {
    let seen = 0;
    for (const key of documentsOf(dossier)) {
      const built = buildDocument(key, inputOf(dossier));
      if (!built.ok) continue;
      seen += 1;
      expect(paragraphTexts(await documentOf(built.value.model))).toEqual(expectedTexts(built.value.model));
    }
    expect(seen).toBeGreaterThan(2);
  });

  it('says exactly what every kind of block says', async () => {
    const model = everyBlock();
    expect(paragraphTexts(await documentOf(model))).toEqual(expectedTexts(model));
  });

  it('keeps the prescribed order of properties, and names only styles and lists it has', async () => {
    const part = await partsOf(everyBlock({ marks: ['draft'] }));
    const styles = elementsOf(part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const lists = elementsOf(part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']);
    for (const path of ['document', 'styles', 'numbering', 'settings', 'header1', 'footer1']) {
      const root = part(`word/${path}.xml`);
      for (const [name, order] of Object.entries(PRESCRIBED)) {
        for (const element of [root, ...elementsOf(root, name)].filter((each) => each.name === name)) {
          const places = element.children.map((child) => order.indexOf(child.name.replace('w:', '')));
          expect(places).not.toContain(-1);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'])
        for (const { attributes } of elementsOf(root, name)) expect(styles).toContain(attributes['w:val']);
      for (const { attributes } of elementsOf(root, 'w:numPr').flatMap((each) => elementsOf(each, 'w:numId')))
        expect(lists).toContain(attributes['w:val']);
      // A cell must end in a paragraph.
      for (const cell of elementsOf(root, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p');
    }
  });

  test.each([
    ['F4', everyBlock().paper, { 'w:w': '12189', 'w:h': '18709' }],
    ['folio', { ...everyBlock().paper, size: 'folio' }, { 'w:w': '11906', 'w:h': '18709' }],
    ['A4 landscape', A4_LANDSCAPE, { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }],
  ] as const)('is exactly %s in every section', async (_, paper, size) => {
    const root = await documentOf(everyBlock({ paper }));
    const sections = elementsOf(root, 'w:sectPr');
    expect(sections.length).toBeGreaterThan(1);
    for (const section of sections) {
      expect(elementsOf(section, 'w:pgSz').map(({ attributes }) => attributes)).toEqual([size]);
      expect(elementsOf(section, 'w:pgMar')[0]?.attributes).toMatchObject({
        'w:top': '1134',
        'w:right': '1134',
        'w:bottom': '1417',
        'w:left': '1701',
      });
    }
  });

  it('names the letters its own were made after', async () => {
    const fontsOf = async (model: DocumentModel) => {
      const styles = (await partsOf(model))('word/styles.xml');
      return elementsOf(styles, 'w:rFonts').map(({ attributes }) => attributes['w:ascii']);
    };
    expect(await fontsOf(everyBlock())).toEqual(['Arial']);
    const text = { ...everyBlock().text, font: 'times' } as const;
    expect(await fontsOf(everyBlock({ text }))).toEqual(['Times New Roman']);
  });

  it('gives each table exactly the width of the text, in columns as the model shares it', async () => {
    const root = await documentOf(everyBlock());
    const grids = elementsOf(root, 'w:tbl').filter((table) => elementsOf(table, 'w:tblHeader').length > 0);
    expect(grids.length).toBeGreaterThan(2);
    for (const grid of grids) {
      const widths = numbersOf(elementsOf(grid, 'w:gridCol'), 'w:w');
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12189 - 1134 - 1701);
      expect(elementsOf(grid, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
      for (const row of elementsOf(grid, 'w:tr')) {
        const inRow = numbersOf(elementsOf(row, 'w:tcW'), 'w:w');
        expect(inRow.reduce((sum, width) => sum + width, 0)).toBe(12189 - 1134 - 1701);
      }
    }
    const [first = 0, second = 0] = numbersOf(elementsOf(grids[0] ?? root, 'w:gridCol'), 'w:w');
    expect(second / first).toBeCloseTo(7, 1);
  });

  it('repeats heads and splits only tall rows', async () => {
    const root = await documentOf(everyBlock());
    const grid = elementsOf(root, 'w:tbl').find((table) => has(table, 'w:tblHeader'));
    const rows = elementsOf(grid ?? root, 'w:tr');
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, false, false, false, false]);
    expect(rows.map((row) => has(row, 'w:cantSplit'))).toEqual([true, true, true, false, true]);
  });

  it('keeps signatures, the sentence before them and the copies after them on one page', async () => {
    const root = await documentOf(everyBlock());
    const body = elementsOf(root, 'w:body')[0]?.children ?? [];
    const start = body.findIndex((each) =>
      paragraphTexts({ ...each, children: [each] }).includes('Demikian surat ini dibuat.'),
    );
    const copies = body.findIndex((each) => paragraphTexts({ ...each, children: [each] }).includes('Tembusan:'));
    const between = elementsOf({ ...root, children: body.slice(start, copies + 1) }, 'w:p');
    const loose = between.filter(
      (each) => !has(each, 'w:keepNext') && paragraphTexts({ ...root, children: [each] }).length > 0,
    );
    // What keeps by its style says so there.
    expect(loose.map((each) => paragraphTexts({ ...root, children: [each] })[0])).toEqual([
      'Pokja Pemilihan 1\nKetua',
      'Saksi',
      'No.',
      'Nama',
      'Mewakili',
      'Tanda tangan',
      'Tembusan:',
    ]);
    const styles = (await partsOf(everyBlock()))('word/styles.xml');
    for (const id of ['AtasNama', 'KepalaTandaTangan', 'JudulTembusan', 'Judul', 'Judul1', 'Judul2', 'JudulTabel']) {
      const style = elementsOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
      expect(style === undefined ? id : has(style, 'w:keepNext')).toBe(true);
    }
  });

  it('numbers each list by Word, from one', async () => {
    const part = await partsOf(everyBlock());
    const used = elementsOf(part('word/document.xml'), 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(new Set(used).size).toBe(7);
    const begun = elementsOf(part('word/numbering.xml'), 'w:num');
    expect(begun).toHaveLength(7);
    for (const list of begun) expect(elementsOf(list, 'w:startOverride')[0]?.attributes['w:val']).toBe('1');
  });

  it('counts its pages itself, and names itself at the foot', async () => {
    const part = await partsOf(everyBlock());
    const footer = part('word/footer1.xml');
    expect(paragraphTexts(footer)).toEqual(['Semua blok · Kode tender 90000001000', 'Halaman 1 dari 1']);
    expect(elementsOf(footer, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']?.trim())).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('carries marks on every page, and nothing where there are none', async () => {
    const marked = await partsOf(everyBlock({ marks: ['practice', 'draft'] }));
    expect(paragraphTexts(marked('word/header1.xml'))).toEqual([
      'LATIHAN – BUKAN DOKUMEN RESMI · KONSEP – BELUM DITERBITKAN',
    ]);
    const drawn = elementsOf(marked('word/header1.xml'), 'v:textpath').map(({ attributes }) => attributes['string']);
    expect(drawn).toContain('LATIHAN');
    const plain = await partsOf(everyBlock());
    expect(paragraphTexts(plain('word/header1.xml'))).toEqual([]);
    expect(has(plain('word/header1.xml'), 'v:shape')).toBe(false);
  });

  it('is Indonesian, titled, and dated as told', async () => {
    const part = await partsOf(everyBlock());
    expect(elementsOf(part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('id-ID');
    const told = part('docProps/core.xml').children.map(({ name, text }) => [name, text]);
    expect(Object.fromEntries(told)).toEqual({
      'dc:title': 'Semua <blok> & "tanda"',
      'dc:language': 'id-ID',
      'dcterms:created': '2026-11-23T02:42:07Z',
      'dcterms:modified': '2026-11-23T02:42:07Z',
    });
  });

  it('holds characters XML cannot hold as replaced, never as a damaged file', async () => {
    const hostile = 'CV. \u0000\u000b<w:p/>]]>&amp; \ud800\u{1f3d7}';
    const root = await documentOf(everyBlock({ blocks: [{ kind: 'paragraph', text: [{ text: hostile }] }] }));
    expect(paragraphTexts(root)).toEqual(['CV. ��<w:p/>]]>&amp; �\u{1f3d7}']);
  });

  it('is the same bytes for the same document', async () => {
    const [first, second] = [await renderDocx(everyBlock(), OPTIONS), await renderDocx(everyBlock(), OPTIONS)];
    expect(first).toEqual(second);
  });
});
