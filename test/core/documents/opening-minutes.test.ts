import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aBid, aRequirement, bidderId, instant, requirementId, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { aDossierWithoutBids, anEverydayDossier, anExtremeDossier, anOldDossier, inputOf } from './dossiers.ts';
import { fieldsOf, GAP, modelText, sectionText, tablesOf } from './model-text.ts';

const minutesOf = (dossier: Dossier): DocumentModel => unwrap(buildDocument('bapp', inputOf(dossier))).model;

describe('the opening minutes', () => {
  it('begin with the day in words, the place, the committee and its decree', () => {
    expect(modelText(minutesOf(anEverydayDossier()))).toContain(
      'Pada hari ini, Senin tanggal Dua Puluh Tiga bulan November tahun Dua Ribu Dua Puluh Enam (23-11-2026), ' +
        'bertempat di Kota Contoh, kami yang bertanda tangan di bawah ini, Pokja Pemilihan 1 Biro Pengadaan Barang dan ' +
        'Jasa, yang ditetapkan dengan Keputusan/Surat Tugas Nomor 000.3.3/15/ST/2026 tanggal 15 Oktober 2026, telah ' +
        'melaksanakan pembukaan dokumen penawaran',
    );
  });

  it('name the package with its codes, agency, year, funds and estimate in figures and words', () => {
    const fields = fieldsOf(minutesOf(anEverydayDossier()));
    expect(fields.get('Nama paket')).toBe('Pembangunan Gedung Arsip Kecamatan Muara Contoh');
    expect(fields.get('Kode tender')).toBe('90000001000');
    expect(fields.get('Kode RUP')).toBe('52104471');
    expect(fields.get('Perangkat Daerah/satuan kerja')).toBe('Dinas Pekerjaan Umum');
    expect(fields.get('Tahun anggaran')).toBe('2026');
    expect(fields.get('Sumber dana')).toBe('APBD (1.03.02.2.01.0021.5.2.03.01.01.0001)');
    expect(fields.get('Harga Perkiraan Sendiri (HPS)')).toBe(
      'Rp950.000.000,00 (sembilan ratus lima puluh juta rupiah)',
    );
  });

  it('tell day and hour of the opening in the zone of the tender', () => {
    const dossier = anEverydayDossier();
    const late: Dossier = {
      ...dossier,
      notice: { ...dossier.notice, zone: 'WIT' },
      opening: { ...dossier.opening, openedAt: instant('2026-11-16T15:30:00.000Z') },
    };
    const fields = fieldsOf(minutesOf(late));
    expect(fields.get('Hari, tanggal')).toBe('Selasa, 17 November 2026');
    expect(fields.get('Pukul')).toBe('00.30 WIT');
  });

  it('bear the day of the opening where no other was entered', () => {
    const dossier = anEverydayDossier();
    const { model, missing } = unwrap(buildDocument('bapp', inputOf({ ...dossier, documents: {} })));
    expect(modelText(model)).toContain('Senin tanggal Enam Belas bulan November');
    expect(missing.map(({ field }) => field)).toEqual(['document-number']);
  });

  it('count registered, submitted, not submitted, complete, incomplete and unreadable', () => {
    const [counts] = tablesOf(minutesOf(anExtremeDossier()));
    expect(counts?.rows.map(([, what, count]) => [what, count])).toEqual([
      ['Peserta yang mendaftar', '170 (seratus tujuh puluh)'],
      ['Peserta yang menyampaikan dokumen penawaran', '7 (tujuh)'],
      ['Peserta yang tidak menyampaikan dokumen penawaran', '163 (seratus enam puluh tiga)'],
      ['Dokumen penawaran lengkap', '5 (lima)'],
      ['Dokumen penawaran tidak lengkap', '1 (satu)'],
      ['Dokumen penawaran tidak dapat dibuka', '1 (satu)'],
    ]);
  });

  it('show price, validity and condition of every bid, and a dash where nothing can be read', () => {
    const dossier = anEverydayDossier();
    const bidders = dossier.bidders.map((bidder) =>
      bidder.id === 'b2'
        ? { ...bidder, bid: aBid({ offeredTotal: null, validityDays: null, submittedAt: null }) }
        : bidder,
    );
    const unreadable = { condition: 'unreadable', missing: [], note: 'Berkas rusak' } as const;
    const bids = { ...dossier.opening.bids, [bidderId('b2')]: unreadable };
    const model = minutesOf({ ...dossier, bidders, opening: { ...dossier.opening, bids } });
    const section = sectionText(model, 'Hasil pembukaan penawaran');
    expect(section).toContain(
      'P1 | CV. Cahaya Mahakam | 11 November 2026\n11.20 WITA | 871.250.000,50 | 60 hari | Lengkap',
    );
    expect(section).toContain('P2 | CV. Etam Jaya Konstruksi | – | – | – | Tidak dapat dibuka');
    expect(sectionText(model, 'Catatan pembukaan')).toContain('P2 CV. Etam Jaya Konstruksi: Berkas rusak');
    expect(sectionText(model, 'Kelengkapan dokumen penawaran')).toContain('Surat penawaran | Ada | – | Ada | Ada');
  });

  it('show for each listed document whether it was in the bid', () => {
    const dossier = anEverydayDossier();
    const incomplete = { condition: 'incomplete', missing: [requirementId('alat')], note: null } as const;
    const opening = { ...dossier.opening, bids: { ...dossier.opening.bids, [bidderId('b3')]: incomplete } };
    const section = sectionText(minutesOf({ ...dossier, opening }), 'Kelengkapan dokumen penawaran');
    expect(section).toContain('Peralatan utama beserta bukti kepemilikan atau sewa | Ada | Ada | Tidak | Ada');
    expect(section).not.toContain('Masa berlaku penawaran');
  });

  it('list each guarantee with number, issuer, value and validity', () => {
    expect(sectionText(minutesOf(anOldDossier()), 'Jaminan penawaran')).toContain(
      'P1 | CV. Cahaya Mahakam | JP-1/2014 | PT. Asuransi Contoh Nusantara | 11.000.000,00 | 30 Juli 2014',
    );
  });

  it('list the files with size and time, and add them up', () => {
    const section = sectionText(minutesOf(anEverydayDossier()), 'Berkas penawaran');
    expect(section).toContain('1 | surat-penawaran.pdf | 47,1 KB | 1 November 2026 13.30 WITA');
    expect(section).toContain('Jumlah 12 (dua belas) berkas | 14,3 MB');
  });

  it('have witnesses sign where there were any', () => {
    const text = modelText(minutesOf(anOldDossier()));
    expect(text).toContain(
      'Pembukaan disaksikan oleh 2 (dua) orang saksi yang turut menandatangani berita acara ini: Bambang Contoh (CV. Cahaya Mahakam) dan Siti Contoh (CV. Etam Jaya Konstruksi).',
    );
    expect(text).toMatch(/Saksi pembukaan penawaran\nBambang Contoh \| CV\. Cahaya Mahakam \| \nSiti Contoh/);
  });

  it('say that nobody made an offer, and show no empty tables', () => {
    const model = minutesOf(aDossierWithoutBids());
    expect(sectionText(model, 'Catatan pembukaan')).toContain('tidak ada peserta yang menyampaikan dokumen penawaran');
    expect(tablesOf(model)).toHaveLength(1);
  });

  it('list all 170 registered bidders in an attachment, and mark those who offered', () => {
    const model = minutesOf(anExtremeDossier());
    const attachment = sectionText(model, 'Lampiran: Daftar peserta yang mendaftar').split('\n').slice(1);
    expect(attachment).toHaveLength(170);
    expect(attachment.filter((name) => name.endsWith(' *'))).toHaveLength(7);
  });

  it('leave a gap and name the bidder where the opening is not finished', () => {
    const dossier = anEverydayDossier();
    const input = inputOf({ ...dossier, opening: { ...dossier.opening, openedAt: null, bids: {} } });
    const { model, missing } = unwrap(buildDocument('bapp', input));
    expect(sectionText(model, 'Hasil pembukaan penawaran')).toContain(`60 hari | ${GAP}`);
    expect(missing).toContainEqual({
      field: 'opening-time',
      path: 'opening.openedAt',
      place: 'opening',
      subject: null,
    });
    expect(missing).toContainEqual({
      field: 'bid-examination',
      path: 'opening.bids.b1',
      place: 'opening',
      subject: 'CV. Cahaya Mahakam',
    });
  });

  it('can be made where the method of evaluation is not worked out', () => {
    const dossier = anEverydayDossier();
    const scoring: Dossier = { ...dossier, notice: { ...dossier.notice, method: 'scoring' }, decision: null };
    const input = inputOf(scoring);
    expect(input.evaluation).toBeNull();
    expect(buildDocument('bapp', input).ok).toBe(true);
    expect(buildDocument('baep', input)).toEqual({ ok: false, error: { kind: 'not-evaluated', document: 'baep' } });
  });

  it('repeat the presence table for every eight bidders', () => {
    const dossier = anEverydayDossier();
    const bidders = Array.from({ length: 20 }, (_, index) => ({
      ...dossier.bidders[0],
      id: bidderId(`n${index}`),
      name: `CV. Banyak ${index + 1}`,
      bid: aBid({ offeredTotal: rupiah(900_000_000 + index) }),
    })) as Dossier['bidders'];
    const requirements = [aRequirement('surat', 'administration', { listedAtOpening: true })];
    const opening = { ...dossier.opening, openedAt: instant('2026-11-16T02:42:00.000Z'), bids: {} };
    const model = minutesOf({ ...dossier, bidders, requirements, opening, decision: null });
    const presence = tablesOf(model).filter(({ heads }) => heads[1] === 'Dokumen yang dipersyaratkan');
    expect(presence.map(({ heads }) => heads.length - 2)).toEqual([7, 7, 6]);
  });
});
