import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderHtml } from '#core/documents/html.ts';
import { finishPdf } from '#core/pdf/finish-pdf.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import {
  hasPoppler,
  hasPreflight,
  hasQpdf,
  pdfFonts,
  pdfInfo,
  preflightFaults,
  qpdfFaults,
  WITHOUT,
} from '#test/support/pdf-tools.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anExtremeDossier, inputOf } from '#test/core/documents/dossiers.ts';

const FACTS = { madeBy: 'Meja Pokja 0.1.0', sheet: { width: 215, height: 330 } };
const F4_POINTS = [609.449, 935.433] as const;
/** A circle with its colour seen through, a picture with holes, a link: what documents may come to carry. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==';

let printer: Printer;
let everyday: Uint8Array;
let practice: Uint8Array;
let picture: Uint8Array;

beforeAll(async () => {
  printer = await openPrinter();
  const fontCss = embeddedFontCss();
  const htmlOf = (dossier: Parameters<typeof inputOf>[0]): string =>
    renderHtml(unwrap(buildDocument('baep', inputOf(dossier))).model, { fontCss, lang: 'id' });
  everyday = await printer.print(htmlOf(anEverydayDossier()));
  practice = await printer.print(htmlOf({ ...anExtremeDossier(), practice: true }));
  picture = await printer.print(`<!doctype html><html lang="id"><head><title>A &amp; B &lt;"lambang"&gt;</title>
    <style>${fontCss} @page { size: 330mm 215mm } body { font-family: Arimo }</style></head>
    <body><h1>Lambang</h1><p>ke <a href="https://contoh.example/">sana</a> · “kutip” – 5 ≤ 6 é</p>
    <img alt="lambang" src="data:image/png;base64,${PICTURE}" style="width: 40mm">
    <svg width="50" height="50"><circle cx="25" cy="25" r="20" fill="red" opacity=".4"/></svg></body></html>`);
});
afterAll(() => printer.close());

const samples = (): readonly Uint8Array[] => [everyday, practice, picture];

describe('a PDF made to be kept', () => {
  it('holds to everything of PDF/A-2u that can be looked for, and is tagged and Indonesian', async () => {
    for (const printed of samples()) expect(await pdfAFaults(await finishPdf(printed, FACTS))).toEqual([]);
  });

  it('is not what Chromium prints by itself', async () => {
    const faults = await pdfAFaults(everyday);
    expect(faults).toContain('6.6.2.1 no metadata');
    expect(faults).toContain('6.2.3 no output intent');
    expect(faults).toContain('6.1.3 no identifier');
    expect(faults).toContain('not Indonesian');
  });

  it('names its title, the program that made it, and the engine that printed it', async () => {
    const document = await PDFDocument.load(await finishPdf(picture, FACTS), { updateMetadata: false });
    expect(document.getTitle()).toBe('A & B <"lambang">');
    expect(document.getCreator()).toBe('Meja Pokja 0.1.0');
    expect(document.getProducer()).toMatch(/^Skia\/PDF/);
  });

  it('stands on exactly the sheet, turned too, and leaves another sheet as it is', async () => {
    const sizeOf = async (printed: Uint8Array, sheet: typeof FACTS.sheet) => {
      const [page] = (await readPdf(await finishPdf(printed, { ...FACTS, sheet }))).pages;
      return [page?.width ?? 0, page?.height ?? 0];
    };
    const [width, height] = F4_POINTS;
    const upright = await sizeOf(everyday, FACTS.sheet);
    expect(upright[0]).toBeCloseTo(width, 2);
    expect(upright[1]).toBeCloseTo(height, 2);
    const turned = await sizeOf(picture, FACTS.sheet);
    expect(turned[0]).toBeCloseTo(height, 2);
    expect(turned[1]).toBeCloseTo(width, 2);
    const other = await sizeOf(everyday, { width: 210, height: 297 });
    expect(Math.abs((other[1] ?? 0) - height)).toBeLessThan(1);
  });

  it('says the same words in the same places as before, in a file of less than half the size', async () => {
    const finished = await finishPdf(everyday, FACTS);
    const [before, after] = [await readPdf(everyday), await readPdf(finished)];
    expect(after.pages.map(({ flow }) => flow)).toEqual(before.pages.map(({ flow }) => flow));
    expect(after.pages.map(({ lines }) => lines.map(({ left }) => left))).toEqual(
      before.pages.map(({ lines }) => lines.map(({ left }) => left)),
    );
    expect(finished.length).toBeLessThan(everyday.length / 2);
  });

  it('is the same bytes for the same bytes', async () => {
    expect(await finishPdf(everyday, FACTS)).toEqual(await finishPdf(everyday, FACTS));
  });

  it('keeps a link, which is printed with its page', async () => {
    const document = await PDFDocument.load(await finishPdf(picture, FACTS), { updateMetadata: false });
    const links = document.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? []);
    expect(links).toHaveLength(1);
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  });
});

describe.skipIf(!hasPreflight)(`judged by Apache PDFBox Preflight${hasPreflight ? '' : WITHOUT.preflight}`, () => {
  it('has no fault against PDF/A-1b that is one against PDF/A-2 too', { timeout: 120_000 }, async () => {
    for (const printed of samples()) {
      expect(preflightFaults(await finishPdf(printed, FACTS))).toEqual([]);
    }
  });

  it('finds what is wrong with what Chromium prints by itself', { timeout: 120_000 }, () => {
    const faults = preflightFaults(everyday).join('\n');
    expect(faults).toContain("The trailer dictionary doesn't contain ID");
    expect(faults).toContain('Invalid Color space');
  });
});

describe.skipIf(!hasQpdf)(`judged by qpdf${hasQpdf ? '' : WITHOUT.qpdf}`, () => {
  it('is put together without a fault', async () => {
    for (const printed of samples()) expect(qpdfFaults(await finishPdf(printed, FACTS))).toBe('');
  });
});

describe.skipIf(!hasPoppler)(`judged by Poppler${hasPoppler ? '' : WITHOUT.poppler}`, () => {
  it('is tagged, titled, of version 1.7, with every font inside and mapped to letters', async () => {
    const finished = await finishPdf(everyday, FACTS);
    const info = pdfInfo(finished);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Metadata Stream')).toBe('yes');
    expect(info.get('Title')).toBe('Berita Acara Evaluasi Penawaran – Pembangunan Gedung Arsip Kecamatan Muara Contoh');
    expect(info.get('PDF version')).toBe('1.7');
    const fonts = pdfFonts(finished);
    expect(fonts.length).toBeGreaterThan(0);
    for (const { is } of fonts) expect(is).toEqual(['yes', 'yes', 'yes']);
  });
});
