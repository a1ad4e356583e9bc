import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { anOfferedLine, anOwnerLine, bidderId, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aDossierWithoutBids,
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOldDossier,
  aScoredDossier,
  aTiedDossier,
  inputOf,
} from './dossiers.ts';
import { headings, modelText, sectionText, tablesOf } from './model-text.ts';

const minutesOf = (dossier: Dossier): DocumentModel => unwrap(buildDocument('baep', inputOf(dossier))).model;

describe('the evaluation minutes', () => {
  it('rest on the law, the decree, the tender document and the opening minutes', () => {
    expect(sectionText(minutesOf(anEverydayDossier()), 'Dasar')).toBe(
      [
        'Peraturan Presiden Nomor 16 Tahun 2018 sebagaimana beberapa kali diubah, terakhir dengan Peraturan Presiden Nomor 46 Tahun 2025;',
        'Peraturan LKPP Nomor 12 Tahun 2021;',
        'Keputusan/Surat Tugas Nomor 000.3.3/15/ST/2026 tanggal 15 Oktober 2026 tentang penetapan Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa;',
        'Dokumen Pemilihan Nomor 000.3.3/02/DP/POKJA-1/2026 tanggal 28 Oktober 2026 beserta adendumnya (apabila ada);',
        'Berita Acara Pembukaan Penawaran Nomor 000.3.3/01/POKJA-1/XI/2026 tanggal 23 November 2026.',
      ].join('\n'),
    );
  });

  it('say where a price changes although no line of it does', () => {
    const dossier = anEverydayDossier();
    const owner = anOwnerLine('l1', 1, 900_000_000);
    const lines = [anOfferedLine(owner, 798_112_500, 798_112_500)];
    const bidders = dossier.bidders.map((bidder) =>
      bidder.id === 'b2' && bidder.bid !== null ? { ...bidder, bid: { ...bidder.bid, lines } } : bidder,
    );
    const pricing = { ...dossier.pricing, ownerLines: [owner] };
    const text = sectionText(
      minutesOf({ ...dossier, bidders, pricing, decision: null }),
      'Harga penawaran dan koreksi aritmatik',
    );
    expect(text).toContain('798.112.450,00 | 798.112.500,00 | 50,00');
    expect(text).toContain(
      'Harga penawaran P2 tidak sama dengan jumlah rinciannya sendiri; harga terkoreksi adalah jumlah itu.',
    );
    expect(sectionText(minutesOf(dossier), 'Harga penawaran dan koreksi aritmatik')).not.toContain('jumlah rincian');
  });

  it('take the stages in the order they are worked', () => {
    expect(headings(minutesOf(anEverydayDossier()))).toEqual([
      '1. Dasar',
      '2. Metode, kriteria, dan rumus evaluasi',
      '3. Penawaran yang diterima',
      '4. Harga penawaran dan koreksi aritmatik',
      '5. Evaluasi administrasi',
      '6. Evaluasi teknis',
      '7. Evaluasi harga',
      '8. Evaluasi kualifikasi',
      '9. Pembuktian kualifikasi',
      '10. Rekapitulasi hasil evaluasi',
      '11. Peringkat penawaran yang lulus',
      '12. Kesimpulan',
    ]);
  });

  it('rank the offers by corrected price and set offered against corrected', () => {
    const section = sectionText(minutesOf(anOldDossier()), 'Harga penawaran dan koreksi aritmatik');
    expect(section).toContain('1 | P3 | CV. Borneo Karya Mandiri | 486.840.000,00 | 486.840.000,00 | 0,00 | 86,9357');
    expect(section).toContain(
      '2 | P1 | CV. Cahaya Mahakam | 497.000.000,00 | 515.000.000,00 | 18.000.000,00 | 91,9643',
    );
    expect(section).toContain(
      '1.2 | Beton mutu K-225 | 324.000.000,00 | 342.000.000,00 | Hasil kali volume dan harga satuan dibetulkan',
    );
    expect(section).toContain('2.1 | Pembersihan akhir | – | 0,00 | Item tidak ditawarkan');
  });

  it('give the reason, clause and evidence of every failure', () => {
    const section = sectionText(minutesOf(anEverydayDossier()), 'Evaluasi teknis');
    expect(section).toContain(
      'P2 CV. Etam Jaya Konstruksi\n1 | Peralatan utama beserta bukti kepemilikan atau sewa | Ekskavator tidak disertai ' +
        'bukti kepemilikan atau perjanjian sewa. Bukti: dokumen-teknis.pdf hlm. 12–14. | IKP 28.13 huruf b',
    );
    expect(section).toContain('Hasil evaluasi teknis: 3 (tiga) penawaran lulus dan 1 (satu) tidak lulus.');
  });

  it('never show as failed what was not evaluated', () => {
    const dossiers = [anEverydayDossier(), aFailedDossier(), aScoredDossier(), anExtremeDossier()];
    for (const dossier of dossiers) {
      const { evaluation } = inputOf(dossier);
      const course = tablesOf(minutesOf(dossier)).find(({ heads }) => heads.includes('Kualifikasi'));
      for (const bid of evaluation?.bids ?? []) {
        const code = `P${dossier.bidders.filter((bidder) => bidder.bid !== null).findIndex(({ id }) => id === bid.bidder) + 1}`;
        const results = course?.rows.find(([first]) => first === code)?.slice(2);
        const expected = evaluation?.order.map((gate) => {
          const { status } = bid.gates[gate];
          return status === 'not-evaluated' ? '–' : status === 'passed' ? 'Lulus' : 'Tidak lulus';
        });
        expect(results).toEqual(expected);
      }
    }
  });

  it('leave those stopped earlier out of a later stage and say where they were stopped', () => {
    const section = sectionText(minutesOf(anEverydayDossier()), 'Evaluasi kualifikasi');
    expect(section).toContain('No. | Persyaratan | P1 | P3 | P4');
    expect(section).toContain('P2 tidak lulus pada tahap evaluasi teknis');
  });

  it('name those nobody needed to call', () => {
    const dossier = anEverydayDossier();
    const cheapest = { ...dossier, findings: {}, decision: null };
    const all = Object.fromEntries(
      dossier.requirements.map(({ id }) => [
        id,
        Object.fromEntries(['b1', 'b2', 'b3'].map((bidder) => [bidderId(bidder), met])),
      ]),
    );
    const section = sectionText(minutesOf({ ...cheapest, findings: all }), 'Evaluasi administrasi');
    expect(section).toContain('P4 tidak dipanggil karena telah ada 3 (tiga) penawaran lulus dengan harga lebih rendah');
  });

  it('print scores beside the pass marks, and say by how much a bid fell short', () => {
    const section = sectionText(minutesOf(aScoredDossier()), 'Evaluasi teknis');
    expect(section).toContain('Nilai teknis | 100 | 70 | 82,80 | 71,25 | 69,31 | 64,10');
    expect(section).toContain('Nilai teknis 69,3125 di bawah ambang batas 70.');
    expect(section).toContain('Nilai unsur 55 di bawah ambang batas unsur 60.');
  });

  it('tell of unbalanced unit prices and their clarification without the unit prices of the estimate', () => {
    const model = minutesOf(anOldDossier());
    const section = sectionText(model, 'Evaluasi harga');
    expect(section).toContain('2.1 | Pembersihan akhir | 40.000.000,00');
    expect(section).toContain(
      'diterima. Peserta menyetujui harga satuan itu hanya berlaku untuk volume dalam dokumen (IKP 29.14).',
    );
    expect(modelText(model)).not.toContain('30.000.000,00');
  });

  it('tell whether a price under the limit was found reasonable', () => {
    const dossier = anEverydayDossier();
    const bidders = dossier.bidders.map((bidder) =>
      bidder.id === 'b2' && bidder.bid !== null
        ? { ...bidder, bid: { ...bidder.bid, offeredTotal: rupiah(700_000_000) } }
        : bidder,
    );
    const findings = Object.fromEntries(
      Object.entries(dossier.findings).map(([id, byBidder]) => [id, { ...byBidder, [bidderId('b2')]: met }]),
    );
    const rejected = {
      outcome: 'rejected',
      reason: 'Koefisien alat tidak dapat dibuktikan',
      clause: 'SE 19/2021',
      evidence: [],
    } as const;
    const priceReviews = { [bidderId('b2')]: { reasonableness: rejected, unbalanced: null } };
    const section = sectionText(minutesOf({ ...dossier, bidders, findings, priceReviews }), 'Evaluasi harga');
    expect(section).toContain('73,6842 | Tidak melebihi HPS | Tidak wajar');
    expect(section).toContain('Kewajaran harga | Koefisien alat tidak dapat dibuktikan. | SE 19/2021');
  });

  it('record who came to the proof of qualification', () => {
    const dossier = anEverydayDossier();
    const proofs = {
      ...dossier.proofs,
      [bidderId('b3')]: { attended: false, representative: null, note: 'tanpa pemberitahuan' },
    };
    const section = sectionText(minutesOf({ ...dossier, proofs }), 'Pembuktian kualifikasi');
    expect(section).toContain('P1 | CV. Cahaya Mahakam | Hadir | Direktur | –');
    expect(section).toContain('P3 | CV. Borneo Karya Mandiri | Tidak hadir | – | tanpa pemberitahuan');
    expect(section).toContain('Tidak hadir pada pembuktian kualifikasi: tanpa pemberitahuan.');
  });

  it('show equal prices with the order the committee decided and why', () => {
    const section = sectionText(minutesOf(aTiedDossier(true)), 'Peringkat penawaran yang lulus');
    expect(section).toContain(
      'Harga terkoreksi CV. Cahaya Mahakam dan CV. Borneo Karya Mandiri sama persis, yaitu Rp871.250.000,50.',
    );
    expect(section).toContain('(1) CV. Borneo Karya Mandiri, (2) CV. Cahaya Mahakam, dengan alasan: pengalaman');
  });

  it('ask for the decision while equal prices stand undecided', () => {
    const { model, missing } = unwrap(buildDocument('baep', inputOf(aTiedDossier(false))));
    expect(missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['tie-decision', 'decision']));
    expect(model.marks).toEqual(['draft']);
  });

  it('conclude with the candidates in figures and words', () => {
    expect(sectionText(minutesOf(anEverydayDossier()), 'Kesimpulan')).toContain(
      'Calon pemenang: CV. Cahaya Mahakam, harga Rp871.250.000,50 (delapan ratus tujuh puluh satu juta dua ratus lima puluh ribu rupiah lima puluh sen)',
    );
  });

  it('conclude with the failure, its ground, clause, facts and what follows', () => {
    expect(sectionText(minutesOf(aFailedDossier()), 'Kesimpulan')).toBe(
      [
        'Tender untuk paket ini dinyatakan GAGAL oleh Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa pada tanggal 23 November 2026 dengan alasan: tidak ada peserta yang lulus evaluasi penawaran (Perpres 16/2018 jo. 12/2021 dan 46/2025 Ps. 51 ayat (2) huruf c).',
        'Uraian: Keempat penawaran telah dievaluasi; tidak satu pun lulus evaluasi administrasi dan teknis.',
        'Tindak lanjut: tender ulang.',
        'Berita acara ini bersifat rahasia sampai dengan hasil tender diumumkan.',
        'Demikian Berita Acara Evaluasi Penawaran ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
        'Kota Contoh, 23 November 2026',
        'Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa',
        'Anggota Contoh 1, S.E. | Ketua | NIP. 19800101 200501 1 001',
        'Anggota Contoh 2, S.E. | Sekretaris | NIP. 19800101 200501 1 002',
        'Anggota Contoh 3, S.E. | Anggota | NIP. 19800101 200501 1 003',
      ].join('\n'),
    );
  });

  it('skip the stages where nobody made an offer', () => {
    expect(headings(minutesOf(aDossierWithoutBids()))).toEqual([
      '1. Dasar',
      '2. Metode, kriteria, dan rumus evaluasi',
      '3. Penawaran yang diterima',
      '4. Kesimpulan',
    ]);
  });

  it('name each stage still open with the bidder it waits for', () => {
    const dossier = { ...anEverydayDossier(), findings: {}, decision: null };
    const { missing } = unwrap(buildDocument('baep', inputOf(dossier)));
    expect(missing).toContainEqual({
      field: 'administration-open',
      path: 'findings.surat.b1',
      place: 'administration',
      subject: 'CV. Cahaya Mahakam',
    });
  });
});

const met = { result: 'met', score: null, reason: null, clause: null, evidence: [] } as const;
