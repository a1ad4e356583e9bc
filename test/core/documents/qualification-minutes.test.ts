import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId } from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';
import { scoredSheet } from '#test/support/builders/scored-sheet.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { headings, modelText, sectionText } from './model-text.ts';
import { aProvenDossier, numbered } from './worked-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-kualifikasi', inputOf(dossier)));

/** The bidders of the proof, each with one machine. */
function withEquipment(serialByBidder: Readonly<Record<string, string>>): Dossier {
  const dossier = aProvenDossier();
  const profiles = Object.fromEntries(
    Object.entries(serialByBidder).map(([id, serialNumber]) => [
      id,
      aProfile('small', [aFirm({ equipment: [{ name: 'Ekskavator', serialNumber, proof: null }] })]),
    ]),
  );
  return { ...dossier, qualification: { ...dossier.qualification, profiles } };
}

describe('the minutes of qualification', () => {
  it('tell each requirement, capacity, paper, check, and what was shown', () => {
    const { model, missing } = built(aProvenDossier());
    expect(missing).toEqual([]);
    expect(headings(model)).toEqual([
      '1. Peserta',
      '2. Evaluasi kualifikasi',
      '3. Perhitungan kemampuan',
      '4. Izin dan sertifikat',
      '5. Pemeriksaan pada sistem informasi',
      '6. Pembuktian kualifikasi',
      '7. Kesamaan personel dan peralatan serta catatan lain',
    ]);
    expect(sectionText(model, 'Evaluasi kualifikasi')).toContain('SBU subklasifikasi BG002 (LDK 4.2) | MS | MS | MS');
    expect(sectionText(model, 'Perhitungan kemampuan')).toContain(
      'Sisa Kemampuan Paket (SKP) | CV. Cahaya Mahakam | golongan usaha kecil; KP 5; P 2; batas SKP 0 | 3 paket | MS',
    );
    expect(sectionText(model, 'Izin dan sertifikat')).toContain('LSBU Contoh Nusantara | 31 Maret 2028');
    expect(sectionText(model, 'Pemeriksaan pada sistem informasi')).toContain(
      'Status wajib pajak | 1 Juni 2025 10.00 WITA | Luring | Ada masalah | Perlu dicek ulang',
    );
    const proof = sectionText(model, 'Pembuktian kualifikasi');
    expect(proof).toContain(
      'SBU BG002 | 1-0123-4-567-8-90-123456 | 1 April 2025 | LSBU Contoh Nusantara | 31 Maret 2028 | Ya',
    );
    expect(proof).toContain('Rina Contoh, S.T. (Surat kuasa Nomor 09/SK/CM/XI/2026 tanggal 18 November 2026)');
  });

  it('fail who did not come, and let those who came sign', () => {
    const { model } = built(aProvenDossier());
    const section = sectionText(model, 'Pembuktian kualifikasi');
    expect(section).toContain('1 (satu) peserta tidak hadir dan karena itu dinyatakan tidak lulus');
    expect(section).toContain('Tidak hadir pada pembuktian kualifikasi: Tidak hadir tanpa pemberitahuan.');
    const signed = modelText(model).split('Wakil peserta yang hadir')[1] ?? '';
    expect(signed).toContain('Rina Contoh, S.T. | CV. Cahaya Mahakam');
    expect(signed).toMatch(/…{5,} \| CV\. Borneo Karya Mandiri/);
    expect(signed).not.toContain('CV. Sungai Kayan Perkasa');
  });

  it('ask what was found of people and equipment offered more than once', () => {
    const { missing } = built(numbered(aProvenDossier(), 'ba-kualifikasi'));
    expect(missing.map(({ field, path }) => [field, path])).toEqual([
      ['shared-resources', 'documents.ba-kualifikasi.remarks'],
    ]);
  });

  it('ask by what a document that was seen can be known again', () => {
    const dossier = aProvenDossier();
    const original = { document: 'Bukti sewa', number: null, seen: true };
    const proofs = {
      ...dossier.proofs,
      [bidderId('b3')]: { ...dossier.proofs[bidderId('b3')], originals: [original] },
    };
    const { missing } = built({ ...dossier, proofs });
    expect(missing.map(({ field, path, subject }) => [field, path, subject])).toEqual([
      ['original-details', 'proofs.b3.originals', 'CV. Borneo Karya Mandiri, Bukti sewa'],
    ]);
  });

  it('say themselves that nothing is offered twice, once every bidder gave its list', () => {
    const dossier = withEquipment({ b1: 'KT 8811 XA', b3: 'KT 8812 XA', b4: 'KT 8813 XA' });
    const { model, missing } = built(numbered(dossier, 'ba-kualifikasi'));
    expect(missing).toEqual([]);
    expect(sectionText(model, 'Kesamaan personel dan peralatan serta catatan lain')).toContain(
      'Daftar personel dan peralatan P1, P3, dan P4 diperbandingkan; tidak ditemukan yang sama.',
    );
  });

  it('set side by side what two bidders offer, and ask the committee for its word on it', () => {
    const dossier = withEquipment({ b1: 'KT 8811 XA', b3: 'kt-8811-xa', b4: 'KT 8813 XA' });
    const { model, missing } = built(numbered(dossier, 'ba-kualifikasi'));
    expect(missing.map(({ field }) => field)).toEqual(['shared-resources']);
    const section = sectionText(model, 'Kesamaan personel dan peralatan serta catatan lain');
    expect(section).toContain('yang sama dan perlu diperiksa:');
    expect(section).toContain(
      'Peralatan: nomor seri, rangka, atau polisi sama\nP1 | CV. Cahaya Mahakam | Ekskavator | – | KT 8811 XA\nP3 | CV. Borneo Karya Mandiri | Ekskavator | – | kt-8811-xa',
    );
  });

  it('end with the shortlist where the tender has one', () => {
    const { model } = built(scoredSheet('quality-and-cost', { bids: 3, elements: 3 }));
    expect(headings(model).at(-1)).toMatch(/Daftar pendek$/);
    expect(sectionText(model, 'Daftar pendek')).toContain('3 (tiga) peserta diundang');
  });
});
