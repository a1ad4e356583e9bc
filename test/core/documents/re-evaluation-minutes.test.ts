import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aConcludedObjection } from '#test/support/builders/course.ts';
import { bidderId } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';
import { fieldsOf, sectionText } from './model-text.ts';
import { aReEvaluatedDossier } from './worked-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('ba-evaluasi-ulang', inputOf(dossier)));

describe('the minutes of an evaluation done over', () => {
  it('exist only where one was', () => {
    expect(buildDocument('ba-evaluasi-ulang', inputOf(anEverydayDossier()))).toMatchObject({
      error: { kind: 'not-re-evaluated' },
    });
  });

  it('tell cause, reason, and what was found otherwise', () => {
    const { model, missing } = built(aReEvaluatedDossier());
    expect(missing).toEqual([]);
    expect(fieldsOf(model).get('Sebab')).toBe('Ditemukan kesalahan dalam evaluasi penawaran.');
    expect(fieldsOf(model).get('Dimulai pada')).toBe('25 November 2026 09.00 WITA');
    const scope = sectionText(model, 'Tahap dan hal yang dievaluasi ulang');
    expect(scope).toContain('Tahap pertama yang hasil atau alasannya berubah: evaluasi teknis.');
    expect(scope).toContain(
      'P2 CV. Etam Jaya Konstruksi\nPeralatan utama beserta bukti kepemilikan atau sewa | TMS | MS | Semula: Ekskavator tidak disertai bukti kepemilikan atau perjanjian sewa (IKP 28.13 huruf b).',
    );
  });

  it('set both results of every bidder side by side, and both winners', () => {
    const { model } = built(aReEvaluatedDossier());
    const results = sectionText(model, 'Hasil setiap peserta sebelum dan sesudah');
    expect(results).toContain('P1 | CV. Cahaya Mahakam | Lulus, peringkat 1 | Lulus, peringkat 2 | Berubah');
    expect(results).toContain(
      'P2 | CV. Etam Jaya Konstruksi | Tidak lulus evaluasi teknis | Lulus, peringkat 1 | Berubah',
    );
    expect(results).toContain('P4 | CV. Sungai Kayan Perkasa | Lulus, peringkat 3 | Tidak dipanggil untuk dievaluasi');
    expect(sectionText(model, 'Kesimpulan')).toContain(
      'Pemenang semula: CV. Cahaya Mahakam; sesudah evaluasi ulang: CV. Etam Jaya Konstruksi.',
    );
  });

  it('name the objection that was accepted', () => {
    const dossier = aReEvaluatedDossier();
    const [earlier] = dossier.earlierEvaluations;
    if (earlier === undefined) throw new Error('one was done over');
    const objection = { ...aConcludedObjection('accepted'), bidder: bidderId('b2') };
    const state = { ...earlier.state, objections: { s1: objection } };
    const over = { ...dossier, earlierEvaluations: [{ ...earlier, cause: 'objection-accepted', state } as const] };
    expect(fieldsOf(built(over).model).get('Sebab')).toBe(
      'Sanggah diterima: sanggah CV. Etam Jaya Konstruksi Nomor 01/SGH/2014, dijawab pada 26 Mei 2014 10.00 WITA.',
    );
  });

  it('stay a draft while the new result is not decided', () => {
    const { missing } = built({ ...aReEvaluatedDossier(), decision: null });
    expect(missing.map(({ field }) => field)).toContain('decision');
  });
});
