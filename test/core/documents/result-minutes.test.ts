import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { decimal, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aDossierWithOneBid,
  aDossierWithoutBids,
  anEverydayDossier,
  anExtremeDossier,
  anOffice,
  anOldDossier,
  aScoredDossier,
  inputOf,
} from './dossiers.ts';
import { fieldsOf, headings, modelText, sectionText } from './model-text.ts';
import { aVotedDossier } from './worked-dossiers.ts';

const minutesOf = (dossier: Dossier): DocumentModel => unwrap(buildDocument('bahp', inputOf(dossier))).model;

describe('the result minutes', () => {
  it('tell how members voted and why one disagreed, where the committee votes', () => {
    const text = modelText(minutesOf(aVotedDossier()));
    expect(text).toContain('| Tidak setuju | 20 November 2026 10.00 WITA | Metode kerja pemenang perlu diklarifikasi');
    expect(text).toContain('Setuju 2 (dua), tidak setuju 1 (satu), abstain 0 (nol).');
    expect(modelText(minutesOf(anEverydayDossier()))).not.toContain('Pemungutan suara');
  });

  it('print what was to be checked, with its numbers and the answer of the committee', () => {
    const dossier = anEverydayDossier();
    const [one, other] = dossier.bidders.filter(({ bid }) => bid !== null);
    if (one === undefined || other === undefined) throw new Error('two bids');
    const answer = {
      screen: 'identical-lines',
      bidders: [one.id, other.id],
      subjects: [],
      numbers: [
        { measure: 'lines-equal', value: decimal('6'), threshold: null },
        { measure: 'lines-compared', value: decimal('12'), threshold: null },
        { measure: 'line-share', value: decimal('0.5'), threshold: decimal('0.3') },
      ],
      text: 'Harga keenam baris diambil dari satu pemasok; bukti diterima.',
      by: 'Anggota Contoh 1, S.E.',
      at: instant('2026-11-20T02:00:00.000Z'),
    };
    const checks = { answers: { 'identical-lines:x': answer }, regulated: null, files: {} };
    const text = sectionText(minutesOf({ ...dossier, checks }), 'Keterangan lain mengenai pelaksanaan tender');
    expect(text).toContain('2 peserta: 6 dari 12 baris sebanding berharga satuan sama (50 %).');
    expect(text).toContain('J 50 % (ambang 30 %)');
    expect(text).toContain('bukti diterima.');
    expect(text).toContain('Anggota Contoh 1, S.E., 20 November 2026 10.00 WITA');
    expect(text).not.toContain('Tidak ada keterangan lain');
  });

  it('hold items (a) to (i) in the order of the law', () => {
    expect(headings(minutesOf(anEverydayDossier()))).toEqual([
      'a. Nama seluruh peserta',
      'b. Harga penawaran dan harga terkoreksi setiap peserta',
      'c. Metode tender dan evaluasi',
      'd. Unsur-unsur yang dievaluasi',
      'e. Rumus yang digunakan',
      'f. Keterangan lain mengenai pelaksanaan tender',
      'g. Jumlah peserta yang lulus dan tidak lulus pada setiap tahapan',
      'h. Tanggal dibuatnya berita acara',
      'i. Kesimpulan',
    ]);
  });

  it("close with the office's own sentence where it has one, naming the document", () => {
    const closing = { bahp: 'Demikian {dokumen} ditutup.' };
    const own = unwrap(buildDocument('bahp', inputOf(anEverydayDossier(), anOffice({ closing })))).model;
    const name = own.title.split(' – ')[0] ?? '';
    expect(modelText(own)).toContain(`Demikian ${name} ditutup.`);
    expect(modelText(own)).not.toContain('dibuat dengan sebenarnya');
    const standard = minutesOf(anEverydayDossier());
    expect(modelText(standard)).toContain('dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.');
  });

  it('(a) name everybody who registered, (b) with what each offered', () => {
    const model = minutesOf(anEverydayDossier());
    expect(sectionText(model, 'Nama seluruh peserta')).toContain('CV. Sungai Kayan Perkasa *\nCV. Tepian Raya');
    expect(sectionText(model, 'Harga penawaran dan harga terkoreksi setiap peserta')).toContain(
      '4 | P4 | CV. Sungai Kayan Perkasa | 915.750.000,25 | 915.750.000,25 | 96,3947',
    );
  });

  it('(c) name the method, (d) every element with its clause, (e) the formulas', () => {
    const model = minutesOf(aScoredDossier());
    expect(fieldsOf(model).get('Metode evaluasi')).toBe('Harga Terendah Ambang Batas');
    expect(sectionText(model, 'Unsur-unsur yang dievaluasi')).toContain(
      '1 | Peralatan utama beserta bukti kepemilikan atau sewa | LDP 28.13 | 40 | 60',
    );
    const formulas = sectionText(model, 'Rumus yang digunakan');
    expect(formulas).toContain('volume dalam Dokumen Pemilihan × harga satuan penawaran');
    expect(formulas).toContain('lulus apabila nilai sama dengan atau di atas ambang batas 70');
    expect(formulas).toContain('tepat 80 % tidak termasuk');
  });

  it('(f) tell of a repeated tender, trouble at the opening and what the secretary adds', () => {
    const dossier = anExtremeDossier();
    const repeated: Dossier = {
      ...dossier,
      notice: { ...dossier.notice, version: 2, repeatedReason: 'Tidak ada penawaran pada tender pertama' },
      documents: { bahp: { number: '1', date: null, place: null, remarks: 'Tidak ada pertanyaan saat penjelasan.' } },
    };
    const model = minutesOf(repeated);
    expect(sectionText(model, 'Keterangan lain mengenai pelaksanaan tender')).toBe(
      [
        'Paket ini merupakan tender ulang (versi 2).',
        'Alasan pengulangan: Tidak ada penawaran pada tender pertama',
        '1 (satu) dokumen penawaran tidak dapat dibuka.',
        'Server SPSE tidak dapat diakses pukul 09.15–10.05 WITA; pembukaan dilanjutkan setelah layanan pulih.',
        'Tidak ada pertanyaan saat penjelasan.',
      ].join('\n'),
    );
    expect(fieldsOf(model).get('Kode tender')).toBe('90000001000 (tender ulang, versi 2)');
  });

  it('(g) count who passed, failed and was not evaluated at each stage, (h) give the date', () => {
    const model = minutesOf(anEverydayDossier());
    const counts = sectionText(model, 'Jumlah peserta yang lulus dan tidak lulus pada setiap tahapan');
    expect(counts).toContain('4 | Evaluasi teknis | 3 (tiga) | 1 (satu) | 0 (nol)');
    expect(counts).toContain('5 | Evaluasi harga | 3 (tiga) | 0 (nol) | 1 (satu)');
    expect(sectionText(model, 'Tanggal dibuatnya berita acara')).toContain('23 November 2026');
  });

  it('(i) state the failure where no offer qualifies', () => {
    const model = minutesOf(aDossierWithoutBids());
    expect(headings(model)).toContain('i. Pernyataan tender gagal');
    expect(sectionText(model, 'Pernyataan tender gagal')).toContain(
      'tidak ada peserta yang menyampaikan dokumen penawaran',
    );
  });

  it('go on with a single offer, and say why there is no reserve', () => {
    const section = sectionText(minutesOf(aDossierWithOneBid()), 'Kesimpulan');
    expect(section).toContain('Calon pemenang: CV. Cahaya Mahakam');
    expect(section).toContain('Tidak ada pemenang cadangan karena hanya 1 (satu) penawaran yang lulus.');
  });

  it('speak the words of 2014 for a tender of 2014', () => {
    const model = minutesOf(anOldDossier());
    const text = modelText(model);
    expect(text).toContain('BERITA ACARA HASIL PELELANGAN');
    expect(fieldsOf(model).get('Kode lelang')).toBe('90000001000');
    expect(fieldsOf(model).get('SKPD/satuan kerja')).toBe('Dinas Pekerjaan Umum');
    expect(fieldsOf(model).get('Metode evaluasi')).toBe('Sistem Gugur');
    expect(text).toContain('Dokumen Pengadaan Nomor 027/09/DP/ULP/2014');
    expect(text).toContain('Peraturan Presiden Nomor 54 Tahun 2010');
    for (const later of ['tender', 'Pemilihan', 'Perangkat Daerah', 'UKPBJ']) {
      expect(text.replaceAll('Metode pemilihan', '')).not.toContain(later);
    }
  });
});
