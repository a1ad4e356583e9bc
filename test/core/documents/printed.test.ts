import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel, Paper } from '#core/documents/model.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { embeddedFontCss, openPrinter, type PdfFile, type Printer, readPdf } from '#test/support/pdf.ts';
import { aCommittee, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOffice,
  anOldDossier,
  aScoredDossier,
  inputOf,
} from './dossiers.ts';
import { everyKind, everyKindOf2010 } from './every-kind.ts';
import { modelPieces } from './model-text.ts';
import { aDressedOffice } from './office-look.ts';

const A4: Paper = { size: 'a4', orientation: 'portrait', margins: [25, 25, 30, 30] };
const POINTS_PER_MM = 72 / 25.4;
/** Chromium rounds the page to CSS pixels. */
const ROUNDING_POINTS = 1;

let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

function modelOf(kind: DocumentKind, dossier: Dossier, parts: Partial<OfficeSettings> = {}): DocumentModel {
  const office = anOffice(parts);
  return unwrap(buildDocument(kind, inputOf(dossier, office))).content;
}

function htmlOf(model: DocumentModel): string {
  return renderHtml(model, { fontCss: embeddedFontCss(model.text), lang: 'id' });
}

/** Printing is the slow part: the same page is printed once. */
const printedByHtml = new Map<string, Promise<PdfFile>>();

function printed(model: DocumentModel): Promise<PdfFile> {
  const html = htmlOf(model);
  const known = printedByHtml.get(html) ?? printer.print(html).then(readPdf);
  printedByHtml.set(html, known);
  return known;
}

const extreme = anExtremeDossier();

/** So that the committee awards and all its members sign. */
function belowLimit(dossier: Dossier): Dossier {
  return { ...dossier, notice: { ...dossier.notice, budgetCeiling: rupiah(100_000_000_000) } };
}

function withMembers(dossier: Dossier, count: number): Dossier {
  return { ...dossier, committee: { ...dossier.committee, members: aCommittee(count).members } };
}

/** One of each form: minutes of few and many tables, a letter with one signature, a notice. Others are made of the same parts. */
const PRINTED = ['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman'] as const;

describe('a printed document', () => {
  test.each([
    ['F4', {}, 215, 330],
    ['folio', { paper: { ...A4, size: 'folio' } }, 210, 330],
    ['A4', { paper: A4 }, 210, 297],
  ] as const)('is exactly %s on every page, and every page is numbered x of y', async (_, parts, widthMm, heightMm) => {
    const pdf = await printed(modelOf('baep', extreme, parts));
    expect(pdf.pages.length).toBeGreaterThan(5);
    pdf.pages.forEach((page, index) => {
      expect(Math.abs(page.width - widthMm * POINTS_PER_MM)).toBeLessThan(ROUNDING_POINTS);
      expect(Math.abs(page.height - heightMm * POINTS_PER_MM)).toBeLessThan(ROUNDING_POINTS);
      expect(Math.min(...page.lines.map(({ left }) => left))).toBeGreaterThan(30 * POINTS_PER_MM - ROUNDING_POINTS);
      expect(page.lines.at(-1)?.text).toBe(
        `Berita Acara Evaluasi Penawaran · Kode tender 90000001000 Halaman ${index + 1} dari ${pdf.pages.length}`,
      );
    });
  });

  it('carries its font inside, is titled, tagged and Indonesian', async () => {
    const pdf = await printed(modelOf('bahp', anEverydayDossier()));
    expect(pdf.embeddedFonts).toEqual(['Arimo-Bold', 'Arimo-Regular']);
    expect(pdf.title).toBe('Berita Acara Hasil Pemilihan – Pembangunan Gedung Arsip Kecamatan Muara Contoh');
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toBe('id');
  });

  it('is set in the letters the office chose, and nothing of it stands over its edge', async () => {
    const text = { size: 12, spacing: 1.5, font: 'times' } as const;
    const pdf = await printed(modelOf('bahp', anEverydayDossier(), { text }));
    expect(pdf.embeddedFonts).toEqual(['Tinos-Bold', 'Tinos-Regular']);
    for (const kind of PRINTED) {
      expect(await printer.overflowing(htmlOf(modelOf(kind, extreme, { text })))).toEqual([]);
    }
  });

  it('has the head of a form and boxes for initials on every page, in every form of the office, and nothing overflows', async () => {
    const model = modelOf('baep', { ...extreme, practice: true }, aDressedOffice());
    const pdf = await printed(model);
    pdf.pages.forEach(({ text }, index) => {
      for (const each of ['No. dokumen: FM-PBJ-07', 'Revisi: 02', 'LATIHAN', 'Paraf 1. 2. 3. 4. 5.'])
        expect(text.replace(/\s+/g, ' ')).toContain(each);
      expect(text.match(new RegExp(`Halaman ${index + 1} dari ${pdf.pages.length}`, 'g'))).toHaveLength(2);
    });
    for (const kind of PRINTED) {
      expect(await printer.overflowing(htmlOf(modelOf(kind, extreme, aDressedOffice())))).toEqual([]);
    }
  });

  it('repeats the head of a table on every page the table reaches', async () => {
    const pdf = await printed(modelOf('baep', extreme));
    const isRow = (text: string) => /^\d+ Persyaratan \d+: .*(MS|TMS)( (MS|TMS))+$/.test(text);
    const pages = pdf.pages.filter((page) => page.lines.some(({ text }) => isRow(text)));
    expect(pages.length).toBeGreaterThan(3);
    for (const { lines } of pages) {
      const head = lines.findIndex(({ text }) => /^No\. Persyaratan P\d/.test(text));
      expect(head).toBeGreaterThanOrEqual(0);
      expect(head).toBeLessThan(lines.findIndex(({ text }) => isRow(text)));
    }
  });

  it('never leaves a head without a row, nor a heading without what it announces', async () => {
    for (const kind of PRINTED) {
      const { pages } = await printed(modelOf(kind, extreme));
      for (const { lines } of pages) {
        const last = lines.at(-2)?.text ?? '';
        expect(last).not.toMatch(/^(No\.|Kode) /);
        expect(last).not.toMatch(/^(\d+|[a-i])\. (?!Arsip)[A-Z][a-z ]+$/);
        expect(last).not.toMatch(/:$/);
      }
    }
  });

  test.each(PRINTED)('keeps signatures whole, with the last sentence right before them (%s)', async (kind) => {
    for (const dossier of [
      anEverydayDossier(),
      withMembers(anEverydayDossier(), 5),
      belowLimit(extreme),
      anOldDossier(),
    ]) {
      const { pages } = await printed(modelOf(kind, dossier));
      const signed = pages.filter(({ text }) => text.includes('Jabatan Tanda tangan'));
      expect(signed).toHaveLength(1);
      expect(signed[0]?.text).toMatch(/Demikian .*\n(.*\n)?(.*\n)*.*Tanda tangan/);
      for (const member of dossier.committee.members) expect(signed[0]?.text).toContain(member.name);
    }
  });

  test.each(['ba-negosiasi', 'ba-kualifikasi', 'ba-klarifikasi'] as const)(
    'never leaves the signature of a bidder alone on a page (%s)',
    async (kind) => {
      for (const each of [...everyKind(), ...everyKindOf2010()].filter((document) => document.kind === kind)) {
        const { pages } = await printed(each.model);
        const signed = pages.filter(({ text }) => text.includes('Mewakili Tanda tangan'));
        expect(signed).toHaveLength(1);
        expect(signed[0]?.text).toMatch(/Demikian Berita Acara/);
      }
    },
  );

  test.each(everyKind().map((each) => [each.kind, each] as const))(
    'of every kind says on paper what the model says, inside its margins (%s)',
    async (_, { content: model }) => {
      const html = htmlOf(model);
      const flow = (await printed(model)).pages.map((page) => page.flow).join('');
      expect(modelPieces(model).filter((piece) => !flow.includes(piece.replace(/\s/g, '')))).toEqual([]);
      expect(await printer.overflowing(html)).toEqual([]);
    },
  );

  it('lets the witnesses alone move to the next page, as one block, when only the committee still fits', async () => {
    const old = anOldDossier();
    const witnesses = Array.from({ length: 12 }, (_, index) => ({
      name: `Saksi ${'ABCDEFGHIJKL'[index]}`,
      organisation: null,
    }));
    const bidders = old.bidders.map((bidder) => ({ ...bidder, bid: null }));
    const dossier = { ...old, bidders, opening: { ...old.opening, witnesses } };
    const { pages } = await printed(modelOf('bapp', dossier));
    const signedByCommittee = pages.findIndex(({ text }) => text.includes('Jabatan Tanda tangan'));
    expect(pages[signedByCommittee]?.text).toMatch(/Saksi\nPembukaan disaksikan(.*\n)+Demikian/);
    const next = pages[signedByCommittee + 1]?.text.split('Mewakili Tanda tangan')[1] ?? '';
    expect(witnesses.filter(({ name }) => !next.includes(name))).toEqual([]);
  });

  test.each([
    ['everyday', anEverydayDossier()],
    ['of 2014', anOldDossier()],
    ['scored', aScoredDossier()],
    ['failed', aFailedDossier()],
    ['extreme', extreme],
  ] as const)('says on paper everything the model says (%s)', async (_, dossier) => {
    for (const kind of PRINTED) {
      const built = buildDocument(kind, inputOf(dossier));
      if (!built.ok) continue;
      const { content: model } = built.value;
      const pdf = await printed(model);
      const flow = pdf.pages.map((page) => page.flow).join('');
      const lost = modelPieces(model).filter((piece) => !flow.includes(piece.replace(/\s/g, '')));
      expect(lost).toEqual([]);
    }
  });

  test.each([
    ['F4', {}],
    ['A4', { paper: A4 }],
    ['A4 in the largest type', { paper: A4, text: { size: 12, spacing: 1.5 } }],
  ] as const)('squeezes nothing out of its cell or beyond the margins (%s)', async (_, parts) => {
    for (const kind of PRINTED) {
      for (const dossier of [extreme, aScoredDossier(), anOldDossier()]) {
        const { model } = unwrap(buildDocument(kind, inputOf(dossier, anOffice(parts))));
        expect(await printer.overflowing(htmlOf(model))).toEqual([]);
      }
    }
  });

  it('marks every page of the practice space in words', async () => {
    const pdf = await printed(modelOf('baep', { ...anEverydayDossier(), practice: true }));
    expect(pdf.pages.map(({ lines }) => lines[0]?.text)).toEqual(pdf.pages.map(() => 'LATIHAN – BUKAN DOKUMEN RESMI'));
  });

  it('shows hostile names as they are and runs nothing of them', async () => {
    const dossier = anEverydayDossier();
    const hostile = `<img src=x onerror="document.title='owned'">`;
    const bidders = dossier.bidders.map((bidder) => ({ ...bidder, name: hostile }));
    const pdf = await printed(modelOf('pengumuman', { ...dossier, bidders }));
    expect(pdf.text).toContain(`<img src=x`);
    expect(pdf.title).toContain('Pengumuman Pemenang');
  });
});
