import { describe, expect, it } from 'vitest';
import { blinded } from '#core/committee/blind.ts';
import { buildDocument } from '#core/documents/build.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { modelText, tablesOf } from './model-text.ts';
import { aMeeting, aMeetingDossier, anExtremeMeetingDossier, numbered, withMeetings } from './paperwork-dossiers.ts';

const built = (dossier: Dossier, id = 'r2') => unwrap(buildDocument(`daftar-hadir:${id}`, inputOf(dossier)));
const rowsOf = (dossier: Dossier, id?: string) => tablesOf(built(dossier, id).model)[0]?.rows ?? [];
/** The cells before the signature. */
const who = (row: readonly string[]): readonly string[] => row.slice(1, 5);

describe('an attendance list', () => {
  it('fills in the committee and who is known to come, then leaves rows to fill in by hand', () => {
    const { model, missing } = built(aMeetingDossier());
    expect(missing).toEqual([]);
    expect(tablesOf(model)[0]?.heads).toEqual([
      'No.',
      'Nama',
      'Jabatan',
      'Instansi atau perusahaan',
      'Nomor telepon',
      'Tanda tangan',
    ]);
    const rows = rowsOf(aMeetingDossier());
    expect(rows.slice(2, 5).map(who)).toEqual([
      ['Anggota Contoh 3, S.E.', 'Anggota', 'Pokja Pemilihan', ''],
      ['Bambang Contoh', 'Direktur', 'CV Cahaya Mahakam', '0812000002'],
      ['Sari Contoh', 'Staf teknis', 'Dinas Pekerjaan Umum', ''],
    ]);
    expect(rows.slice(5).map(who)).toEqual(Array.from({ length: 10 }, () => ['', '', '', '']));
  });

  it('numbers the signatures left and right in turn', () => {
    const signs = rowsOf(aMeetingDossier()).map((row) => row[5]?.trimEnd() ?? '');
    expect(signs.slice(0, 3).map((sign) => sign.trim())).toEqual(['1.', '2.', '3.']);
    expect(signs.slice(0, 4).map((sign) => sign.startsWith(' '))).toEqual([false, true, false, true]);
  });

  it('lists a member once, however the name is written among those who came', () => {
    const attendees = [{ name: 'ANGGOTA CONTOH 2', position: null, organisation: null, phone: null }];
    const dossier = withMeetings(aMeetingDossier(), { r2: aMeeting('briefing', { attendees }) });
    expect(rowsOf(dossier)).toHaveLength(3 + 10);
  });

  it('keeps a row for every bidder that is invited and has nobody on the list yet', () => {
    const meeting = aMeeting('proof', {
      invited: [bidderId('b1'), bidderId('b2')],
      attendees: [{ name: 'Bambang Contoh', position: null, organisation: 'cv cahaya mahakam', phone: null }],
    });
    const rows = rowsOf(withMeetings(aMeetingDossier(), { r2: meeting }));
    expect(rows.slice(3, 5).map(who)).toEqual([
      ['Bambang Contoh', '', 'cv cahaya mahakam', ''],
      ['', '', 'CV. Etam Jaya Konstruksi', ''],
    ]);
  });

  it('has room for a full one', () => {
    expect(rowsOf(anExtremeMeetingDossier())).toHaveLength(5 + 170 + 10);
  });

  it('tells those who judge without names nobody', () => {
    const meeting = aMeeting('proof', {
      invited: [bidderId('b1')],
      attendees: [{ name: 'Bambang Contoh', position: null, organisation: 'CV. Cahaya Mahakam', phone: null }],
    });
    const dossier = numbered(withMeetings(aMeetingDossier(), { r2: meeting }));
    const aliases = { [bidderId('b1')]: 'Peserta A' };
    const blind = { at: instant('2026-11-17T01:00:00.000Z'), reason: 'Penilaian teknis.', aliases };
    const hidden = blinded({ ...dossier, judging: { ...judgingOf(dossier), blind } });
    const text = modelText(built(hidden).model);
    expect(text).toContain('Peserta A');
    expect(text).not.toMatch(/Bambang|Cahaya Mahakam/);
  });
});
