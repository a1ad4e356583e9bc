import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier, FailureDecision } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { inputAfter, numbered } from './aftermath.ts';
import { aDossierWithoutBids, aFailedDossier, anEverydayDossier, anOldDossier } from './dossiers.ts';
import { headings, modelText, sectionText } from './model-text.ts';

const minutesOf = (dossier: Dossier) => unwrap(buildDocument('ba-gagal', inputAfter(numbered(dossier, 'ba-gagal'))));

function failing(dossier: Dossier, parts: Partial<FailureDecision>): Dossier {
  const decision: FailureDecision = {
    kind: 'failure',
    decidedAt: instant('2026-11-24T02:00:00.000Z'),
    ground: 'no-budget',
    facts: 'Anggaran dialihkan.',
    ...parts,
  };
  return { ...dossier, decision };
}

describe('the minutes of a failed tender', () => {
  it('state ground with clause, facts, who fell why, and what follows', () => {
    const { model, missing } = minutesOf(aFailedDossier());
    expect(missing).toEqual([]);
    expect(headings(model).filter((text) => /^\d/.test(text))).toEqual([
      '1. Pelaksanaan tender',
      '2. Alasan tender gagal',
      '3. Tindak lanjut',
      '4. Lampiran',
    ]);
    const ground = sectionText(model, 'Alasan tender gagal');
    expect(ground).toContain('dinyatakan GAGAL oleh Pokja Pemilihan 1');
    expect(ground).toContain('tidak ada peserta yang lulus evaluasi penawaran (Perpres 16/2018');
    expect(ground).toContain('Keempat penawaran telah dievaluasi');
    expect(modelText(model)).toContain('Masa berlaku penawaran hanya 45 hari kalender');
    expect(sectionText(model, 'Tindak lanjut')).toContain('adalah tender ulang (Perpres 16/2018');
    expect(modelText(model)).toContain('Anggota Contoh 1, S.E. | Ketua');
  });

  it('of a tender nobody offered in have no table of stages', () => {
    const section = sectionText(minutesOf(aDossierWithoutBids()).model, 'Pelaksanaan tender');
    expect(section).toContain('39 (tiga puluh sembilan), tidak ada yang menyampaikan dokumen penawaran');
    expect(section).not.toContain('Tahap');
  });

  it('resolve what follows by qualification and kind', () => {
    const everyday = anEverydayDossier();
    const post = failing(everyday, { ground: 'document-error' });
    expect(sectionText(minutesOf(post).model, 'Tindak lanjut')).toContain('adalah tender ulang');
    const pre: Dossier = { ...post, notice: { ...post.notice, qualification: 'pre' } };
    expect(sectionText(minutesOf(pre).model, 'Tindak lanjut')).toContain('adalah penyampaian penawaran ulang');
  });

  it('are the budget user’s own where the law leaves the declaration to that office', () => {
    const text = modelText(minutesOf(failing(anEverydayDossier(), {})).model);
    expect(text).toContain(
      'yang bertanda tangan di bawah ini, Pengguna Anggaran Dinas Pekerjaan Umum, menyatakan tender gagal',
    );
    expect(text).toContain('Ir. Harun Contoh, M.Si. | Pengguna Anggaran Dinas Pekerjaan Umum');
    expect(text).not.toContain('Anggota Contoh 1');
  });

  it('name the letter by which the award was refused', () => {
    const refused: Dossier = {
      ...failing(anEverydayDossier(), { ground: 'award-refused' }),
      confirmation: {
        outcome: 'refused',
        decidedAt: instant('2026-11-24T01:00:00.000Z'),
        official: 'Ir. Harun Contoh, M.Si.',
        letterNumber: '900/12/PA/2026',
        reason: 'harga melebihi pagu',
      },
    };
    expect(sectionText(minutesOf(refused).model, 'Alasan tender gagal')).toContain(
      'tidak disetujui oleh Ir. Harun Contoh, M.Si. dengan surat Nomor 900/12/PA/2026, dengan alasan: harga melebihi pagu.',
    );
  });

  it('state no clause and no follow-up nobody has confirmed, in the words of 2010', () => {
    const { model } = minutesOf(failing(anOldDossier(), { ground: 'document-error' }));
    expect(modelText(model)).toContain('BERITA ACARA PELELANGAN GAGAL');
    expect(sectionText(model, 'Tindak lanjut')).toContain('mengikuti ketentuan peraturan perundang-undangan');
    expect(sectionText(model, 'Alasan pelelangan gagal')).not.toContain('Ps. 83');
  });

  it('rest on no opening minutes where nothing was opened', () => {
    const dossier = failing(aDossierWithoutBids(), {});
    const unopened: Dossier = { ...dossier, opening: { ...dossier.opening, openedAt: null } };
    const { model, missing } = minutesOf(unopened);
    expect(missing).toEqual([]);
    expect(sectionText(model, 'Lampiran')).not.toContain('Berita Acara Pembukaan Penawaran');
  });

  it('lack facts and decision before it is decided', () => {
    const undecided: Dossier = { ...aFailedDossier(), decision: null };
    expect(minutesOf(undecided).missing.map(({ field }) => field)).toEqual(['decision', 'failure-facts']);
  });

  it('do not exist of an awarded tender', () => {
    expect(buildDocument('ba-gagal', inputAfter(anEverydayDossier()))).toEqual({
      ok: false,
      error: { kind: 'not-failed', document: 'ba-gagal' },
    });
  });
});
