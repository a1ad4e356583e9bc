import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { fieldsOf, modelText, sectionText, tablesOf } from './model-text.ts';
import { aMeeting, aMeetingDossier, anOldMeetingDossier, numbered, withMeetings } from './paperwork-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-reviu:r1', inputOf(dossier)));

describe('the minutes of a review', () => {
  it('lack nothing once meeting and findings are entered', () => {
    expect(built(aMeetingDossier()).missing).toEqual([]);
  });

  it('open on the day of the meeting, in its room, together with the commitment officer', () => {
    const { model } = built(aMeetingDossier());
    expect(modelText(model)).toMatch(
      /Pada hari ini, Selasa tanggal Dua Puluh bulan Oktober .*bertempat di Ruang Rapat Pokja Lantai II, .*bersama Pejabat Pembuat Komitmen telah melaksanakan reviu dokumen persiapan pengadaan/,
    );
    expect(fieldsOf(model).get('Pukul')).toBe('09.00 WITA s.d. selesai');
    expect(fieldsOf(model).get('Harga Perkiraan Sendiri (HPS)')).toContain('Rp950.000.000,00');
  });

  it('set every finding beside what the commitment officer says to it', () => {
    const { model } = built(aMeetingDossier());
    const table = tablesOf(model).find(({ heads }) => heads.includes('Temuan'));
    expect(table?.heads).toEqual(['No.', 'Dokumen yang direviu', 'Temuan', 'Tanggapan PPK']);
    expect(table?.rows[1]).toEqual(['2', 'HPS', 'Harga besi di atas survei Oktober.', 'HPS disusun ulang.']);
    expect(table?.rows.map(([, topic]) => topic)).toEqual([
      'Spesifikasi teknis/KAK',
      'HPS',
      'Rancangan kontrak',
      'Anggaran dan RUP',
      'Jadwal',
    ]);
    expect(sectionText(model, 'Kesimpulan')).toContain('dapat dilanjutkan setelah perbaikan disampaikan.');
  });

  it('are signed by the committee and by the commitment officer', () => {
    const text = modelText(built(aMeetingDossier()).model);
    expect(text).toMatch(
      /Anggota Contoh 3, S\.E\. \| Anggota .*\nRusmini Adang, S\.T\., M\.T\. \| Pejabat Pembuat Komitmen \| NIP\. 19790303/,
    );
  });

  it('ask for answers, conclusion, points and the name of the officer', () => {
    const open = aMeeting('review', {
      points: [{ topic: 'HPS', by: null, text: 'Terlalu tinggi.', answer: null }],
      conclusion: null,
    });
    const base = aMeetingDossier();
    const committee = { ...base.committee, commitmentOfficer: null };
    const { missing } = built(numbered(withMeetings({ ...base, committee }, { r1: open })));
    expect(missing.map(({ field, path, subject }) => [field, path, subject])).toEqual([
      ['commitment-officer', 'committee.commitmentOfficer', null],
      ['commitment-officer-employee-number', 'committee.commitmentOfficer.employeeNumber', null],
      ['meeting-answer', 'paperwork.meetings.r1.points.0.answer', 'HPS'],
      ['meeting-conclusion', 'paperwork.meetings.r1.conclusion', 'Rapat reviu dokumen persiapan, 2 November 2026'],
    ]);
    const empty = numbered(withMeetings(base, { r1: aMeeting('review') }));
    expect(built(empty).missing.map(({ field }) => field)).toEqual(['meeting-points']);
  });

  it('use the words of 2010', () => {
    const text = modelText(built(anOldMeetingDossier()).model);
    expect(text).toContain('Kelompok Kerja Unit Layanan Pengadaan');
    expect(text).toContain('Penyampaian penawaran: Satu sampul');
  });
});
