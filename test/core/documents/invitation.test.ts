import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Meeting, MeetingKind } from '#core/tender/paperwork-model.ts';
import { bidderId } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anExtremeDossier, inputOf } from './dossiers.ts';
import { fieldsOf, modelText, sectionText, tablesOf } from './model-text.ts';
import { aMeeting, aMeetingDossier, anOldMeetingDossier, numbered, withMeetings } from './paperwork-dossiers.ts';

const of = (kind: MeetingKind, parts: Partial<Meeting> = {}, base: Dossier = aMeetingDossier()): Dossier =>
  numbered(withMeetings(base, { r9: aMeeting(kind, parts) }));

const built = (dossier: Dossier, id = 'r9') => unwrap(buildDocument(`undangan:${id}`, inputOf(dossier)));

describe('an invitation', () => {
  it('goes to the leader of a bidder at its address, with day, hours, zone and place', () => {
    const { model, missing } = built(aMeetingDossier(), 'r3');
    expect(missing).toEqual([]);
    const text = modelText(model);
    expect(text).toContain('Hal: Undangan pembuktian kualifikasi');
    expect(text).toContain('Yth. Pimpinan CV. Cahaya Mahakam | Jalan Contoh Nomor 10, Kota Contoh');
    expect(text).toContain('Kota Contoh, 18 Oktober 2026');
    const fields = fieldsOf(model);
    expect(fields.get('Hari, tanggal')).toBe('Kamis, 19 November 2026');
    expect(fields.get('Pukul')).toBe('09.00 s.d. 12.00 WITA');
    expect(fields.get('Tempat')).toBe('Ruang Rapat Pokja Lantai II');
  });

  it('asks for originals at the proof, and says who may come', () => {
    const text = modelText(built(aMeetingDossier(), 'r3').model);
    expect(text).toContain(
      'Saudara diminta membawa dokumen asli atau salinan yang dilegalisasi berikut:\nNIB dan sertifikat standar\nSBU subklasifikasi BG002',
    );
    expect(text).toContain('menurut Dokumen Pemilihan berwenang mewakili peserta');
    const { missing } = built(of('proof', { invited: [bidderId('b1')] }));
    expect(missing.map(({ field }) => field)).toEqual(['meeting-bring']);
  });

  it('states what happens to those who stay away only where the rule is confirmed', () => {
    const input = inputOf(aMeetingDossier());
    const said = (status: 'confirmed-text' | 'unconfirmed') => {
      const absentAtProof = { ...input.ruleSet.evaluation.absentAtProof, status };
      const evaluation = { ...input.ruleSet.evaluation, absentAtProof };
      const { model } = unwrap(buildDocument('undangan:r3', { ...input, ruleSet: { ...input.ruleSet, evaluation } }));
      return modelText(model).includes('tidak hadir dinyatakan gugur');
    };
    expect([said('confirmed-text'), said('unconfirmed')]).toEqual([true, false]);
  });

  it('names up to three bidders in its head, and more in an attachment', () => {
    const ids = ['b1', 'b2', 'b3', 'b4'].map(bidderId);
    const three = modelText(built(of('negotiation', { invited: ids.slice(0, 3) })).model);
    expect(three).toContain('Yth. 1. Pimpinan CV. Cahaya Mahakam | 2. Pimpinan CV. Etam Jaya Konstruksi | 3. ');
    expect(three).toContain('Lampiran: –');
    const { model } = built(of('negotiation', { invited: ids }));
    expect(modelText(model)).toContain('Yth. Para peserta tender | (daftar terlampir) | di tempat');
    expect(modelText(model)).toContain('Lampiran: 1 (satu) berkas');
    expect(sectionText(model, 'Lampiran: Daftar peserta yang diundang').split('\n')).toHaveLength(5);
  });

  it('lists all 170 who are invited', () => {
    const base = anExtremeDossier();
    const { model } = built(of('briefing', { invited: base.bidders.map(({ id }) => id) }, base));
    expect(tablesOf(model).at(-1)?.rows).toHaveLength(170);
  });

  it('calls everybody who registered to a briefing, and the commitment officer to a review', () => {
    expect(modelText(built(aMeetingDossier(), 'r2').model)).toContain(
      'Yth. Seluruh peserta tender yang mendaftar | di tempat',
    );
    const review = modelText(built(aMeetingDossier(), 'r1').model);
    expect(review).toContain('Yth. Pejabat Pembuat Komitmen (PPK) | Dinas Pekerjaan Umum | di tempat');
    expect(review).toContain('Dalam rangka persiapan tender paket');
    expect(review).not.toMatch(/Tembusan.*\nPejabat Pembuat/);
  });

  it('is signed by the chair', () => {
    expect(modelText(built(aMeetingDossier(), 'r3').model)).toContain(
      'Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa\nAnggota Contoh 1, S.E. | Ketua | NIP. 19800101',
    );
  });

  it('asks for hour, place, agenda and whom it is for', () => {
    const { missing } = built(of('other', { startsAt: null, endsAt: null, place: null }));
    expect(missing.map(({ field, path, subject }) => [field, path, subject])).toEqual([
      ['meeting-time', 'paperwork.meetings.r9.startsAt', 'Rapat Pokja'],
      ['meeting-place', 'paperwork.meetings.r9.place', 'Rapat Pokja'],
      ['meeting-agenda', 'paperwork.meetings.r9.agenda', 'Rapat Pokja'],
      ['meeting-invited', 'paperwork.meetings.r9.invited', 'Rapat Pokja'],
    ]);
  });

  it('uses the words of 2010', () => {
    const text = modelText(built(anOldMeetingDossier(), 'r2').model);
    expect(text).toContain('Seluruh peserta lelang yang mendaftar');
    expect(text).toContain('Kepala Unit Layanan Pengadaan (ULP)');
  });
});
