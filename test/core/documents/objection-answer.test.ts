import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anObjectedDossier, anOldObjectedDossier, aPoint, inputAfter } from './aftermath.ts';
import { anEverydayDossier } from './dossiers.ts';
import { gapsOf, headings, modelText, sectionText } from './model-text.ts';

const answerIn = (dossier: Dossier) => unwrap(buildDocument('jawaban-sanggah:s-1', inputAfter(dossier)));

describe('the answer to an objection', () => {
  it('names the objection, when it came and that it was in time, with number and date as recorded', () => {
    const { model, missing } = answerIn(anObjectedDossier());
    const text = modelText(model);
    expect(missing).toEqual([]);
    expect(text).toContain('Kota Contoh, 2 Desember 2026');
    expect(text).toContain('Nomor: 000.3.3/08/POKJA-1/XII/2026');
    expect(text).toContain('surat sanggah Saudara Nomor 017/EJK/XI/2026 tanggal 25 November 2026 atas hasil tender');
    expect(sectionText(model, 'Penerimaan')).toBe(
      'Sanggah Saudara diterima pada 26 November 2026 10.42 WITA. Masa sanggah berakhir pada 30 November 2026 08.00 WITA, sehingga sanggah Saudara disampaikan dalam waktu yang ditentukan.',
    );
  });

  it('restates each point with basis, answer, clause, evidence and verdict', () => {
    const second = aPoint({ text: 'Baris satu.\nBaris dua.', basis: 'collusion' });
    const { model } = answerIn(anObjectedDossier({ points: [aPoint(), second] }));
    const section = sectionText(model, 'Pokok sanggah ke-1');
    expect(section).toContain('Bukti sewa ekskavator kami telah diunggah bersama dokumen teknis.');
    expect(section).toContain('kesalahan dalam melakukan evaluasi');
    expect(section).toContain('Dasar: IKP 28.13 huruf b. Persyaratan: Peralatan utama');
    expect(section).toContain('Bukti: dokumen-teknis.pdf hlm. 12–14.');
    expect(section).toContain('pokok ini ditolak');
    expect(sectionText(model, 'Pokok sanggah ke-2').split('\n')).toContain('Baris dua.');
  });

  it('keeps the evidence of other bidders to itself', () => {
    const { answer } = aPoint();
    const about = answer === null ? null : { ...answer, about: bidderId('b1') };
    const section = sectionText(
      answerIn(anObjectedDossier({ points: [aPoint({ answer: about })] })).model,
      'Pokok sanggah',
    );
    expect(section).not.toContain('dokumen-teknis.pdf');
    expect(section).toContain('bersifat rahasia');
  });

  it('treats what came late, or rests on nothing an objection may rest on, as a complaint', () => {
    const late = answerIn(anObjectedDossier({ receivedAt: instant('2026-11-30T00:00:01.000Z') })).model;
    expect(sectionText(late, 'Penerimaan')).toContain('diperlakukan sebagai pengaduan');
    expect(sectionText(late, 'Kesimpulan')).not.toContain('sanggah banding');
    const baseless = answerIn(anObjectedDossier({ points: [aPoint({ basis: null })] })).model;
    expect(sectionText(baseless, 'Pokok sanggah')).toContain('diperlakukan sebagai pengaduan dan bukan sanggah');
    expect(sectionText(baseless, 'Kesimpulan')).not.toContain('sanggah banding');
  });

  it('calls nothing a complaint for its basis in an era that names none', () => {
    const text = modelText(answerIn(anOldObjectedDossier()).model);
    expect(text).not.toContain('pengaduan');
  });

  it('tells of works how to appeal, with addressee, days and bond of the era', () => {
    expect(sectionText(answerIn(anObjectedDossier()).model, 'Kesimpulan')).toContain(
      'kepada PA/KPA dalam 5 (lima) hari kalender setelah jawaban ini disampaikan, disertai jaminan sanggah banding sebesar 1 % dari HPS, yaitu Rp9.500.000,00 (sembilan juta lima ratus ribu rupiah), yang berlaku paling kurang 30 (tiga puluh) hari kalender sejak pengajuan.',
    );
    expect(sectionText(answerIn(anOldObjectedDossier()).model, 'Kesimpulan')).toContain(
      'kepada Menteri/Pimpinan Lembaga/Kepala Daerah dalam 5 (lima) hari kerja setelah jawaban ini disampaikan, disertai jaminan sanggahan banding sebesar 1 % dari HPS, yaitu Rp5.600.000,00 (lima juta enam ratus ribu rupiah).',
    );
  });

  it('of goods the tender goes on', () => {
    const everyday = anEverydayDossier();
    const goods: Dossier = { ...everyday, notice: { ...everyday.notice, kind: 'goods' } };
    const section = sectionText(answerIn(anObjectedDossier({}, goods)).model, 'Kesimpulan');
    expect(section).toContain('dilanjutkan ke tahap berikutnya');
    expect(section).not.toContain('banding');
  });

  it.each([
    ['re-evaluation', 'evaluasi ulang'],
    ['resubmission', 'penyampaian penawaran ulang'],
    ['re-tender', 'tender ulang'],
  ] as const)('an accepted objection leads to %s', (consequence, words) => {
    const answer = {
      number: 'X',
      answeredAt: instant('2026-12-02T03:00:00.000Z'),
      conclusion: 'accepted',
      consequence,
    } as const;
    const section = sectionText(answerIn(anObjectedDossier({ answer })).model, 'Kesimpulan');
    expect(section).toContain('BENAR DAN DITERIMA');
    expect(section).toContain(`melakukan ${words}.`);
  });

  it('lacks answers not yet given, clauses and the end of the time, each where it is entered', () => {
    const { answer } = aPoint();
    const bare = answer === null ? null : { ...answer, clause: null };
    const dossier = anObjectedDossier({
      number: null,
      answer: null,
      points: [aPoint({ answer: bare }), aPoint({ answer: null })],
    });
    const objections = Object.fromEntries(
      Object.entries(dossier.objections).map(([id, { date: _, ...objection }]) => [id, objection]),
    );
    const { model, missing } = answerIn({ ...dossier, objections, schedule: [] });
    expect(missing.map(({ field, path, place }) => [field, path, place])).toEqual([
      ['document-number', 'documents.jawaban-sanggah:s-1.number', 'documents'],
      ['document-date', 'documents.jawaban-sanggah:s-1.date', 'documents'],
      ['objection-number', 'objections.s-1.number', 'aftermath'],
      ['objection-date', 'objections.s-1.date', 'aftermath'],
      ['objection-window-end', 'schedule', 'notice'],
      ['objection-point-answer', 'objections.s-1.points.1', 'aftermath'],
      ['objection-point-clause', 'objections.s-1.points.0', 'aftermath'],
      ['objection-conclusion', 'objections.s-1.answer', 'aftermath'],
    ]);
    expect(new Set(gapsOf(model))).toEqual(new Set(missing.map(({ field }) => field)));
    expect(headings(model)).toEqual([
      '1. Penerimaan',
      '2. Pokok sanggah ke-1',
      '3. Pokok sanggah ke-2',
      '4. Kesimpulan',
      '5. Keterangan yang tidak dapat disampaikan',
    ]);
  });

  it('is signed by the committee, its place and date standing only at the head', () => {
    const text = modelText(answerIn(anObjectedDossier()).model);
    expect(text).toContain('Anggota Contoh 1, S.E. | Ketua');
    expect(text.match(/Kota Contoh, 2 Desember 2026/g)).toHaveLength(1);
  });
});
