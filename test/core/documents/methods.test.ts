import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { assert } from '#core/shared/assert.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aPreparedSelection, aWeighedResult, aWeighedTender, FIRMS } from '#test/support/builders/method-tenders.ts';
import { inputOf } from './dossiers.ts';
import { headings, modelText, sectionText, tablesOf } from './model-text.ts';

function modelOf(kind: DocumentKind, dossier: Dossier) {
  const built = buildDocument(kind, inputOf(dossier));
  assert(built.ok, 'the document can be made');
  return built.value;
}

describe('documents of a method that weighs technique and price', () => {
  it('tell the weights, the formulas of every score, and that nothing is rounded before it is compared', () => {
    const text = sectionText(modelOf('baep', aWeighedResult()).model, 'Metode, kriteria, dan rumus evaluasi');
    expect(text).toContain('Sistem Nilai');
    expect(text).toContain('ambang batas 60');
    expect(text).toContain('jumlah tertinggi di antara peserta × 100');
    expect(text).toContain('Nilai harga = harga terkoreksi terendah ÷ harga terkoreksi peserta × 100');
    expect(text).toContain('Nilai gabungan = (nilai teknis × 60 %) + (nilai harga × 40 %).');
    expect(text).toContain('tanpa pembulatan; nilai yang dicetak dibulatkan 2 angka');
    expect(text).toContain('diurutkan dari nilai gabungan tertinggi');
  });

  it('print the scores of everybody with two decimals, and a dash where the price stays closed', () => {
    const { model } = modelOf('baep', aWeighedResult());
    const table = tablesOf(model).find(({ heads }) => heads.includes('Nilai gabungan') && !heads.includes('Peringkat'));
    expect(table?.heads).toEqual([
      'Kode',
      'Nama peserta',
      'Nilai teknis (60 %)',
      'Nilai harga (40 %)',
      'Nilai gabungan',
    ]);
    // 0,6 × 95 + 0,4 × 800 ÷ 880 × 100 = 93,3636…; 0,6 × 80 + 40 = 88
    expect(table?.rows).toEqual([
      ['P1', FIRMS.third, '95,00', '90,91', '93,36'],
      ['P2', FIRMS.fourth, '80,00', '100,00', '88,00'],
      ['P3', FIRMS.fifth, '48,00', '–', '–'],
    ]);
  });

  it('rank by the combined score and show what it is made of', () => {
    const { model } = modelOf('bahp', aWeighedResult());
    const ranking = tablesOf(model).find(({ heads }) => heads.includes('Peringkat'));
    expect(ranking?.heads).toContain('Nilai gabungan');
    expect(ranking?.rows[0]).toEqual(expect.arrayContaining(['1', 'P1', '880.000.000,00', '93,36']));
  });

  it('name whose second file was opened and whose was not', () => {
    const text = sectionText(modelOf('baep', aWeighedResult()).model, 'Penetapan hasil evaluasi teknis');
    expect(text).toContain('2 (dua) peserta lulus');
    expect(text).toMatch(/File II peserta berikut tidak dibuka:\s+P3 CV\. Ekatama Studi/);
  });
});

describe('documents while prices are closed', () => {
  it('say so instead of naming any, and miss none', () => {
    const opening = modelOf('bapp', aWeighedTender());
    expect(modelText(opening.model)).toContain('File II (harga) tidak dibuka pada pembukaan ini.');
    expect(tablesOf(opening.model).flatMap(({ heads }) => heads)).not.toContain('Harga penawaran (Rp)');
    expect(opening.missing.map(({ field }) => field)).not.toContain('bid-price');
    const minutes = modelOf('baep', aWeighedTender()).model;
    expect(sectionText(minutes, 'Evaluasi harga')).toContain('File II belum dibuka');
    expect(sectionText(minutes, 'Harga penawaran dan koreksi aritmatik')).toContain('File II belum dibuka');
  });
});

describe('the minutes of a pre-qualified selection', () => {
  it('follow its own order, from the qualification to the price', () => {
    const selection = aPreparedSelection();
    const [first] = selection.bidders;
    assert(first, 'firms registered');
    const offered: Dossier = {
      ...selection,
      qualification: { ...selection.qualification, entries: { [first.id]: { submittedAt: null, note: null } } },
      bidders: aWeighedTender().bidders,
    };
    const names = headings(modelOf('baep', offered).model).map((heading) => heading.replace(/^\S+ /, ''));
    const at = (name: string) => names.indexOf(name);
    expect(at('Evaluasi kualifikasi')).toBeLessThan(at('Daftar pendek'));
    expect(at('Daftar pendek')).toBeLessThan(at('Evaluasi administrasi'));
    expect(at('Evaluasi teknis')).toBeLessThan(at('Evaluasi harga'));
  });

  it('number elements with their parts, and say how counted ones are scored', () => {
    const table = tablesOf(modelOf('bahp', aPreparedSelection()).model).find(({ heads }) =>
      heads.includes('Unsur yang dievaluasi'),
    );
    const rows = table?.rows.map((cells) => cells.slice(0, 2).join(' ')) ?? [];
    expect(rows).toContain('1.1 Pengalaman pekerjaan sejenis (jumlah dibanding yang tertinggi)');
    expect(rows.findIndex((text) => text.startsWith('Kualifikasi'))).toBeLessThan(
      rows.findIndex((text) => text.startsWith('Teknis')),
    );
  });
});
