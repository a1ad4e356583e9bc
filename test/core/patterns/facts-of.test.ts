import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/patterns/facts-of.ts';
import { TOGETHER } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { aBidder, aDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { aTender } from '#test/support/builders/season-of-tenders.ts';

const facts = (dossier: Dossier) => factsOf(streamOf(dossier.notice), dossier);

describe('facts of a tender', () => {
  it('hold the submitted prices, who won and when the work runs', () => {
    const read = facts(aTender('1', { bids: { a: 900, b: 950, c: null }, winner: 'a', day: '2025-03-03' }));
    expect(read.bidders.map(({ offered, price, won }) => [offered, price, won])).toEqual([
      [true, '900.00', true],
      [true, '950.00', false],
      [false, null, false],
    ]);
    expect(read).toMatchObject({
      withheld: null,
      outcome: 'award',
      day: '2025-03-03',
      job: { from: '2025-03-03', until: '2025-12-31' },
    });
  });

  it('tell nothing of any bidder before the bids are opened', () => {
    const closed = aDossier({
      opening: { ...aDossier().opening, openedAt: null },
      bidders: [aBidder('a', { total: 731 })],
    });
    expect(facts(closed)).toMatchObject({ withheld: 'not-opened', bidders: [], outcome: 'open', job: null });
    expect(JSON.stringify(facts(closed))).not.toContain('731');
  });

  it('tell nothing of any bidder while names are hidden from those who judge', () => {
    const tender = aTender('1', { bids: { a: 900, b: 950 }, winner: 'a' });
    const blind: Dossier = {
      ...tender,
      judging: {
        setting: TOGETHER,
        sheets: {},
        votes: {},
        confirmations: {},
        blind: { at: instant('2025-03-01T00:00:00.000Z'), reason: 'Uji', aliases: { [bidderId('a')]: 'Peserta A' } },
      },
    };
    expect(facts(blind)).toMatchObject({ withheld: 'names-hidden', bidders: [], outcome: 'open', job: null });
    expect(JSON.stringify(facts(blind))).not.toMatch(/Contoh A|900|Peserta A/);
  });

  it('tell no price of a second file that is still closed, nor who won', () => {
    const sealed = aDossier({
      notice: { submission: 'two-file' },
      bidders: [aBidder('a', { total: 731 })],
      recorded: {
        winner: bidderId('a'),
        verifiedWinner: null,
        negotiatedTotal: rupiah(722),
        contractValue: null,
        decidedAt: null,
        appointmentLetter: null,
      },
    });
    expect(facts(sealed).bidders).toMatchObject([{ offered: true, price: null, won: null }]);
    expect(JSON.stringify(facts(sealed))).not.toMatch(/731|722/);
  });

  it('take the winner a finished source recorded, and write tax numbers in one form', () => {
    const finished = aDossier({
      notice: { status: 'finished' },
      opening: { ...aDossier().opening, openedAt: null },
      bidders: [aBidder('a', { total: 900, taxNumber15: '01.234.567.8-901.000', taxNumber16: '0012345678901000' })],
      recorded: {
        winner: bidderId('a'),
        verifiedWinner: null,
        negotiatedTotal: null,
        contractValue: null,
        decidedAt: instant('2014-06-01T02:00:00.000Z'),
        appointmentLetter: null,
      },
    });
    expect(facts(finished)).toMatchObject({ outcome: 'award', job: { from: '2014-06-01', until: '2014-12-31' } });
    expect(facts(finished).bidders).toMatchObject([{ won: true, taxNumbers: ['0012345678901000'] }]);
  });
});
