import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { answered, anObjection } from '#test/support/builders/course.ts';
import { bidderId } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOldDossier, inputOf } from './dossiers.ts';
import { modelText, sectionText } from './model-text.ts';
import { aClarifiedDossier, aReEvaluatedDossier, HASH } from './worked-dossiers.ts';

const modelOf = (dossier: Dossier) => unwrap(buildDocument('register-bukti', inputOf(dossier))).model;
const SHOWN = '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08';

describe('the register of evidence', () => {
  it('names each place of a file once, with all it supports and its whole hash in groups', () => {
    const section = sectionText(modelOf(aClarifiedDossier()), 'Bukti yang dirujuk');
    expect(SHOWN.replaceAll(' ', '')).toBe(HASH);
    expect(section).toContain(
      `P1 CV. Cahaya Mahakam\n1 | dokumen-teknis.pdf | 12 | Klarifikasi evaluasi teknis: Peralatan utama beserta bukti kepemilikan atau sewa | ${SHOWN}`,
    );
    expect(section).toContain('2 | dokumen-teknis.pdf | 12–14 | Teknis: Peralatan utama');
  });

  it('gathers from price reviews, exclusions and answers to objections too', () => {
    const base = anOldDossier();
    const evidence = [{ file: 'akta.pdf', page: '2' }];
    const point = answered('rejected');
    const dossier: Dossier = {
      ...base,
      exclusions: {
        [bidderId('b1')]: {
          ground: 'false-documents',
          indications: [],
          reason: 'Akta dipalsukan',
          clause: 'IKP 4',
          evidence,
        },
      },
      objections: {
        s1: anObjection({
          bidder: bidderId('b1'),
          points: [
            { ...point, answer: point.answer && { ...point.answer, evidence: [{ file: 'dokumen.pdf', page: null }] } },
          ],
        }),
      },
    };
    const section = sectionText(modelOf(dossier), 'Bukti yang dirujuk');
    expect(section).toContain('jawaban-klarifikasi.pdf | 1 | Harga satuan timpang | –');
    expect(section).toContain('akta.pdf | 2 | Pengguguran: Akta dipalsukan');
    expect(section).toContain('Dokumen tender dan dokumen lain');
    expect(section).toMatch(/dokumen\.pdf \| – \| Jawaban sanggahan? CV\. Cahaya Mahakam butir 1/);
  });

  it('keeps what an earlier evaluation rested on', () => {
    const section = sectionText(modelOf(aReEvaluatedDossier()), 'Bukti yang dirujuk');
    expect(section).toContain('dokumen-teknis.pdf | 31 | Teknis: Peralatan utama');
    expect(section).toMatch(/12–14 \| Teknis: Peralatan utama beserta bukti kepemilikan atau sewa \(evaluasi semula\)/);
  });

  it('lists the files received with when, how large, and their hash', () => {
    const section = sectionText(modelOf(aClarifiedDossier()), 'Berkas penawaran yang diterima');
    expect(section).toContain('P1 CV. Cahaya Mahakam, disampaikan 11 November 2026 11.20 WITA');
    expect(section).toContain(`1 | surat-penawaran.pdf | 47,1 KB | 1 November 2026 13.30 WITA | ${SHOWN}`);
    expect(section).toContain('Jumlah 12 (dua belas) berkas');
    expect(sectionText(modelOf(anEverydayDossier()), 'Berkas penawaran yang diterima')).toContain('WITA | –');
  });

  it('can be made before anything is evaluated', () => {
    const input = { ...inputOf(aClarifiedDossier()), evaluation: null };
    expect(modelText(unwrap(buildDocument('register-bukti', input)).model)).toContain('Register Bukti');
  });
});
