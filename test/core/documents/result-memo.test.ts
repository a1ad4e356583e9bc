import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  anAppealedDossier,
  anObjectedDossier,
  anOldObjectedDossier,
  inputAfter,
  numbered,
  withAgreedPrice,
} from './aftermath.ts';
import { aFailedDossier, anEverydayDossier, anOldDossier } from './dossiers.ts';
import { fieldsOf, modelText, sectionText } from './model-text.ts';

const memoOf = (dossier: Dossier, office = {}) =>
  unwrap(buildDocument('nota-dinas', inputAfter(numbered(dossier, 'nota-dinas'), office)));

describe('the memo to the commitment officer', () => {
  it('begins as a memo: for whom, from whom, copies, date, number, subject', () => {
    const { model, missing } = memoOf(anAppealedDossier());
    const fields = fieldsOf(model);
    expect(missing).toEqual([]);
    expect(fields.get('Kepada Yth.')).toBe('Pejabat Pembuat Komitmen (PPK), Rusmini Adang, S.T., M.T.');
    expect(fields.get('Dari')).toBe('Pokja Pemilihan 1 Biro Pengadaan Barang dan Jasa');
    expect(fields.get('Tembusan')).toBe('Kepala Unit Kerja Pengadaan Barang/Jasa (UKPBJ)');
    expect(fields.get('Tanggal')).toBe('2 Desember 2026');
    expect(fields.get('Lampiran')).toBe('6 (enam) dokumen');
    expect(fields.get('Hal')).toBe('Laporan hasil tender');
  });

  it('sums up counts, winner, price and what was saved against the estimate, exactly', () => {
    const { model } = memoOf(anEverydayDossier());
    expect(sectionText(model, 'Pelaksanaan')).toContain('4 | Evaluasi teknis | 3 (tiga) | 1 (satu) | 0 (nol)');
    const result = sectionText(model, 'Hasil tender');
    expect(result).toContain('Pemenang: CV. Cahaya Mahakam');
    expect(result).toContain('Selisih terhadap HPS: Rp78.749.999,50 (8,2895 % dari HPS) di bawah HPS');
    expect(result).toContain('Pemenang cadangan 1: CV. Borneo Karya Mandiri, Rp902.000.000,00');
  });

  it('tells a price above the estimate, and one equal to it, as such', () => {
    const everyday = anEverydayDossier();
    const withEstimate = (amount: string): Dossier => ({
      ...everyday,
      notice: { ...everyday.notice, ownerEstimate: rupiah(amount) },
    });
    expect(sectionText(memoOf(withEstimate('871250000.50')).model, 'Hasil tender')).toContain('sama dengan HPS');
    expect(sectionText(memoOf(withEstimate('871250000.49')).model, 'Hasil tender')).toContain(
      'Rp0,01 (0,0000 % dari HPS) di atas HPS',
    );
  });

  it('tells the price agreed with the winner', () => {
    const dossier = withAgreedPrice('860000000');
    expect(sectionText(memoOf(dossier).model, 'Hasil tender')).toContain('Harga hasil negosiasi: Rp860.000.000,00');
  });

  it('lists objections and appeals with their state, and the documents with their numbers', () => {
    const { model } = memoOf(anAppealedDossier());
    expect(sectionText(model, 'Sanggah')).toContain(
      '1 | CV. Etam Jaya Konstruksi | 017/EJK/XI/2026 | 26 November 2026 10.42 WITA | Ditolak',
    );
    expect(sectionText(model, 'Sanggah banding')).toContain(
      'CV. Etam Jaya Konstruksi | 4 Desember 2026 09.30 WITA | Ditolak',
    );
    const documents = sectionText(model, 'Dokumen yang disampaikan');
    expect(documents).toContain('3 | Berita Acara Hasil Pemilihan | 000.3.3/03/POKJA-1/XI/2026 | 23 November 2026');
    expect(documents).toContain(
      '6 | Jawaban Sanggah CV. Etam Jaya Konstruksi | 000.3.3/08/POKJA-1/XII/2026 | 2 Desember 2026',
    );
    expect(sectionText(memoOf(anObjectedDossier({ answer: null })).model, 'Sanggah')).toContain('Belum dijawab');
    expect(sectionText(memoOf(anEverydayDossier()).model, 'Sanggah')).toContain('belum diumumkan');
  });

  it('of a failed tender tells the ground and asks for no award letter', () => {
    const { model } = memoOf(aFailedDossier());
    expect(sectionText(model, 'Hasil tender')).toContain('tidak ada peserta yang lulus evaluasi penawaran');
    expect(modelText(model)).not.toContain('Selisih terhadap HPS');
  });

  it('lacks the numbers of what must go along, and the officer it is for', () => {
    const everyday = anEverydayDossier();
    const bare: Dossier = { ...everyday, documents: {}, committee: { ...everyday.committee, commitmentOfficer: null } };
    const paths = memoOf(bare).missing.map(({ path }) => path);
    expect(paths).toContain('documents.penetapan.number');
    expect(paths).toContain('committee.commitmentOfficer');
  });

  it('speaks the words of 2010, and lists the copies the office wants', () => {
    const { model } = memoOf(anOldDossier(), { copies: { 'nota-dinas': ['Sekretaris Daerah', 'Arsip'] } });
    expect(fieldsOf(model).get('Hal')).toBe('Laporan hasil lelang');
    expect(fieldsOf(model).get('Tembusan')).toBe('Sekretaris Daerah; Arsip');
    expect(modelText(memoOf(anOldObjectedDossier()).model)).toContain('Jawaban Sanggahan CV. Etam Jaya Konstruksi');
  });
});
