import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anAppointedDossier, anObjectedDossier, inputAfter, withAgreedPrice } from './aftermath.ts';
import { aFailedDossier, anEverydayDossier, anOldDossier } from './dossiers.ts';
import { modelText } from './model-text.ts';

const letterOf = (dossier: Dossier) => unwrap(buildDocument('sppbj', inputAfter(dossier)));
const NONE = { offerNumber: null, offerDate: null, bondValue: null, bondDays: null, signBy: null };

describe('the letter of appointment', () => {
  it('accepts the offer at its price in figures and words, on the ground of the award', () => {
    const { model, missing } = letterOf(anAppointedDossier());
    const text = modelText(model);
    expect(missing).toEqual([]);
    expect(text).toContain('Yth. Pimpinan CV. Cahaya Mahakam | Jalan Contoh Nomor 10, Kota Contoh');
    expect(text).toContain('Hal: Penunjukan Penyedia Barang/Jasa');
    expect(text).toContain(
      'penawaran Saudara Nomor 011/CM/XI/2026 tanggal 11 November 2026, yang ditetapkan sebagai pemenang dengan Surat Penetapan Pemenang Nomor 000.3.3/04/POKJA-1/XI/2026 tanggal 23 November 2026, kami terima dengan harga sebesar Rp871.250.000,50 (delapan ratus tujuh puluh satu juta dua ratus lima puluh ribu rupiah lima puluh sen)',
    );
    expect(text).toContain('Rusmini Adang, S.T., M.T. | Pejabat Pembuat Komitmen | NIP. 19790303 200501 2 003');
    expect(text).toContain('Aparat Pengawasan Intern Pemerintah (APIP)');
  });

  it('reckons the bond where none was entered: five percent of the contract, or of the estimate below eighty percent', () => {
    expect(modelText(letterOf(anAppointedDossier()).model)).toContain('jaminan pelaksanaan senilai Rp43.562.500,03');
    const everyday = anEverydayDossier();
    const high: Dossier = { ...everyday, notice: { ...everyday.notice, ownerEstimate: rupiah('1100000000') } };
    expect(modelText(letterOf(anAppointedDossier({}, high)).model)).toContain('senilai Rp55.000.000,00');
  });

  it('prints the bond that was entered', () => {
    const text = modelText(letterOf(anAppointedDossier({ bondValue: rupiah('50000000') })).model);
    expect(text).toContain(
      'senilai Rp50.000.000,00 (lima puluh juta rupiah) dengan masa berlaku 194 (seratus sembilan puluh empat) hari kalender',
    );
    expect(text).toContain('paling lambat tanggal 18 Desember 2026');
  });

  it('asks for no bond where the law asks for none', () => {
    const everyday = anEverydayDossier();
    const small: Dossier = {
      ...everyday,
      decision:
        everyday.decision?.kind === 'award'
          ? { ...everyday.decision, winner: { ...everyday.decision.winner, price: rupiah('200000000') } }
          : null,
    };
    expect(modelText(letterOf(anAppointedDossier({}, small)).model)).not.toContain('jaminan pelaksanaan');
  });

  it('reckons no bond by rules nobody has confirmed', () => {
    const { missing } = letterOf(anAppointedDossier({}, anOldDossier()));
    expect(missing.map(({ field }) => field)).toEqual(['bond-value']);
  });

  it('accepts the negotiated price', () => {
    const dossier = withAgreedPrice('860000000');
    expect(modelText(letterOf(anAppointedDossier({}, dossier)).model)).toContain(
      'dengan harga hasil negosiasi sebesar Rp860.000.000,00',
    );
  });

  it('stays a draft while an objection is unanswered, and without what must be entered', () => {
    const waiting = letterOf(anAppointedDossier({}, anObjectedDossier({ answer: null })));
    expect(waiting.missing.map(({ field, path }) => [field, path])).toEqual([
      ['objection-conclusion', 'objections.s-1.answer'],
    ]);
    expect(waiting.model.marks).toEqual(['draft']);
    const old = anAppointedDossier(NONE, anOldDossier());
    expect(letterOf(old).missing.map(({ field }) => field)).toEqual([
      'offer-number',
      'offer-date',
      'bond-value',
      'bond-days',
      'sign-by',
    ]);
  });

  it('does not exist without an award', () => {
    expect(buildDocument('sppbj', inputAfter(aFailedDossier()))).toEqual({
      ok: false,
      error: { kind: 'not-awarded', document: 'sppbj' },
    });
  });
});
