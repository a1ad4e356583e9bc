import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import { bidderId, rupiah } from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { fieldsOf, modelText, sectionText } from './model-text.ts';
import { aNegotiatedDossier } from './worked-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-negosiasi:b3', inputOf(dossier)));

describe('the minutes of negotiation', () => {
  it('name both parties with their authority, and bear the day of the negotiation', () => {
    const { model, missing } = built(aNegotiatedDossier());
    expect(missing).toEqual([]);
    const fields = fieldsOf(model);
    expect(fields.get('Kewenangan')).toBe('Keputusan/Surat Tugas Nomor 027/15/ULP/2014 tanggal 15 Januari 2014');
    expect(fields.get('Diwakili oleh')).toBe('Budi Contoh, S.T.');
    expect(fields.get('Kewenangan wakil')).toBe('Akta Nomor 17 tanggal 8 Juni 2011');
    expect(fields.get('Waktu')).toBe('10 Mei 2014 09.30 WITA');
    expect(modelText(model)).toContain('Sabtu tanggal Sepuluh bulan Mei tahun Dua Ribu Empat Belas');
  });

  it('need no paper from a director the profile names, and ask for one from anybody else', () => {
    const { mandate: _, ...negotiation } = aNegotiatedDossier().negotiations[bidderId('b3')] ?? {};
    const dossier = { ...aNegotiatedDossier(), negotiations: { [bidderId('b3')]: negotiation as Negotiation } };
    expect(built(dossier).missing.map(({ field, path }) => [field, path])).toEqual([
      ['negotiation-mandate', 'negotiations.b3.mandate'],
    ]);
    const person = { name: 'Budi Contoh', position: 'direktur', nationalId: null, taxNumber: null };
    const profiles = { [bidderId('b3')]: aProfile('small', [aFirm({ people: [person] })]) };
    const known = { ...dossier, qualification: { ...dossier.qualification, profiles } };
    expect(built(known).missing).toEqual([]);
    expect(fieldsOf(built(known).model).get('Kewenangan wakil')).toBe('Direktur menurut akta perusahaan');
  });

  it('set each agreed item and the total before and after, in figures and words', () => {
    const section = sectionText(built(aNegotiatedDossier()).model, 'Harga sebelum dan sesudah negosiasi');
    expect(section).toContain(
      '1.2 | Beton mutu K-225 | 85,5 m3 | 4.080.000,00\n4.000.000,00 | 348.840.000,00\n342.000.000,00 | -6.840.000,00',
    );
    expect(section).toContain('2 (dua) mata pembayaran lain tidak berubah |  |  | 138.000.000,00 | 0,00');
    expect(section).toContain('Sesudah negosiasi: Rp480.000.000,00 (empat ratus delapan puluh juta rupiah)');
    expect(section).toContain('Selisih: turun Rp6.840.000,00');
  });

  it('of a consultant tell how fair each part of the cost is, and ask for what was not said', () => {
    const fairness = { experts: 'Sesuai standar asosiasi.', support: null, other: 'Wajar menurut survei.' };
    const works = aNegotiatedDossier({ fairness });
    const { model, missing } = built({ ...works, notice: { ...works.notice, kind: 'consulting-firm' } });
    expect(sectionText(model, 'Kewajaran biaya')).toBe(
      'Remunerasi tenaga ahli: Sesuai standar asosiasi.\nRemunerasi tenaga pendukung: […]\nBiaya non-personel: Wajar menurut survei.',
    );
    expect(missing.map(({ path }) => path)).toContain('negotiations.b3.fairness.support');
    expect(modelText(built(works).model)).not.toContain('Kewajaran biaya');
  });

  it('compare with the estimate and the ceiling', () => {
    const section = sectionText(built(aNegotiatedDossier()).model, 'Perbandingan dengan HPS dan pagu anggaran');
    expect(section).toContain('HPS | 560.000.000,00 | 86,9357 | 85,7143');
    expect(section).toContain('Pagu anggaran | 600.000.000,00 | 81,1400 | 80,0000');
    expect(section).toContain('Harga hasil negosiasi tidak melebihi HPS.');
  });

  it('ask for a reason where the price rose by one sen, and for who spoke and what was agreed', () => {
    const higher = { lines: [], total: rupiah('486840000.01'), representative: null, technical: null };
    const { model, missing } = built(aNegotiatedDossier(higher));
    expect(missing.map(({ path }) => path)).toEqual([
      'negotiations.b3.representative',
      'negotiations.b3.technical',
      'negotiations.b3.reason',
    ]);
    expect(sectionText(model, 'Kesimpulan')).toContain('lebih tinggi daripada harga sebelumnya');
  });

  it('say why a negotiation came to nothing', () => {
    const failed = {
      outcome: 'failed',
      lines: [],
      technical: null,
      reason: 'Peserta tidak menurunkan harga.',
    } as const;
    const { model, missing } = built(aNegotiatedDossier(failed));
    expect(missing).toEqual([]);
    expect(sectionText(model, 'Kesimpulan')).toContain(
      'Klarifikasi dan negosiasi tidak mencapai kesepakatan. Alasan: Peserta tidak menurunkan harga.',
    );
    expect(sectionText(model, 'Harga sebelum dan sesudah negosiasi')).toContain('Tidak ada kesepakatan harga');
  });
});
