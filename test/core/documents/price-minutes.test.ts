import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aWeighedTender } from '#test/support/builders/method-tenders.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOldDossier, inputOf } from './dossiers.ts';
import { fieldsOf, modelText, sectionText } from './model-text.ts';
import { aLowPriceDossier, numbered } from './worked-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-koreksi', inputOf(dossier)));
const partOf = (dossier: Dossier, title: string) => sectionText(built(dossier).model, title);

describe('the price minutes', () => {
  it('name the limits of the rule set, with the clause only where it was read', () => {
    const fields = fieldsOf(built(anEverydayDossier()).model);
    expect(fields.get('Kewajaran harga')).toBe(
      'Harga terkoreksi di bawah 80 % HPS, yaitu di bawah Rp760.000.000,00 dievaluasi kewajarannya; tepat 80 % tidak termasuk (SE LKPP 4/2022; SE PUPR 19/2021).',
    );
    expect(fieldsOf(built(anOldDossier()).model).get('Kewajaran harga')).not.toContain('(');
    expect(fields.get('Harga satuan timpang')).toContain('di atas 110 % harga satuan HPS');
  });

  it('set offered against corrected, with the lines that changed', () => {
    const section = partOf(anOldDossier(), 'Koreksi aritmatik');
    expect(section).toContain('P1 | CV. Cahaya Mahakam | 497.000.000,00 | 515.000.000,00 | 18.000.000,00');
    expect(section).toContain('1.2 | Beton mutu K-225 | 324.000.000,00 | 342.000.000,00');
  });

  it('tell unbalanced unit prices with what came of asking, never the unit prices of the estimate', () => {
    const { model } = built(anOldDossier());
    const section = sectionText(model, 'Harga satuan timpang');
    expect(section).toContain('2.1 | Pembersihan akhir | 40.000.000,00');
    expect(section).toContain('diterima. Peserta menyetujui harga satuan itu hanya berlaku untuk volume');
    expect(section).toContain('Harga satuan timpang tidak menggugurkan penawaran.');
    expect(modelText(model)).not.toContain('30.000.000,00');
    expect(partOf({ ...anOldDossier(), priceReviews: {} }, 'Harga satuan timpang')).toContain(
      'Belum diklarifikasi: P2.',
    );
  });

  it('take a low price apart and say whether it stands against the total made again', () => {
    const { model } = built(aLowPriceDossier());
    const section = sectionText(model, 'Kewajaran harga');
    // 0,5 × 10.000.000 × 1,1 × 85,5 + 138.000.000 = 608.250.000
    expect(section).toContain('hasil perhitungan kembali Rp5.500.000,00, termasuk biaya umum dan keuntungan 10 %');
    expect(section).toContain('Semen | bahan | 0,4 | 10.000.000,00 | Tidak terbukti: koefisien diganti nilai HPS');
    expect(section).toContain(
      'Harga terkoreksi Rp486.840.000,00 di bawah jumlah hasil perhitungan kembali Rp608.250.000,00, sehingga harga dinyatakan tidak wajar dan penawaran gugur.',
    );
    expect(sectionText(model, 'Hasil dan akibat')).toContain('Tidak wajar');
  });

  it('let an offer stand that is not below the total made again, without any review', () => {
    const model = built(aLowPriceDossier('0.1')).model;
    expect(sectionText(model, 'Kewajaran harga')).toContain('sehingga harga dinyatakan wajar.');
    expect(sectionText(model, 'Hasil dan akibat')).toMatch(/P3 \| .* \| Wajar \| /);
  });

  it('tell no price while prices are closed, and stay a draft', () => {
    const { model, missing } = built(numbered(aWeighedTender(), 'ba-koreksi'));
    expect(sectionText(model, 'Harga penawaran')).toContain('File II belum dibuka');
    expect(missing.map(({ field }) => field)).toContain('price-file-closed');
  });
});
