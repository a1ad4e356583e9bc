import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { renderDocx } from '#core/documents/docx/docx.ts';
import {
  EMBLEM_MOST_BYTES,
  type Emblem,
  emblemBytes,
  emblemOf,
  emblemSize,
  isEmblem,
  readPicture,
} from '#core/documents/emblem.ts';
import { renderHtml } from '#core/documents/html.ts';
import { samplePage } from '#core/documents/sample.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { aJpeg, aPng } from '#test/support/pictures.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { elementsOf } from '#test/support/xml-tree.ts';
import { anOffice } from './dossiers.ts';
import { docxParts } from './docx/docx-text.ts';

const PNG = aPng(96, 120);
const EMBLEM = unwrap(emblemOf(PNG, 24));
const DOCX = { lang: 'id', madeAt: instant('2026-11-23T02:42:07.125Z') } as const;

function withEmblem(emblem: Emblem) {
  const office = anOffice();
  return samplePage({ ...office, letterhead: { ...office.letterhead, emblem } });
}

describe('the picture of an emblem', () => {
  it('is known by its bytes, with its size in pixels', () => {
    expect(unwrap(readPicture(PNG))).toEqual({ format: 'png', width: 96, height: 120 });
    expect(unwrap(readPicture(aJpeg(400, 500)))).toEqual({ format: 'jpeg', width: 400, height: 500 });
  });

  test.each([
    ['no picture', new TextEncoder().encode('lambang'), 'not-a-picture'],
    ['nothing at all', new Uint8Array(), 'not-a-picture'],
    ['a drawing', new TextEncoder().encode('<?xml version="1.0"?><svg xmlns="x"/>'), 'drawing'],
    ['a PNG cut off', PNG.subarray(0, 300), 'damaged'],
    ['a JPEG cut off', aJpeg(400, 500).subarray(0, 20), 'damaged'],
    [
      'a JPEG whose segments lead nowhere',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 7, 7, 7, 7, 7, 0xff, 0xd9),
      'damaged',
    ],
    ['too coarse a picture', aPng(40, 60), 'too-small'],
    ['a banner', aJpeg(1_600, 200), 'odd-shape'],
    ['a ribbon', aJpeg(60, 400), 'odd-shape'],
  ] as const)('is refused with its reason: %s', (_, bytes, fault) => {
    expect(readPicture(bytes)).toEqual({ ok: false, error: fault });
  });

  it('is refused where every document and laptop would carry too much', () => {
    const heavy = new Uint8Array([
      ...aJpeg(400, 500).subarray(0, -2),
      ...new Uint8Array(EMBLEM_MOST_BYTES),
      0xff,
      0xd9,
    ]);
    expect(emblemOf(heavy, 24)).toEqual({ ok: false, error: 'too-large' });
  });

  it('comes back from the settings as the bytes it was', () => {
    for (const end of [0, 1, 2]) {
      const bytes = new Uint8Array([...aJpeg(100, 100).subarray(0, -2), ...new Uint8Array(end), 0xff, 0xd9]);
      const emblem = unwrap(emblemOf(bytes, 20));
      expect(emblem.image).toBe(Buffer.from(bytes).toString('base64'));
      expect(emblemBytes(emblem)).toEqual(bytes);
    }
  });

  it('is as wide as its shape asks, and between 10 and 40 millimetres high', () => {
    expect(emblemSize(EMBLEM, unwrap(readPicture(PNG)))).toEqual({ width: 19.2, height: 24 });
    expect([9, 10, 40, 41].map((height) => isEmblem({ ...EMBLEM, height }))).toEqual([false, true, true, false]);
    expect(isEmblem({ ...EMBLEM, image: 'bukan base64!' })).toBe(false);
  });
});

describe('a letterhead with an emblem', () => {
  it('shows it in HTML, once, in its size and with words for those who hear the document', () => {
    const html = renderHtml(withEmblem(EMBLEM), { fontCss: '', lang: 'id' });
    expect(html.split(EMBLEM.image)).toHaveLength(2);
    expect(html).toContain('<img alt="Lambang" style="width:19.20mm;height:24.00mm" src="data:image/png;base64,');
    expect(html).toContain('Biro Pengadaan Barang dan Jasa</p>');
  });

  it('holds it in a Word file as a picture of its own, in its size, with words for it', async () => {
    const bytes = await renderDocx(withEmblem(EMBLEM), DOCX);
    expect(unzipSync(bytes)['word/media/lambang.png']).toEqual(PNG);
    const parts = docxParts(bytes);
    const document = parts['word/document.xml'];
    expect(document && elementsOf(document, 'wp:extent').map(({ attributes }) => attributes)).toEqual([
      { cx: '691200', cy: '864000' },
    ]);
    expect(document && elementsOf(document, 'wp:docPr')[0]?.attributes).toMatchObject({ descr: 'Lambang' });
    const relations = strFromU8(unzipSync(bytes)['word/_rels/document.xml.rels'] ?? new Uint8Array());
    expect(relations).toContain('Id="rIdEmblem"');
    expect(relations).toContain('Target="media/lambang.png"');
  });

  it('goes without where the picture cannot be shown', async () => {
    const model = withEmblem({ ...EMBLEM, image: 'AAAA' });
    expect(renderHtml(model, { fontCss: '', lang: 'id' })).not.toContain('<img');
    expect(Object.keys(unzipSync(await renderDocx(model, DOCX)))).not.toContain('word/media/lambang.png');
  });
});
