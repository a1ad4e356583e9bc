import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ValidityExtension } from '#core/tender/course-model.ts';
import { dateOnly, instant, rupiah } from '#test/support/builders/dossier.ts';
import { aWeighedResult } from '#test/support/builders/method-tenders.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aDossierWithoutBids,
  aFailedDossier,
  anEverydayDossier,
  anOffice,
  anOldDossier,
  aTiedDossier,
  inputOf,
} from './dossiers.ts';
import { headings, modelText, sectionText } from './model-text.ts';

const letterOf = (dossier: Dossier): DocumentModel => unwrap(buildDocument('penetapan', inputOf(dossier))).model;

const withCeiling = (amount: string): Dossier => {
  const dossier = anEverydayDossier();
  return { ...dossier, notice: { ...dossier.notice, budgetCeiling: rupiah(amount) } };
};

describe('the award letter', () => {
  it('names the winner with tax number, address and price in figures and words', () => {
    expect(sectionText(letterOf(anEverydayDossier()), 'Pemenang')).toBe(
      [
        'Nama: CV. Cahaya Mahakam',
        'NPWP: 0123456789720001',
        'Alamat: Jalan Contoh Nomor 10, Kota Contoh',
        'Harga penawaran: Rp871.250.000,50',
        'Harga terkoreksi: Rp871.250.000,50',
        'Harga yang ditetapkan: Rp871.250.000,50 (delapan ratus tujuh puluh satu juta dua ratus lima puluh ribu rupiah lima puluh sen)',
      ].join('\n'),
    );
  });

  it('names the reserves in order', () => {
    const model = letterOf(anEverydayDossier());
    expect(headings(model)).toEqual([
      '1. Pemenang',
      '2. Pemenang cadangan 1',
      '3. Pemenang cadangan 2',
      '4. Hasil evaluasi',
      '5. Kelengkapan',
    ]);
    expect(sectionText(model, 'Pemenang cadangan 2')).toContain('CV. Sungai Kayan Perkasa');
  });

  it('shows what each bid came to, and the papers it rests on, initialled by the committee', () => {
    const model = letterOf(anEverydayDossier());
    expect(sectionText(model, 'Hasil evaluasi')).toContain(
      'P2 | CV. Etam Jaya Konstruksi | Lulus | Tidak lulus | – | – | –',
    );
    expect(sectionText(model, 'Kelengkapan')).toContain('telah diparaf oleh Pokja Pemilihan');
    expect(modelText(model)).toContain(
      'Berita Acara Hasil Pemilihan Nomor 000.3.3/03/POKJA-1/XI/2026 tanggal 23 November 2026',
    );
  });

  it('is signed by all members, the chair first, and copied to budget user, PPK, APIP and the unit', () => {
    const text = modelText(letterOf(anEverydayDossier()));
    expect(text).toMatch(/\| Ketua \|.*\n.*\| Sekretaris \|.*\n.*\| Anggota \|/);
    expect(text).toMatch(
      /Tembusan disampaikan kepada Yth\.:\nPA\/KPA\nPejabat Pembuat Komitmen \(PPK\)\nAparat Pengawasan Intern Pemerintah \(APIP\)\nKepala Unit Kerja/,
    );
  });

  it('stays with the committee at exactly Rp100 miliar', () => {
    expect(modelText(letterOf(withCeiling('100000000000')))).toContain(
      'dengan ini Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa menetapkan',
    );
  });

  it('is the budget user’s one sen above it, on the committee’s proposal', () => {
    const text = modelText(letterOf(withCeiling('100000000000.01')));
    expect(text).toContain(
      'dengan ini Pengguna Anggaran Dinas Pekerjaan Umum atas usul Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa menetapkan pemenang',
    );
    expect(text).toContain(
      'Ir. Harun Contoh, M.Si. | Pengguna Anggaran Dinas Pekerjaan Umum | NIP. 19680303 199403 1 008',
    );
    expect(text).not.toContain('| Sekretaris |');
  });

  it('asks for the budget user where the office has named none', () => {
    const input = inputOf(withCeiling('100000000000.01'), anOffice({ budgetUser: null }));
    const { missing } = unwrap(buildDocument('penetapan', input));
    expect(missing.map(({ field, place }) => [field, place])).toEqual([
      ['budget-user', 'office'],
      ['budget-user-employee-number', 'office'],
    ]);
  });

  it('asks for the tax number and address of those it names', () => {
    const dossier = anEverydayDossier();
    const bidders = dossier.bidders.map((bidder) => ({ ...bidder, taxNumber16: null, address: null }));
    const { missing } = unwrap(buildDocument('penetapan', inputOf({ ...dossier, bidders })));
    expect(missing).toContainEqual({
      field: 'tax-number',
      path: 'bidders.b1.taxNumber16',
      place: 'bidders',
      subject: 'CV. Cahaya Mahakam',
    });
    expect(missing.filter(({ field }) => field === 'bidder-address')).toHaveLength(3);
  });

  it('can be prepared before the decision, naming the proposed winner and marked as a draft', () => {
    const { model, missing } = unwrap(buildDocument('penetapan', inputOf({ ...anEverydayDossier(), decision: null })));
    expect(missing.map(({ field }) => field)).toEqual(['decision']);
    expect(model.marks).toEqual(['draft']);
    expect(sectionText(model, 'Pemenang')).toContain('CV. Cahaya Mahakam');
  });

  it('leaves the winner open while equal bids stand undecided', () => {
    const { model, missing } = unwrap(buildDocument('penetapan', inputOf(aTiedDossier(false))));
    expect(sectionText(model, 'Pemenang')).toBe('Nama: […]');
    expect(missing.map(({ field }) => field)).toContain('winner-name');
  });

  it('names both openings of two files, and the scores a selection is won by', () => {
    const text = modelText(letterOf(aWeighedResult()));
    expect(text).toContain('Berita Acara Pembukaan Penawaran (File II) Nomor');
    const winner = sectionText(letterOf(aWeighedResult()), 'Pemenang');
    expect(winner).toContain('Nilai teknis: 95,00\nNilai gabungan: 93,36');
  });

  it('asks for the extension of an offer that ran out before the award, and tells one that was given', () => {
    const dossier = anEverydayDossier();
    const bidders = dossier.bidders.map((bidder) =>
      bidder.bid === null ? bidder : { ...bidder, bid: { ...bidder.bid, validityDays: 5 } },
    );
    const late = { ...dossier, bidders };
    expect(unwrap(buildDocument('penetapan', inputOf(late))).missing.map(({ field, path }) => [field, path])).toEqual([
      ['validity-extension', 'validityExtensions.b1'],
      ['validity-extension', 'validityExtensions.b3'],
      ['validity-extension', 'validityExtensions.b4'],
    ]);
    const extension: ValidityExtension = {
      requestedAt: instant('2026-11-14T02:00:00.000Z'),
      answer: 'extended',
      validUntil: dateOnly('2026-12-31'),
      guaranteeUntil: null,
      note: null,
    };
    const validityExtensions = Object.fromEntries(bidders.map(({ id }) => [id, extension]));
    const { model, missing } = unwrap(buildDocument('penetapan', inputOf({ ...late, validityExtensions })));
    expect(missing).toEqual([]);
    expect(sectionText(model, 'Masa berlaku penawaran')).toMatch(
      /^CV\. Cahaya Mahakam: berlaku sampai dengan \d+ November 2026, diperpanjang sampai dengan 31 Desember 2026\n/,
    );
    expect(modelText(letterOf(dossier))).not.toContain('Masa berlaku penawaran\n');
  });

  it('does not exist for a tender that failed', () => {
    const refused = { ok: false, error: { kind: 'tender-failed', document: 'penetapan' } };
    expect(buildDocument('penetapan', inputOf(aFailedDossier()))).toEqual(refused);
    expect(buildDocument('penetapan', inputOf({ ...aDossierWithoutBids(), decision: null }))).toEqual(refused);
  });

  it('speaks the words of 2014 for a tender of 2014', () => {
    const text = modelText(letterOf(anOldDossier()));
    expect(text).toContain('menetapkan pemenang lelang untuk paket berikut');
    expect(text).toContain('Kepala Unit Layanan Pengadaan (ULP)');
    expect(text).toContain('NPWP: 01.234.567.8-723.000');
  });
});
