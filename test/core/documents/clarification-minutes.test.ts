import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import type { Dossier } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';
import { modelText, sectionText } from './model-text.ts';
import { aClarifiedDossier } from './worked-dossiers.ts';

const built = (dossier: Dossier, bidder = 'b1') => unwrap(buildDocument(`ba-klarifikasi:${bidder}`, inputOf(dossier)));

describe('the minutes of clarification', () => {
  it('are made for each bidder that was asked', () => {
    expect(documentsOf(aClarifiedDossier()).filter((key) => key.startsWith('ba-klarifikasi'))).toEqual([
      'ba-klarifikasi:b1',
      'ba-klarifikasi:b2',
    ]);
    expect(buildDocument('ba-klarifikasi:b1', inputOf(anEverydayDossier()))).toMatchObject({
      error: { kind: 'nothing-entered' },
    });
  });

  it('tell every question in order of time, with stage, requirement, way, answer, effect and evidence', () => {
    const { model, missing } = built(aClarifiedDossier());
    expect(missing).toEqual([]);
    expect(modelText(model)).toContain(
      [
        '1) Klarifikasi pada evaluasi teknis',
        'Waktu dan cara: 17 November 2026 10.15 WITA; tertulis',
        'Persyaratan: Peralatan utama beserta bukti kepemilikan atau sewa (LDP 28.13)',
        'Pertanyaan: Apakah ekskavator pada perjanjian sewa sama dengan yang tercantum dalam daftar peralatan utama?',
        'Jawaban: Ya. Nomor seri pada kedua dokumen sama. (dijawab pada 17 November 2026 15.40 WITA)',
        'Pengaruh: Persyaratan peralatan utama tetap dinyatakan memenuhi syarat.',
        'Bukti: dokumen-teknis.pdf hlm. 12',
        '2) Klarifikasi pada evaluasi harga',
        'Waktu dan cara: 18 November 2026 09.20 WITA; rapat klarifikasi',
      ].join('\n'),
    );
    expect(modelText(model)).toContain('Jawaban: Tidak dijawab sampai dengan berita acara ini dibuat.');
  });

  it('say that nothing of substance was changed', () => {
    expect(sectionText(built(aClarifiedDossier()).model, 'Pernyataan')).toContain(
      'Tidak ada substansi penawaran maupun harga penawaran yang diubah',
    );
  });

  it('are signed by who came for the bidder, else by a name to be written, which is not missing', () => {
    const text = modelText(built(aClarifiedDossier()).model);
    expect(text).toContain('wakil peserta: Rina Contoh, S.T. (Direktur)');
    expect(text).toContain('Rina Contoh, S.T. | CV. Cahaya Mahakam | ');
    const { model, missing } = built(aClarifiedDossier(), 'b2');
    expect(modelText(model)).toMatch(/…{5,} \| CV\. Etam Jaya Konstruksi \| /);
    expect(missing.map(({ field, path, place }) => [field, path, place])).toEqual([
      ['clarification-effect', 'clarifications.k3.effect', 'clarifications'],
    ]);
  });
});
