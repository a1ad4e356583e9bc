import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { fieldsOf, headings, modelText, sectionText } from './model-text.ts';
import { aMeeting, aMeetingDossier, anOldMeetingDossier, numbered, withMeetings } from './paperwork-dossiers.ts';

const built = (dossier: Dossier, id = 'r2') => unwrap(buildDocument(`notula:${id}`, inputOf(dossier)));

describe('the notes of a meeting', () => {
  it('lack nothing once it was held, and carry no number unless they were given one', () => {
    const { model, missing } = built(aMeetingDossier());
    expect(missing).toEqual([]);
    expect(modelText(model)).toContain('NOTULA RAPAT\nNama paket');
    const documents = { 'notula:r2': { number: '12/N/2026', date: null, place: null, remarks: null } };
    expect(modelText(built({ ...aMeetingDossier(), documents }).model)).toContain('NOTULA RAPAT\nNomor: 12/N/2026');
  });

  it('tell when, where, who led, who wrote and how many came', () => {
    const fields = fieldsOf(built(aMeetingDossier()).model);
    expect(fields.get('Hari, tanggal')).toBe('Senin, 2 November 2026');
    expect(fields.get('Ketua rapat')).toBe('Anggota Contoh 1, S.E.');
    expect(fields.get('Notulis')).toBe('Anggota Contoh 2, S.E.');
    expect(fields.get('Jumlah yang hadir')).toBe('2 (dua) orang selain Pokja Pemilihan');
  });

  it('count members apart where the list names them', () => {
    const attendees = ['Anggota Contoh 1', 'Anggota Contoh 3', 'Bambang Contoh'].map((name) => ({
      name,
      position: null,
      organisation: null,
      phone: null,
    }));
    const dossier = withMeetings(aMeetingDossier(), {
      r2: aMeeting('other', { agenda: 'Pembagian tugas', attendees }),
    });
    const { model } = built(dossier);
    expect(fieldsOf(model).get('Jumlah yang hadir')).toBe(
      '3 (tiga) orang, terdiri atas 2 (dua) anggota Pokja Pemilihan dan 1 (satu) orang lainnya',
    );
    expect(sectionText(model, 'Acara')).toBe('Pembagian tugas');
  });

  it('give every point with who spoke and what was said to it', () => {
    const { model } = built(aMeetingDossier());
    expect(headings(model)).toEqual(['1. Pelaksanaan rapat', '2. Acara', '3. Pembahasan', '4. Kesimpulan']);
    expect(sectionText(model, 'Pembahasan').split('\n').slice(1)).toEqual([
      '1 | Asuransi | Pokja Pemilihan | Penyedia wajib mengasuransikan pekerjaan selama masa pelaksanaan. | –',
      '2 | LDP 19.2 | CV. Cahaya Mahakam | Apakah masa berlaku penawaran dapat 45 hari? | Tidak; tetap 60 hari kalender.',
    ]);
  });

  it('are signed by who took them and by the chair', () => {
    expect(modelText(built(aMeetingDossier()).model)).toMatch(
      /Kota Contoh, 2 November 2026\nAnggota Contoh 2, S\.E\. \| Notulis \| .*\nAnggota Contoh 1, S\.E\. \| Ketua rapat \| /,
    );
  });

  it('are signed by who led and who wrote, where these were others than chair and secretary', () => {
    const meeting = aMeeting('other', { leader: 'Anggota Contoh 3', noteTaker: 'Wulan Contoh, A.Md.' });
    const { model } = built(withMeetings(aMeetingDossier(), { r2: meeting }));
    expect(fieldsOf(model).get('Ketua rapat')).toBe('Anggota Contoh 3');
    // Only members of the committee have a NIP on record.
    expect(modelText(model)).toMatch(
      /Wulan Contoh, A\.Md\. \| Notulis \| \nAnggota Contoh 3 \| Ketua rapat \| NIP\. 19800101 200501 1 003$/,
    );
  });

  it('ask for seats nobody has, and for what was not written down', () => {
    const base = aMeetingDossier();
    const members = base.committee.members.map((member) => ({ ...member, role: 'member' as const }));
    const meeting = aMeeting('other', { startsAt: null, endsAt: null, place: null, conclusion: ' \n ' });
    const dossier = withMeetings({ ...base, committee: { ...base.committee, members } }, { r2: meeting });
    expect(built(numbered(dossier)).missing.map(({ field }) => field)).toEqual([
      'document-date',
      'meeting-time',
      'meeting-place',
      'meeting-agenda',
      'meeting-attendees',
      'meeting-points',
      'meeting-conclusion',
      'meeting-leader',
      'meeting-note-taker',
    ]);
  });

  it('use the words of 2010', () => {
    expect(modelText(built(anOldMeetingDossier()).model)).toContain('| Asuransi | Pokja ULP |');
  });
});
