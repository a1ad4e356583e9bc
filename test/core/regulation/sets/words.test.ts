import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '#core/regulation/select.ts';
import { wordsOf } from '#core/regulation/words.ts';

const TODAY = RULE_SETS.slice(1).map((ruleSet) => [ruleSet.id, wordsOf(ruleSet)] as const);

describe('official words (Perpres 16/2018 Ps. 1, 39–44, 50, 51; 2010 from general knowledge)', () => {
  it('of 2010 are those of lelang, sampul and sanggahan', () => {
    const [first] = RULE_SETS;
    expect(first && wordsOf(first)).toMatchObject({
      tender: 'lelang',
      tenderFailed: 'pelelangan gagal',
      selection: 'seleksi',
      selectionFailed: 'seleksi gagal',
      fileOne: 'Sampul I',
      fileTwo: 'Sampul II',
      objection: 'sanggahan',
      objectionAnswer: 'jawaban sanggahan',
      appeal: 'sanggahan banding',
      resultMinutes: 'Berita Acara Hasil Pelelangan',
      lowestPriceKnockout: 'Sistem Gugur',
    });
  });

  it.each(TODAY)('of %s are those of tender, file and sanggah', (_, words) => {
    expect(words).toMatchObject({
      tender: 'tender',
      tenderFailed: 'tender gagal',
      selection: 'seleksi',
      selectionFailed: 'seleksi gagal',
      fileOne: 'File I',
      fileTwo: 'File II',
      objection: 'sanggah',
      objectionAnswer: 'jawaban sanggah',
      appeal: 'sanggah banding',
      resultMinutes: 'Berita Acara Hasil Pemilihan',
      scoring: 'Sistem Nilai',
      lifeCycleCost: 'Penilaian Biaya Selama Umur Ekonomis',
      quality: 'Kualitas',
      qualityAndCost: 'Kualitas dan Biaya',
      fixedBudget: 'Pagu Anggaran',
      leastCost: 'Biaya Terendah',
      quickTender: 'Tender Cepat',
      reEvaluation: 'evaluasi ulang',
      resubmission: 'penyampaian penawaran ulang',
    });
  });

  it('of every era call qualification and shortlist the same', () => {
    for (const ruleSet of RULE_SETS) {
      expect(wordsOf(ruleSet)).toMatchObject({
        prequalification: 'prakualifikasi',
        postqualification: 'pascakualifikasi',
        shortlist: 'daftar pendek',
        negotiationMinutes: 'Berita Acara Klarifikasi dan Negosiasi',
      });
    }
  });

  it('moved from involved to indicated in 2025 (Ps. 51)', () => {
    expect(RULE_SETS.map((ruleSet) => wordsOf(ruleSet).involved)).toEqual([
      'terlibat',
      'terlibat',
      'terlibat',
      'terindikasi',
    ]);
  });

  it('leave no word out and none with spaces at its edges', () => {
    for (const ruleSet of RULE_SETS) {
      for (const [key, word] of Object.entries(wordsOf(ruleSet))) {
        expect(word.trim(), key).toBe(word);
        expect(word.length, key).toBeGreaterThan(1);
      }
    }
  });
});
