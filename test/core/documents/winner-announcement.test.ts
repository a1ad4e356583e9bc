import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { aDossierWithoutBids, aFailedDossier, anEverydayDossier, anOldDossier, inputOf } from './dossiers.ts';
import { headings, modelText, sectionText } from './model-text.ts';

const announcementOf = (dossier: Dossier): DocumentModel => unwrap(buildDocument('pengumuman', inputOf(dossier))).model;

describe('the announcement', () => {
  it('rests on the award letter and names package, estimate, winner and reserves', () => {
    const text = modelText(announcementOf(anEverydayDossier()));
    expect(text).toContain(
      'Berdasarkan Surat Penetapan Pemenang Nomor 000.3.3/04/POKJA-1/XI/2026 tanggal 23 November 2026, Pokja Pemilihan 1',
    );
    expect(text).toContain('Harga Perkiraan Sendiri (HPS): Rp950.000.000,00');
    expect(text).toContain('NPWP: 0123456789720001');
    expect(text).toContain('2. Pemenang cadangan 1');
  });

  it('shows prices and the result of each stage for every bid, without findings or reasons', () => {
    const model = announcementOf(anEverydayDossier());
    expect(sectionText(model, 'Harga penawaran')).toContain(
      '1 | P2 | CV. Etam Jaya Konstruksi | 798.112.450,00 | 798.112.450,00',
    );
    expect(sectionText(model, 'Hasil evaluasi')).toContain(
      'P2 | CV. Etam Jaya Konstruksi | Lulus | Tidak lulus | – | – | –',
    );
    expect(modelText(model)).not.toContain('Ekskavator');
    expect(modelText(model)).not.toContain('Tepian Raya');
  });

  it('gives the objection window of the schedule in the zone of the tender', () => {
    const window = {
      activityCode: '300',
      name: null,
      startsAt: instant('2026-11-23T08:01:00.000Z'),
      endsAt: instant('2026-11-30T00:00:00.000Z'),
    };
    const schedule = [
      {
        ...window,
        activityCode: null,
        name: 'Masa sanggah prakualifikasi',
        endsAt: instant('2026-11-01T00:00:00.000Z'),
      },
      window,
    ];
    expect(sectionText(announcementOf({ ...anEverydayDossier(), schedule }), 'Sanggah')).toContain(
      'mulai 23 November 2026 16.01 WITA sampai dengan 30 November 2026 08.00 WITA.',
    );
  });

  it('gives the span of the law where the schedule has no window', () => {
    expect(sectionText(announcementOf(anEverydayDossier()), 'Sanggah')).toContain(
      'dalam 5 (lima) hari kalender setelah pengumuman ini',
    );
    expect(sectionText(announcementOf(anOldDossier()), 'Sanggahan')).toContain('5 (lima) hari kerja');
  });

  it('states no span the law’s text was not confirmed for', () => {
    const dossier: Dossier = { ...anEverydayDossier(), ruleSet: { id: 'perpres-16-2018', reason: null } };
    expect(sectionText(announcementOf(dossier), 'Sanggah')).toContain('dalam masa sanggah menurut jadwal pada SPSE');
  });

  it('of a failed tender tells the failure and its ground, not the facts of the minutes', () => {
    const model = announcementOf(aFailedDossier());
    const text = modelText(model);
    expect(text).toContain('PENGUMUMAN TENDER GAGAL');
    expect(model.title).toBe('Pengumuman Tender Gagal – Pembangunan Gedung Arsip Kecamatan Muara Contoh');
    expect(text).toContain('dinyatakan GAGAL');
    expect(text).not.toContain('Keempat penawaran');
    expect(text).not.toContain('Pemenang cadangan');
    expect(headings(model)).toEqual(['1. Hasil', '2. Harga penawaran', '3. Hasil evaluasi', '4. Sanggah']);
  });

  it('of a tender without offers is short: nobody may object', () => {
    expect(headings(announcementOf(aDossierWithoutBids()))).toEqual(['1. Hasil']);
  });
});
