import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant, rupiah } from '#test/support/builders/dossier.ts';
import { aWeighedTender } from '#test/support/builders/method-tenders.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';
import { fieldsOf, headings, modelText, sectionText } from './model-text.ts';
import { aPriceOpenedDossier } from './worked-dossiers.ts';

const built = (dossier: Dossier) => unwrap(buildDocument('bapp-harga', inputOf(dossier)));

describe('the minutes of opening prices', () => {
  it('exist only where prices are opened apart, and only once the technical result is fixed', () => {
    expect(buildDocument('bapp-harga', inputOf(anEverydayDossier()))).toMatchObject({ error: { kind: 'one-file' } });
    expect(buildDocument('bapp-harga', inputOf(aWeighedTender()))).toMatchObject({
      error: { kind: 'price-file-closed' },
    });
  });

  it('read out the prices of those who passed, in figures and words, and lack nothing', () => {
    const { model, missing } = built(aPriceOpenedDossier());
    expect(missing).toEqual([]);
    expect(headings(model)).toEqual([
      '1. Waktu dan tempat',
      '2. Hasil evaluasi teknis yang ditetapkan',
      '3. Harga penawaran yang dibacakan',
      '4. File II yang tidak dibuka',
      '5. Pernyataan kehadiran anggota',
      '6. Catatan pembukaan',
    ]);
    const prices = sectionText(model, 'Harga penawaran yang dibacakan');
    expect(prices).toContain(
      '1 | P1 | CV. Cakrawala Teknika | 880.000.000,00 | delapan ratus delapan puluh juta rupiah',
    );
    expect(prices).toContain('2 | P2 | PT. Dwipa Perencana Utama | 800.000.000,00');
    expect(prices).not.toContain('CV. Ekatama Studi');
  });

  it('say who passed with which score, and whose file stays closed and why', () => {
    const { model } = built(aPriceOpenedDossier());
    const result = sectionText(model, 'Hasil evaluasi teknis yang ditetapkan');
    expect(result).toContain('P1 | CV. Cakrawala Teknika | 95,00 | Lulus');
    expect(result).toContain('P3 | CV. Ekatama Studi | 48,00 | Tidak lulus');
    expect(sectionText(model, 'File II yang tidak dibuka')).toContain(
      '1 | P3 | CV. Ekatama Studi | Tidak lulus evaluasi teknis',
    );
  });

  it('bear the day and hour of the last member to attest, in the zone of the tender', () => {
    const fields = fieldsOf(built(aPriceOpenedDossier()).model);
    expect(fields.get('Hari, tanggal')).toBe('Kamis, 6 April 2023');
    expect(fields.get('Pukul')).toBe('09.01 WITA, setelah anggota menyatakan hadir');
  });

  it('leave room for the hour where nobody attested, and then ask for the date', () => {
    const { safeguards: _, ...rest } = aPriceOpenedDossier();
    const { model, missing } = built(rest);
    expect(missing.map(({ field, path }) => [field, path])).toEqual([['document-date', 'documents.bapp-harga.date']]);
    expect(fieldsOf(model).get('Pukul')).toMatch(/^…+ WITA$/);
    expect(headings(model)).not.toContain('5. Pernyataan kehadiran anggota');
  });

  it('do not count an attestation of another technical result', () => {
    const dossier = aPriceOpenedDossier();
    const technicalResult = { fixedAt: instant('2023-04-07T02:00:00.000Z'), passed: [], note: null };
    const refixed: Dossier = { ...dossier, technicalResult };
    const { model } = built(refixed);
    expect(modelText(model)).not.toContain('Sidik pernyataan');
    expect(sectionText(model, 'Harga penawaran yang dibacakan')).toContain('tidak ada File II yang dibuka');
  });

  it('ask for a price that was not entered', () => {
    const dossier = aPriceOpenedDossier();
    const bidders = dossier.bidders.map((bidder) =>
      bidder.id === 'a' && bidder.bid !== null ? { ...bidder, bid: { ...bidder.bid, offeredTotal: null } } : bidder,
    );
    expect(built({ ...dossier, bidders }).missing).toEqual([
      { field: 'bid-price', path: 'bidders.a.bid.offeredTotal', place: 'opening', subject: 'CV. Cakrawala Teknika' },
    ]);
  });

  it('read out amounts of hundreds of trillions with sen', () => {
    const dossier = aPriceOpenedDossier();
    const bidders = dossier.bidders.map((bidder) =>
      bidder.id === 'a' && bidder.bid !== null
        ? { ...bidder, bid: { ...bidder.bid, offeredTotal: rupiah('999999999999999.78') } }
        : bidder,
    );
    const prices = sectionText(built({ ...dossier, bidders }).model, 'Harga penawaran yang dibacakan');
    expect(prices).toContain('999.999.999.999.999,78 | sembilan ratus sembilan puluh sembilan triliun');
    expect(prices).toContain('tujuh puluh delapan sen');
  });
});
