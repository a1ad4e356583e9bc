import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Addendum } from '#core/tender/paperwork-model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputOf } from './dossiers.ts';
import { headings, modelText, sectionText, tablesOf } from './model-text.ts';
import {
  ADDENDUM,
  aMeeting,
  aMeetingDossier,
  anExtremeMeetingDossier,
  anOldMeetingDossier,
  numbered,
  withMeetings,
} from './paperwork-dossiers.ts';

const built = (dossier: Dossier, id = 'a1') => unwrap(buildDocument(`adendum:${id}`, inputOf(dossier)));

function withAddenda(addenda: Readonly<Record<string, Addendum>>, dossier = aMeetingDossier()): Dossier {
  const meetings = dossier.paperwork?.meetings ?? {};
  return numbered({ ...dossier, paperwork: { meetings, addenda, appointment: null } });
}

describe('an addendum', () => {
  it('lacks nothing once it is numbered', () => {
    expect(built(aMeetingDossier()).missing).toEqual([]);
  });

  it('sets every clause as it was beside what it becomes', () => {
    expect(tablesOf(built(aMeetingDossier()).model)[0]).toEqual({
      heads: ['No.', 'Bagian', 'Semula', 'Menjadi'],
      rows: [
        ['1', 'LDP 28.13', 'Ekskavator 2 unit', 'Ekskavator 1 unit'],
        ['2', 'SSKK 7', 'tidak diatur', 'Uang muka 20 %'],
      ],
    });
  });

  it('tells why the schedule changed, and only then', () => {
    expect(sectionText(built(aMeetingDossier()).model, 'Perubahan jadwal tender')).toContain(
      'Alasan perubahan jadwal: Perubahan peralatan memerlukan waktu tambahan tiga hari bagi peserta.',
    );
    const still = withAddenda({ a1: { ...ADDENDUM, scheduleReason: null } });
    expect(headings(built(still).model)).toEqual(['1. Perubahan Dokumen Pemilihan']);
    const onlySchedule = withAddenda({ a1: { ...ADDENDUM, changes: [] } });
    expect(headings(built(onlySchedule).model)).toEqual(['1. Perubahan jadwal tender']);
    expect(built(onlySchedule).missing).toEqual([]);
  });

  it('rests on the document it changes, on earlier addenda and on briefings held until its day', () => {
    const base = withAddenda({ a1: ADDENDUM, a2: ADDENDUM });
    const meetings = {
      ...base.paperwork?.meetings,
      later: aMeeting('briefing', { startsAt: instant('2026-11-30T01:00:00.000Z'), endsAt: null }),
    };
    const text = modelText(built(numbered(withMeetings(base, meetings)), 'a2').model);
    expect(text).toContain('ADENDUM KE-2\nDOKUMEN PEMILIHAN\nNomor: 000.3.3/adendum/a2/2026');
    expect(text).toContain('Dokumen Pemilihan Nomor 000.3.3/02/DP/POKJA-1/2026 tanggal 28 Oktober 2026;');
    expect(text).toContain('Adendum ke-1 Nomor 000.3.3/adendum/a1/2026 tanggal 3 November 2026;');
    expect(text).toContain(
      'Berita Acara Pemberian Penjelasan Nomor 000.3.3/ba-penjelasan/r2/2026 tanggal 2 November 2026;',
    );
    expect(text).not.toContain('ba-penjelasan/later');
  });

  it('leaves everything else in force, and is signed by the committee', () => {
    const text = modelText(built(aMeetingDossier()).model);
    expect(text).toContain(
      'Ketentuan dalam Dokumen Pemilihan yang tidak diubah dengan Adendum ke-1 ini tetap berlaku.',
    );
    expect(text).toContain('Kota Contoh, 3 November 2026');
    expect(text).toContain('Anggota Contoh 3, S.E. | Anggota');
  });

  it('asks for changes where it has none', () => {
    const { missing } = built(withAddenda({ a1: { changes: [], scheduleReason: null } }));
    expect(missing.map(({ field, path }) => [field, path])).toEqual([
      ['addendum-changes', 'paperwork.addenda.a1.changes'],
    ]);
  });

  it('is one document each, of eighty changes as of none', () => {
    const extreme = anExtremeMeetingDossier();
    expect(documentsOf(extreme).filter((key) => key.startsWith('adendum'))).toEqual(['adendum:a1', 'adendum:a2']);
    expect(tablesOf(built(extreme, 'a2').model)[0]?.rows).toHaveLength(80);
  });

  it('changes the Dokumen Pengadaan of 2010', () => {
    const text = modelText(built(anOldMeetingDossier()).model);
    expect(text).toContain('ADENDUM KE-1\nDOKUMEN PENGADAAN');
    expect(text).toContain('Perubahan jadwal lelang');
  });
});
