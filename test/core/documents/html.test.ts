import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentFontCss, fontFiles } from '#core/documents/font.ts';
import { renderHtml } from '#core/documents/html.ts';
import { cssString, escapeHtml } from '#core/documents/html-escape.ts';
import type { Block, DocumentModel } from '#core/documents/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';

const OPTIONS = { fontCss: '', lang: 'id' } as const;

function aModel(blocks: readonly Block[], parts: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Uji',
    kind: 'bahp',
    paper: { size: 'f4', orientation: 'portrait', margins: [25, 25, 30, 30] },
    text: { size: 11, spacing: 1.35 },
    marks: [],
    blocks,
    footer: 'Kaki',
    ...parts,
  };
}

const HOSTILE = `<img src=x onerror=alert(1)>"'&</style><script>alert(2)</script>`;

describe('a document as HTML', () => {
  it('sets the page to F4, folio, A4 or any of them turned, with the margins of the model', () => {
    const sizes = (['f4', 'folio', 'a4'] as const).flatMap((size) =>
      (['portrait', 'landscape'] as const).map((orientation) => {
        const html = renderHtml(aModel([], { paper: { size, orientation, margins: [10, 11, 12, 13] } }), OPTIONS);
        return /size: ([^;]+); margin: ([^;]+);/.exec(html)?.slice(1).join(' | ');
      }),
    );
    expect(sizes).toEqual([
      '215mm 330mm | 10mm 11mm 12mm 13mm',
      '330mm 215mm | 10mm 11mm 12mm 13mm',
      '210mm 330mm | 10mm 11mm 12mm 13mm',
      '330mm 210mm | 10mm 11mm 12mm 13mm',
      '210mm 297mm | 10mm 11mm 12mm 13mm',
      '297mm 210mm | 10mm 11mm 12mm 13mm',
    ]);
  });

  it('lets no name become markup, wherever it stands', () => {
    const cell = [{ text: HOSTILE }] as const;
    const html = renderHtml(
      aModel(
        [
          { kind: 'letterhead', lines: [HOSTILE], contact: HOSTILE },
          { kind: 'letter', placeAndDate: cell, rows: [{ label: HOSTILE, value: cell }], to: [cell] },
          { kind: 'title', lines: [HOSTILE], number: cell },
          { kind: 'heading', level: 1, number: HOSTILE, text: HOSTILE },
          { kind: 'heading', level: 2, number: null, text: HOSTILE },
          { kind: 'paragraph', text: [{ text: HOSTILE, bold: true }, { missing: HOSTILE }] },
          { kind: 'fields', rows: [{ label: HOSTILE, value: cell }] },
          { kind: 'list', marker: 'dash', items: [cell] },
          {
            kind: 'table',
            caption: HOSTILE,
            columns: [{ header: HOSTILE, width: 1, align: 'left' }],
            rows: [{ cells: [cell] }, { cells: [cell], emphasis: 'group' }],
            foot: [{ cells: [cell], emphasis: 'total' }],
            note: HOSTILE,
          },
          {
            kind: 'signatures',
            placeAndDate: cell,
            heading: [HOSTILE],
            positionHead: HOSTILE,
            rows: [
              { name: cell, position: HOSTILE, employeeNumber: cell },
              { name: cell, position: HOSTILE, employeeNumber: null },
            ],
          },
          { kind: 'copies', heading: HOSTILE, items: [HOSTILE] },
        ],
        { title: HOSTILE, footer: HOSTILE },
      ),
      OPTIONS,
    );
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/<\/style>/g)).toHaveLength(2);
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThan(15);
  });

  it('escapes for CSS so that a footer ends neither its string nor the style sheet', () => {
    expect(cssString('a"b\\c\n</style>')).toBe('"a\\22 b\\5c c\\a \\3c /style\\3e "');
    expect(cssString('Kode tender 1 · hlm. – Muʼamalah é')).toBe('"Kode tender 1 · hlm. – Muʼamalah é"');
    expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
  });

  it('needs nothing from outside: no script, no link, no address', () => {
    const built = unwrap(buildDocument('baep', inputOf(anEverydayDossier())));
    const html = renderHtml(built.content, OPTIONS);
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|https?:/);
  });

  it('is titled, Indonesian, and built of headings, lists and tables a screen reader knows', () => {
    const built = unwrap(buildDocument('bahp', inputOf(anEverydayDossier())));
    const html = renderHtml(built.model, OPTIONS);
    expect(html).toContain('<html lang="id">');
    expect(html).toContain(
      '<title>Berita Acara Hasil Pemilihan – Pembangunan Gedung Arsip Kecamatan Muara Contoh</title>',
    );
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<h2><span class="n">a.</span>Nama seluruh peserta</h2>');
    expect(html).toContain('<th scope="col">Nama peserta</th>');
    expect(html).toContain('<th scope="row">CV. Cahaya Mahakam</th>');
  });

  it('prints a dotted gap that says what is missing', () => {
    const html = renderHtml(aModel([{ kind: 'paragraph', text: [{ missing: 'document-number' }] }]), OPTIONS);
    expect(html).toMatch(/<span class="gap" title="Nomor dokumen">…+<\/span>/);
  });

  it('marks practice and drafts in words at the head and across the page, in either language', () => {
    const html = renderHtml(aModel([], { marks: ['practice', 'draft'] }), OPTIONS);
    expect(html).toContain('content: "LATIHAN – BUKAN DOKUMEN RESMI · KONSEP – BELUM DITERBITKAN"');
    expect(html).toContain('<svg class="mark in-print" aria-hidden="true"');
    expect(renderHtml(aModel([], { marks: ['draft'] }), { ...OPTIONS, lang: 'en' })).toContain(
      'content: "DRAFT – NOT ISSUED"',
    );
    expect(renderHtml(aModel([]), OPTIONS)).not.toContain('<svg');
  });

  it('leaves a browser no room at the head of the page for its own date and title', () => {
    expect(renderHtml(aModel([]), OPTIONS)).toMatch(/@page \{[^}]*@top-center \{ content: ""; \}/);
  });

  it('keeps the closing sentence with the first signatures and few others, and a longer block by itself', () => {
    const row = { name: [{ text: 'Wakil Contoh' }], position: 'CV. Contoh', employeeNumber: null };
    const signed = (count: number) =>
      ({
        kind: 'signatures',
        placeAndDate: null,
        heading: [],
        rows: Array.from({ length: count }, () => row),
      }) as const;
    const html = renderHtml(
      aModel([
        { kind: 'paragraph', text: [{ text: 'Rahasia.' }] },
        { kind: 'paragraph', text: [{ text: 'Demikian.' }] },
        signed(3),
        { ...signed(1), positionHead: 'Mewakili' },
        { ...signed(9), positionHead: 'Mewakili' },
      ]),
      OPTIONS,
    );
    expect(html).toMatch(
      /Rahasia\.<\/p>\s*<div class="keep-together"><p[^>]*>Demikian\.<\/p>\s*<div class="signatures">.*?<\/table><\/div>\s*<div class="signatures">.*?<\/table><\/div><\/div>\s*<div class="signatures many">/s,
    );
  });

  it('breaks long numbers of letters after a slash, and dates in figures nowhere', () => {
    const text = 'Nomor BG-1/PENAWARAN/CONTOH/2026 (23-11-2026), 027/15/ULP/2014 & "a/b"';
    const html = renderHtml(aModel([{ kind: 'paragraph', text: [{ text }] }]), OPTIONS);
    expect(html).toContain(
      'BG-1/<wbr>PENAWARAN/<wbr>CONTOH/<wbr>2026 (<span class="one-line">23-11-2026</span>), 027/15/ULP/2014 &amp; &quot;a/b&quot;',
    );
  });

  it('signs alone at the right, and in a list where the block names whom one speaks for', () => {
    const one = { name: [{ text: 'Siti Contoh' }], position: 'CV. Cahaya', employeeNumber: null };
    const block = { kind: 'signatures', placeAndDate: null, heading: [], rows: [one] } as const;
    expect(renderHtml(aModel([block]), OPTIONS)).toContain('<div class="signatures single">');
    expect(renderHtml(aModel([{ ...block, positionHead: 'Mewakili' }]), OPTIONS)).not.toContain('signatures single">');
  });

  it('takes its font from files given by name, and is set in it on the page and at its edges', () => {
    const css = documentFontCss((file) => `data:${file}`);
    expect(fontFiles({}).map(({ file }) => file)).toContain('arimo-latin-700-normal.woff2');
    expect(css).toContain('src: url("data:arimo-latin-400-italic.woff2") format("woff2")');
    const serif = { size: 12, spacing: 1.5, font: 'times' } as const;
    expect(documentFontCss((file) => file, serif)).toContain('font-family: Tinos; font-weight: 700');
    const html = renderHtml(aModel([], { text: serif, marks: ['draft'] }), OPTIONS);
    expect(html).not.toContain('Arimo');
    expect(html.match(/Tinos, 'Times New Roman'/g)).toHaveLength(4);
  });
});
