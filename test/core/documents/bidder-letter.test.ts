import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { assert } from '#core/shared/assert.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId, decimal, requirementId, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anAnnouncedDossier, anOldObjectedDossier, inputAfter, numbered } from './aftermath.ts';
import { aFailedDossier, anEverydayDossier, anExtremeDossier, aScoredDossier } from './dossiers.ts';
import { headings, modelText, sectionText } from './model-text.ts';

function letterTo(bidder: string, dossier: Dossier): DocumentModel {
  const key: DocumentKey = `surat-peserta:${bidder}`;
  return unwrap(buildDocument(key, inputAfter(numbered(dossier, key)))).model;
}

const RESULT = 'Hasil tender';

describe('the letter to a bidder', () => {
  it('tells its stages, every reason it failed for with clause, its prices, and lacks nothing', () => {
    const model = letterTo('b2', anAnnouncedDossier());
    const text = modelText(model);
    expect(text).toContain('Yth. Pimpinan CV. Etam Jaya Konstruksi | Jalan Contoh Nomor 11, Kota Contoh');
    expect(text).toContain('2 | Evaluasi teknis | Tidak lulus');
    expect(text).not.toContain('Evaluasi harga');
    expect(text).toContain(
      '1 | Peralatan utama beserta bukti kepemilikan atau sewa | Ekskavator tidak disertai bukti kepemilikan atau perjanjian sewa. Bukti: dokumen-teknis.pdf hlm. 12–14. | IKP 28.13 huruf b',
    );
    expect(text).toContain('Harga penawaran | 798.112.450,00');
  });

  it('names the winner and its price once the result was announced, and how long one may object', () => {
    const model = letterTo('b2', anAnnouncedDossier());
    expect(sectionText(model, RESULT)).toContain(
      'Pemenang tender adalah CV. Cahaya Mahakam dengan harga Rp871.250.000,50 (delapan ratus tujuh puluh satu juta',
    );
    expect(sectionText(model, RESULT)).toContain('diumumkan pada 23 November 2026 16.00 WITA');
    expect(sectionText(model, 'Sanggah')).toContain('sampai dengan 30 November 2026 08.00 WITA');
  });

  it('tells winner and reserves their place after the announcement', () => {
    expect(sectionText(letterTo('b1', anAnnouncedDossier()), RESULT)).toContain('ditetapkan sebagai pemenang');
    expect(sectionText(letterTo('b4', anAnnouncedDossier()), RESULT)).toContain(
      'ditetapkan sebagai pemenang cadangan 2 (dua)',
    );
  });

  it.each(['everyday', 'scored', 'failed', 'extreme'] as const)(
    'tells nothing of other bidders before the announcement in a tender: %s',
    (which) => {
      const dossier = {
        everyday: anEverydayDossier,
        scored: aScoredDossier,
        failed: aFailedDossier,
        extreme: anExtremeDossier,
      }[which]();
      const offering = dossier.bidders.filter(({ bid }) => bid !== null);
      for (const { id } of offering) {
        const text = modelText(letterTo(id, dossier));
        for (const other of dossier.bidders.filter((each) => each.id !== id)) {
          expect(text).not.toMatch(new RegExp(`${other.name.replaceAll('.', '\\.')}(?!\\d)`));
        }
        expect(text).not.toContain('harga lebih rendah');
        expect(text).not.toContain('GAGAL');
        expect(text).not.toMatch(/ditetapkan sebagai/);
      }
    },
  );

  it('of others knows no finding, price or score: changing them changes no letter before the announcement', () => {
    const dossier = aScoredDossier();
    const tools = requirementId('alat');
    const changed: Dossier = {
      ...dossier,
      bidders: dossier.bidders.map((each) =>
        each.id === 'b3' && each.bid !== null
          ? { ...each, bid: { ...each.bid, offeredTotal: rupiah('902000001') } }
          : each,
      ),
      findings: {
        ...dossier.findings,
        [tools]: {
          ...dossier.findings[tools],
          [bidderId('b3')]: { result: 'met', score: decimal('99'), reason: null, clause: null, evidence: [] },
        },
      },
    };
    expect(letterTo('b2', changed).blocks).toEqual(letterTo('b2', dossier).blocks);
  });

  it('takes the names of others out of findings, however they are written, and leaves its own', () => {
    const dossier = anAnnouncedDossier();
    const own = bidderId('b4');
    const exclusion = {
      ground: 'collusion',
      indications: [],
      reason: 'Dokumen CV. Sungai Kayan Perkasa sama dengan dokumen CV Borneo Karya  Mandiri dan Etam Jaya Konstruksi',
      clause: 'IKP 4.1',
      evidence: [],
    } as const;
    const text = modelText(letterTo(own, { ...dossier, exclusions: { [own]: exclusion } }));
    expect(text).toContain(
      'Dokumen CV. Sungai Kayan Perkasa sama dengan dokumen peserta lain dan peserta lain | IKP 4.1',
    );
  });

  it('says what becomes of a guarantee', () => {
    const old = anOldObjectedDossier();
    expect(sectionText(letterTo('b3', old), 'Jaminan penawaran')).toContain('tetap berlaku');
    const before = letterTo('b3', { ...old, announcedResultAt: null });
    expect(sectionText(before, 'Jaminan penawaran')).not.toContain('tetap berlaku');
    expect(headings(letterTo('b2', anAnnouncedDossier()))).not.toContain('5. Jaminan penawaran');
  });

  it('speaks the words of 2010', () => {
    const text = modelText(letterTo('b2', anOldObjectedDossier()));
    expect(text).toContain('Kode lelang');
    expect(text).toContain('mengajukan sanggahan secara tertulis');
    expect(text).not.toMatch(/\btender\b/i);
  });

  it('tells of a failure with its ground once it was announced', () => {
    const failed = anAnnouncedDossier(aFailedDossier());
    const section = sectionText(letterTo('b1', failed), RESULT);
    expect(section).toContain('dinyatakan GAGAL');
    expect(section).not.toContain('Keempat penawaran');
  });

  it('says no sealed price', () => {
    const everyday = anEverydayDossier();
    const sealed: Dossier = {
      ...everyday,
      decision: null,
      notice: { ...everyday.notice, submission: 'two-file' },
      bidders: everyday.bidders.map((each) =>
        each.bid === null ? each : { ...each, bid: { ...each.bid, offeredTotal: null } },
      ),
    };
    const section = sectionText(letterTo('b1', sealed), 'Harga dan nilai penawaran Saudara');
    expect(section).toContain('File II belum dibuka');
    assert(!/Rp\d/.test(section), 'no amount');
  });
});
