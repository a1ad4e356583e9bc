import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { decimal, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { fieldsOf, headings, modelText, sectionText, tablesOf } from './model-text.ts';
import {
  aMeeting,
  aMeetingDossier,
  anExtremeMeetingDossier,
  anOldMeetingDossier,
  numbered,
  withMeetings,
} from './paperwork-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-penjelasan:r2', inputOf(dossier)));

const withBriefing = (parts: Parameters<typeof aMeeting>[1]): Dossier =>
  numbered(withMeetings(aMeetingDossier(), { r2: aMeeting('briefing', parts) }));

describe('the minutes of a briefing', () => {
  it('lack nothing once everything was answered', () => {
    expect(built(aMeetingDossier()).missing).toEqual([]);
  });

  it('tell what the data of the tender lay down', () => {
    const base = aMeetingDossier();
    const stage = {
      name: null,
      startsAt: instant('2026-11-05T00:00:00.000Z'),
      endsAt: instant('2026-11-16T02:00:00.000Z'),
    };
    const { model } = built({
      ...base,
      schedule: [{ ...stage, activityCode: '294' }],
      technicalThreshold: decimal('70'),
    });
    const fields = fieldsOf(model);
    expect(fields.get('Penyampaian penawaran')).toBe('Satu file');
    expect(fields.get('Jenis kontrak')).toBe('Harga satuan');
    expect(fields.get('Batas akhir penyampaian')).toBe('16 November 2026 10.00 WITA');
    expect(fields.get('Persyaratan yang menggugurkan')).toContain('administrasi 2 (dua), teknis 3 (tiga)');
    expect(fields.get('Ambang batas nilai teknis')).toBe('70');
    expect(fields.get('Preferensi harga')).toBe('menurut ketentuan peraturan perundang-undangan');
    const text = sectionText(model, 'Hal-hal yang dijelaskan');
    expect(text).toContain('Dokumen penawaran paling sedikit memuat:\nSurat penawaran\n');
    expect(text).toContain('1 | Asuransi | Penyedia wajib mengasuransikan');
  });

  it('give every question with who asked and the answer', () => {
    expect(sectionText(built(aMeetingDossier()).model, 'Pertanyaan dan jawaban')).toContain(
      '1 | CV. Cahaya Mahakam | LDP 19.2: Apakah masa berlaku penawaran dapat 45 hari? | Tidak; tetap 60 hari kalender.',
    );
    expect(sectionText(built(withBriefing({})).model, 'Pertanyaan dan jawaban')).toBe(
      'Tidak ada pertanyaan yang diajukan.',
    );
    const points = [{ topic: null, by: 'CV. Contoh', text: 'Kapan?', answer: null }];
    expect(built(withBriefing({ points })).missing).toEqual([
      {
        field: 'meeting-answer',
        path: 'paperwork.meetings.r2.points.0.answer',
        place: 'documents',
        subject: 'Kapan?',
      },
    ]);
  });

  it('keep a question a question where nobody may know who asked it', () => {
    const points = [{ topic: null, by: null, text: 'Kapan?', answer: 'Besok.' }];
    expect(sectionText(built(withBriefing({ points })).model, 'Pertanyaan dan jawaban')).toContain(
      '1 | – | Kapan? | Besok.',
    );
  });

  it('name the addenda that were issued, or that nothing changed', () => {
    expect(sectionText(built(aMeetingDossier()).model, 'Perubahan Dokumen Pemilihan')).toContain(
      'Adendum ke-1 Nomor 000.3.3/adendum/a1/2026 tanggal 3 November 2026',
    );
    const none: Dossier = withBriefing({});
    const paperwork = { meetings: none.paperwork?.meetings ?? {}, addenda: {}, appointment: null };
    expect(sectionText(built({ ...none, paperwork }).model, 'Perubahan Dokumen Pemilihan')).toContain(
      'Tidak ada perubahan',
    );
  });

  it('are signed by a bidder’s representative who was in the room, otherwise by the committee alone', () => {
    expect(modelText(built(aMeetingDossier()).model)).toContain(
      'Wakil peserta\nBambang Contoh | CV. Cahaya Mahakam | ',
    );
    expect(modelText(built(withBriefing({})).model)).not.toContain('Wakil peserta');
  });

  it('leave out a visit nobody wrote of, and the address of a meeting at a distance in the opening sentence', () => {
    const { model } = built(withBriefing({ conclusion: null, place: 'https://rapat.contoh.example/1' }));
    expect(headings(model).join()).not.toContain('peninjauan lapangan');
    expect(modelText(model)).toContain('bertempat di Kota Contoh, kami');
    expect(fieldsOf(model).get('Tempat')).toBe('https://rapat.contoh.example/1');
  });

  it('list a room of 170 in an attachment, of whom three sign', () => {
    const { model } = built(anExtremeMeetingDossier());
    expect(sectionText(model, 'Pihak yang hadir')).toContain('170 (seratus tujuh puluh) orang');
    expect(tablesOf(model).at(-1)?.rows).toHaveLength(170);
    const signing = model.blocks.flatMap((block) => (block.kind === 'signatures' ? [block.rows.length] : []));
    expect(signing).toEqual([5, 3]);
  });

  it('use the words of 2010', () => {
    const text = modelText(built(anOldMeetingDossier()).model);
    expect(text).toContain('telah memberikan penjelasan Dokumen Pengadaan');
    expect(text).toContain('Metode pemilihan: Lelang');
  });
});
