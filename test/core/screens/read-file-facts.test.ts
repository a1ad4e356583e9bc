import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import { packParts } from '#core/documents/zip.ts';
import { fileScreens } from '#core/screens/file-screens.ts';
import { readFileFacts } from '#core/screens/read-file-facts.ts';
import type { FileFacts } from '#core/tender/checks-model.ts';
import { aBid, aBidder, aDossier, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from '#test/core/documents/dossiers.ts';
import { resultOf, STANDARD } from './tenders.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/bid-files/${name}`, import.meta.url));

async function factsOf(name: string): Promise<FileFacts> {
  return unwrap(await readFileFacts(fixture(name)));
}

async function aPdf(change: (pdf: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  change(pdf);
  return pdf.save();
}

describe('what files made by LibreOffice say of themselves', () => {
  it('is read from Word files', async () => {
    expect(await factsOf('penawaran-b.docx')).toEqual({
      kind: 'docx',
      author: 'Rudi Hartono',
      lastEditor: 'Sari & Dewi',
      company: null,
      producer: expect.stringMatching(/^LibreOffice\/7\.4\.7/),
      createdAt: '2026-11-02T08:04:00.000Z',
      editedAt: '2026-11-02T09:00:00.000Z',
    });
  });

  it('is read from Excel files', async () => {
    expect(await factsOf('rab-a.xlsx')).toMatchObject({
      kind: 'xlsx',
      author: 'Rudi Hartono',
      createdAt: '2026-11-02T08:02:00.000Z',
    });
  });

  it('is read from PDF files', async () => {
    expect(await factsOf('penawaran-a.pdf')).toEqual({
      kind: 'pdf',
      author: 'Rudi Hartono',
      lastEditor: null,
      company: null,
      producer: 'Writer · LibreOffice 7.4',
      createdAt: '2026-11-28T09:21:34.000Z',
      editedAt: null,
    });
  });

  it('leads to what two bids have in common', async () => {
    const files = { a: 'penawaran-a.docx', b: 'penawaran-b.docx', c: 'penawaran-c.pdf' };
    const facts: Record<string, FileFacts> = {};
    const bidders = [];
    for (const [id, name] of Object.entries(files)) {
      const sha256 = id.repeat(64);
      facts[sha256] = await factsOf(name);
      bidders.push(aBidder(id, { bid: aBid({ files: [{ name, size: 1, sha256, modifiedAt: null }] }) }));
    }
    const dossier = aDossier({ bidders, checks: { answers: {}, regulated: null, files: facts } });
    const results = fileScreens(dossier, bidders, STANDARD);
    expect(resultOf(results, 'same-author').findings).toMatchObject([
      { bidders: ['a', 'b'], subjects: ['Rudi Hartono'] },
    ]);
    expect(resultOf(results, 'created-together').findings).toMatchObject([{ bidders: ['a', 'b'] }]);
    expect(resultOf(results, 'same-producer').findings).toMatchObject([{ bidders: ['a', 'b'] }]);
  });
});

describe('what files of our own writers say of themselves', () => {
  it('is the program, and the moment they were made', async () => {
    const { content } = unwrap(buildDocument('bahp', inputOf(anEverydayDossier())));
    const bytes = await renderDocx(content, { lang: 'id', madeAt: instant('2026-11-23T02:42:07.000Z') });
    expect(await readFileFacts(bytes)).toMatchObject({
      ok: true,
      value: { kind: 'docx', author: null, producer: 'Meja Pokja', createdAt: '2026-11-23T02:42:07.000Z' },
    });
  });

  it('is read from a PDF that holds letters of every kind', async () => {
    const bytes = await aPdf((pdf) => {
      pdf.setAuthor('Désirée “Ibu” Ñata');
      pdf.setCreator('Meja Pokja');
      pdf.setProducer('Meja Pokja');
      pdf.setCreationDate(new Date('2026-11-02T08:00:00Z'));
    });
    expect(await readFileFacts(bytes)).toMatchObject({
      ok: true,
      value: { author: 'Désirée “Ibu” Ñata', producer: 'Meja Pokja', createdAt: '2026-11-02T08:00:00.000Z' },
    });
  });
});

describe('files that cannot be read', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a picture', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'other-kind'],
    ['nothing', () => new Uint8Array(), 'other-kind'],
    ['an archive of something else', () => packParts({ 'a.txt': 'a' }), 'other-kind'],
    ['half a Word file', () => fixture('penawaran-a.docx').subarray(0, 2_000), 'cannot-be-read'],
    ['a PDF that is none', () => new TextEncoder().encode('%PDF-1.7 and nothing behind it'), 'cannot-be-read'],
    ['a PDF behind a password', () => aPdf((pdf) => pdf.encrypt({ userPassword: 'rahasia' })), 'cannot-be-read'],
  ])('are refused by name: %s', async (_, make, why) => {
    expect(await readFileFacts(await make())).toEqual({ ok: false, error: why });
  });

  it('do not blow up: a part that would unpack to more than a page is left alone', async () => {
    const bytes = await packParts({
      '[Content_Types].xml': '<Types>wordprocessingml</Types>',
      'docProps/core.xml': `<x>${'a'.repeat(2_000_000)}</x><dc:creator>Rudi</dc:creator>`,
    });
    expect(await readFileFacts(bytes)).toMatchObject({ ok: true, value: { author: null } });
  });
});
