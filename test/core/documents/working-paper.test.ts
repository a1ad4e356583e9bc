import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, bidderId, met, withAllExamined } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, aScoredDossier, inputOf } from './dossiers.ts';
import { headings, modelText, sectionText, tablesOf } from './model-text.ts';
import { aPriceOpenedDossier, aSheetsDossier, aVotedDossier } from './worked-dossiers.ts';

const modelOf = (dossier: Dossier) => unwrap(buildDocument('kertas-kerja', inputOf(dossier))).model;

describe('the working paper', () => {
  it('lies across and takes the gates in the order of the tender', () => {
    const model = modelOf(aPriceOpenedDossier());
    expect(model.paper.orientation).toBe('landscape');
    expect(headings(model)).toEqual([
      '1. Metode, rumus, dan ketentuan',
      '2. Evaluasi administrasi',
      '3. Evaluasi teknis',
      '4. Harga penawaran dan koreksi aritmatik',
      '5. Evaluasi harga',
      '6. Evaluasi kualifikasi',
      '7. Pembuktian kualifikasi',
      '8. Nilai setiap peserta',
      '9. Rekapitulasi',
      '10. Peringkat penawaran yang lulus',
      '11. Paraf anggota pada setiap bagian',
    ]);
  });

  it('show scores with weights and thresholds', () => {
    expect(sectionText(modelOf(aScoredDossier()), 'Evaluasi teknis')).toContain(
      'Nilai teknis | 100 | 70 | 82,80 | 71,25 | 69,31 | 64,10',
    );
  });

  it("set members' sheets beside what the committee found, with how far apart they are and why", () => {
    const section = sectionText(modelOf(aSheetsDossier('revealed')), 'Evaluasi teknis');
    expect(section).toContain('No. | Persyaratan | A1 | A2 | A3 | Gabungan | Rentang | Hasil Pokja');
    expect(section).toContain(
      'Peralatan utama beserta bukti kepemilikan atau sewa | 80 | 78 | TMS 40 | 66 | 40,00 | 71 | Perbedaan melampaui batas. · A3: Bukti sewa ekskavator tidak berlaku',
    );
    expect(section).toContain('A1 = Anggota Contoh 1, S.E.');
  });

  it('tell how far members who judged apart agree', () => {
    expect(sectionText(modelOf(aSheetsDossier('revealed')), 'Evaluasi teknis')).toMatch(
      /Keselarasan nilai antaranggota: koefisien konkordansi Kendall \(W\) [01],\d{3}; korelasi intrakelas ICC\(2,1\) -?[01],\d{3}\./,
    );
    expect(modelText(modelOf(aScoredDossier()))).not.toContain('Kendall');
  });

  it('tell the votes with the view of whoever disagreed, and who stands for each bid that fell', () => {
    const section = sectionText(modelOf(aVotedDossier()), 'Keputusan bersama');
    expect(section).toContain(
      '3 | Anggota Contoh 3, S.E. | Anggota | Tidak setuju | 20 November 2026 10.00 WITA | Metode kerja pemenang perlu diklarifikasi lagi.',
    );
    expect(section).toContain('Setuju 2 (dua), tidak setuju 1 (satu), abstain 0 (nol).');
    expect(section).toContain(
      'P2 | CV. Etam Jaya Konstruksi | Anggota Contoh 1, S.E. (20 November 2026 10.00 WITA); Anggota Contoh 2',
    );
    expect(headings(modelOf(anEverydayDossier())).join()).not.toContain('Keputusan bersama');
  });

  it('tell nothing of sheets that are bound but not shown', () => {
    const text = modelText(modelOf(aSheetsDossier('committed')));
    expect(text).toContain('belum dibuka seluruhnya, sehingga isinya belum dicantumkan');
    expect(text).not.toContain('Bukti sewa ekskavator');
    expect(text).not.toContain('Hasil Pokja');
  });

  it('split many bidders into tables that fit the page', () => {
    const dossier = anEverydayDossier();
    const ids = Array.from({ length: 30 }, (_, index) => `n${index + 1}`);
    const many: Dossier = withAllExamined({
      ...dossier,
      decision: null,
      proofs: {},
      bidders: ids.map((id) => aBidder(id, { total: 900_000_000 })),
      findings: Object.fromEntries(
        dossier.requirements.map(({ id }) => [id, Object.fromEntries(ids.map((bidder) => [bidderId(bidder), met()]))]),
      ),
    });
    const matrices = tablesOf(modelOf(many)).filter(({ heads }) => heads[1] === 'Persyaratan' && heads.includes('P30'));
    expect(matrices.length).toBeGreaterThan(0);
    for (const { heads } of matrices) expect(heads.length).toBeLessThanOrEqual(14);
  });

  it('leave a place for the initials of every member under every part', () => {
    const table = tablesOf(modelOf(anEverydayDossier())).at(-1);
    expect(table?.heads).toEqual(['No.', 'Bagian', 'A1', 'A2', 'A3']);
    expect(table?.rows[0]).toEqual(['1', 'Harga penawaran dan koreksi aritmatik', '', '', '']);
  });
});
