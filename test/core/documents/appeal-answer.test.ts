import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anAppeal, anAppealedDossier, anOldObjectedDossier, inputAfter, numbered } from './aftermath.ts';
import { modelText, sectionText } from './model-text.ts';

const KEY = 'jawaban-banding:a-1';
const answerIn = (dossier: Dossier, office = {}) =>
  unwrap(buildDocument(KEY, inputAfter(numbered(dossier, KEY), office)));

describe('the answer to an appeal', () => {
  it('is a letter of the agency, signed by the budget authority', () => {
    const { model, missing } = answerIn(anAppealedDossier());
    const text = modelText(model);
    expect(missing).toEqual([]);
    expect(text.split('\n').slice(0, 2)).toEqual(['Pemerintah Kabupaten Contoh', 'Dinas Pekerjaan Umum']);
    expect(text).toContain('surat sanggah banding Saudara Nomor 021/EJK/XII/2026 tanggal 3 Desember 2026 yang');
    expect(text).toContain('diterima pada 4 Desember 2026 09.30 WITA');
    expect(text).toContain(
      'Dra. Laksmi Contoh, M.M. | Kuasa Pengguna Anggaran Dinas Pekerjaan Umum | NIP. 19710512 199803 2 004',
    );
    expect(text).not.toContain('Anggota Contoh 1');
  });

  it('asks for number and day of the letter', () => {
    const { number: _, date: __, ...appeal } = anAppeal();
    const { missing } = answerIn({ ...anAppealedDossier(), appeals: { 'a-1': appeal } });
    expect(missing.map(({ field, path, place }) => [field, path, place])).toEqual([
      ['appeal-number', 'appeals.a-1.number', 'aftermath'],
      ['appeal-date', 'appeals.a-1.date', 'aftermath'],
    ]);
  });

  it('tells the answered objection, the bond given and asked for, and when the committee confirmed it', () => {
    const section = sectionText(answerIn(anAppealedDossier()).model, 'Pengajuan');
    expect(section).toContain('Jawaban sanggah: Nomor 000.3.3/08/POKJA-1/XII/2026 tanggal 2 Desember 2026');
    expect(section).toContain('Nomor JSB-44/2026 dari PT. Asuransi Contoh Nusantara senilai Rp9.500.000,00');
    expect(section).toContain('Jaminan yang disyaratkan: Rp9.500.000,00');
    expect(section).toContain('disampaikan pada 5 Desember 2026 12.00 WITA');
  });

  it('of a rejected appeal cashes the bond and lets the tender go on', () => {
    const section = sectionText(answerIn(anAppealedDossier()).model, 'Tindak lanjut');
    expect(section).toContain(
      'Proses tender dilanjutkan.\nJaminan sanggah banding diperlakukan sesuai dengan ketentuan dalam Dokumen Pemilihan.',
    );
  });

  it('of an accepted appeal orders re-evaluation or a new tender, in the words of the era', () => {
    const section = sectionText(answerIn(anOldObjectedDossier()).model, 'Tindak lanjut');
    expect(section).toContain(
      'Kepala Unit Layanan Pengadaan memerintahkan Pokja ULP melakukan evaluasi ulang atau pelelangan ulang.',
    );
  });

  it('counts silence as acceptance only where the era says so', () => {
    const silent = { answeredAt: instant('2026-12-19T04:00:00.000Z'), outcome: 'silence', text: null } as const;
    const model = answerIn(anAppealedDossier({ answer: silent })).model;
    expect(sectionText(model, 'Jawaban')).toContain('tidak dijawab, sehingga dianggap DITERIMA.');
    const old = anOldObjectedDossier();
    const oldSilent: Dossier = { ...old, appeals: { 'a-1': anAppeal({ answer: silent }) } };
    const answered = answerIn(oldSilent).model;
    expect(sectionText(answered, 'Jawaban')).not.toContain('DITERIMA');
    expect(sectionText(answered, 'Tindak lanjut')).toContain('peraturan perundang-undangan');
  });

  it('treats a wrong addressee or a bond too small as a complaint that stops nothing', () => {
    const { bond } = anAppeal();
    const small = bond === null ? null : { ...bond, value: rupiah('9499999.99') };
    const section = sectionText(answerIn(anAppealedDossier({ bond: small, rightAddressee: false })).model, 'Pengajuan');
    expect(section).toContain(
      'Oleh karena tidak ditujukan kepada PA/KPA dan nilai jaminan kurang dari yang disyaratkan, surat Saudara',
    );
    expect(sectionText(answerIn(anAppealedDossier({ bond: null })).model, 'Pengajuan')).toContain(
      'tidak disertai jaminan sanggah banding',
    );
  });

  it('lacks the official, the word on the bond and the answer until they are entered', () => {
    const { bond } = anAppeal();
    const unconfirmed = bond === null ? null : { ...bond, confirmedAt: null };
    const { missing } = answerIn(anAppealedDossier({ bond: unconfirmed, answer: null }), { budgetAuthority: null });
    expect(missing.map(({ field, path }) => [field, path])).toEqual([
      ['budget-authority', 'office.budgetAuthority'],
      ['budget-authority-employee-number', 'office.budgetAuthority.employeeNumber'],
      ['appeal-bond-confirmed', 'appeals.a-1.bond.confirmedAt'],
      ['appeal-conclusion', 'appeals.a-1.answer'],
    ]);
  });
});
