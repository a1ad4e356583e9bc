import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import { markLine } from '#core/documents/html-mark.ts';
import type { Block, DocumentModel } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { openLibreOffice, WITHOUT_LIBRE_OFFICE } from '#test/support/libre-office.ts';
import { type PdfFile, readPdf } from '#test/support/pdf.ts';
import { anEverydayDossier, anExtremeDossier, anOldDossier, aScoredDossier, inputOf } from '../dossiers.ts';
import { everyKind, everyKindOf2010 } from '../every-kind.ts';
import { aDressedOffice } from '../office-look.ts';
import { expectedTexts } from './docx-text.ts';
import { everyBlock } from './every-block.ts';

const POINTS_PER_MM = 72 / 25.4;
/** LibreOffice rounds a page to its own units, a fifth of a millimetre. */
const ROUNDING_POINTS = 0.6;

const office = openLibreOffice();
afterAll(() => office?.close());

interface Printed {
  readonly name: string;
  readonly model: DocumentModel;
  readonly pdf: PdfFile;
}

const DOSSIERS = {
  everyday: anEverydayDossier(),
  practice: { ...anEverydayDossier(), practice: true },
  old: anOldDossier(),
  scored: aScoredDossier(),
  extreme: anExtremeDossier(),
};

function models(): readonly { readonly name: string; readonly model: DocumentModel }[] {
  const built = Object.entries(DOSSIERS).flatMap(([name, dossier]) =>
    documentsOf(dossier).flatMap((key) => {
      const document = buildDocument(key, inputOf(dossier));
      return document.ok && document.value.model.blocks.length > 0
        ? [{ name: `${name}-${key.replace(':', '-')}`, model: document.value.model }]
        : [];
    }),
  );
  const landscape = everyBlock({ paper: { size: 'a4', orientation: 'landscape', margins: [20, 20, 25, 30] } });
  const ofEveryKind = [...everyKind(), ...everyKindOf2010()];
  return [
    ...built,
    ...ofEveryKind,
    { name: 'every-block', model: everyBlock() },
    { name: 'landscape', model: landscape },
  ];
}

describe.skipIf(office === null)(`a Word file in LibreOffice${office === null ? WITHOUT_LIBRE_OFFICE : ''}`, () => {
  let printed: readonly Printed[] = [];

  beforeAll(async () => {
    const all = models();
    const options = { lang: 'id', madeAt: instant('2026-11-23T02:42:00.000Z') } as const;
    const files = all.map(async ({ name, model }) => ({
      name: `${name}.docx`,
      bytes: await renderDocx(model, options),
    }));
    const pdfs = office?.convert(await Promise.all(files), 'pdf') ?? [];
    const read = all.map(async (each, index) => ({ ...each, pdf: await readPdf(pdfs[index] ?? new Uint8Array()) }));
    printed = await Promise.all(read);
  });

  it('says on paper everything the model says', () => {
    expect(printed.length).toBeGreaterThan(20);
    for (const { name, model, pdf } of printed) {
      const flow = textFlow(model, pdf);
      const lost = expectedTexts(model).filter((text) => !flow.includes(withoutSpace(text)));
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });

  it('has pages of exactly the size of the paper, numbered x of y, with the mark at their head', () => {
    for (const { model, pdf } of printed) {
      const { width, height } = pageSize(model.paper);
      const mark = markLine(model, 'id');
      pdf.pages.forEach((page, index) => {
        expect(Math.abs(page.width - width * POINTS_PER_MM)).toBeLessThan(ROUNDING_POINTS);
        expect(Math.abs(page.height - height * POINTS_PER_MM)).toBeLessThan(ROUNDING_POINTS);
        // A long foot goes on in a second line, beside the number of the page.
        const foot = page.lines.slice(-2).map(({ text }) => text);
        expect(foot.join(' ')).toContain(`Halaman ${index + 1} dari ${pdf.pages.length}`);
        const words = new Set(foot.flatMap((line) => line.split(' ')));
        expect(model.footer.split(' ').filter((word) => !words.has(word))).toEqual([]);
        if (mark !== null) expect(page.lines[0]?.text).toBe(mark);
      });
    }
  });

  it('repeats the head of a table on every page the table reaches', () => {
    const pdf = printed.find(({ name }) => name === 'every-block')?.pdf;
    const pages = pdf?.pages.filter(({ text }) => /^\d+\/0 \d+\/1 /m.test(text)) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toContain('K0 K1 K2 K3 K4 K5 K6');
  });

  it('keeps signatures whole, with the last sentence right before them', () => {
    const byCommittee = printed.filter(({ model }) => model.blocks.some(isSignedByCommittee));
    expect(byCommittee.length).toBeGreaterThan(10);
    for (const { name, pdf } of byCommittee) {
      const signed = pdf.pages.filter(({ text }) => /Jabatan\s+Tanda tangan/.test(text));
      expect({ name, pages: signed.length }).toEqual({ name, pages: 1 });
      expect(signed[0]?.text).toMatch(
        /(Demikian|(Kertas Kerja Evaluasi|Register Bukti|Daftar Periksa Pelaksanaan SOP) ini) (.|\n)*Tanda tangan/,
      );
    }
  });

  it('has the head of a form on every page with its number, and boxes for initials under its foot', async () => {
    const dossier = { ...anEverydayDossier(), practice: true };
    const { model } = unwrap(buildDocument('bahp', inputOf(dossier, aDressedOffice())));
    const bytes = await renderDocx(model, { lang: 'id', madeAt: instant('2026-11-23T02:42:00.000Z') });
    const [converted] = office?.convert([{ name: 'berlambang.docx', bytes }], 'pdf') ?? [];
    const pdf = await readPdf(converted ?? new Uint8Array());
    pdf.pages.forEach(({ text, width }, index) => {
      expect(Math.abs(width - 210 * POINTS_PER_MM)).toBeLessThan(ROUNDING_POINTS);
      for (const each of ['No. dokumen: FM-PBJ-07', 'Revisi: 02', 'Berlaku: 2 Januari 2026', 'LATIHAN', 'Paraf'])
        expect(text).toContain(each);
      expect(text.match(new RegExp(`Halaman ${index + 1} dari ${pdf.pages.length}`, 'g'))).toHaveLength(2);
    });
    const flow = pdf.pages.map((page) => page.flow).join('');
    const cut = expectedTexts(model).filter((text) => text.length < 40 && !flow.includes(withoutSpace(text)));
    expect(cut).toEqual([]);
  });

  it('leaves no page empty, and no heading at the end of one', () => {
    for (const { name, pdf } of printed) {
      for (const { lines } of pdf.pages) {
        expect({ name, lines: lines.length }).not.toEqual({ name, lines: 1 });
        expect(lines.at(-2)?.text ?? '').not.toMatch(/^\d+\. [A-Z][a-z ]+$|:$|^No\. /);
      }
    }
  });
});

function isSignedByCommittee(block: Block): boolean {
  return block.kind === 'signatures' && block.positionHead === undefined && block.rows.length > 1;
}

/** All text without white space and without what stands at the head and foot of the pages. */
function textFlow(model: DocumentModel, pdf: PdfFile): string {
  const pages = pdf.pages.map(({ flow }, index) => {
    const furniture = [model.footer, `Halaman ${index + 1} dari ${pdf.pages.length}`, markLine(model, 'id') ?? ''];
    return furniture.reduce((text, each) => text.replace(withoutSpace(each), ''), flow);
  });
  return pages.join('');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
