import { describe, expect, it } from 'vitest';
import { bidValidityOf } from '#core/course/bid-validity.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aBid, aBidder, aDossier, bidderId, dateOnly, instant } from '#test/support/builders/dossier.ts';

const bidder = aBidder('a', { bid: aBid({ submittedAt: instant('2014-05-03T15:00:00.000Z'), validityDays: 60 }) });
const guaranteed = aBidder('a', {
  bid: aBid({
    guarantee: { number: 'J-1', issuer: 'Bank Contoh', value: '1000.00' as never, validUntil: dateOnly('2014-07-30') },
  }),
});

function validity(parts: Partial<Dossier> = {}, of = bidder) {
  return bidValidityOf(aDossier({ bidders: [of], ...parts }), of);
}

describe('the validity of a bid', () => {
  it('is counted from the deadline of the schedule, to the day in the zone of the tender', () => {
    // 23.30 on 4 May in WITA is still 4 May there, and 15.30 in UTC.
    const schedule = [{ activityCode: '294', name: null, startsAt: null, endsAt: instant('2014-05-04T15:30:00.000Z') }];
    expect(validity({ schedule })).toMatchObject({ basis: 'bid-deadline', from: '2014-05-04', end: '2014-07-03' });
    const later = [{ ...schedule[0], endsAt: instant('2014-05-04T16:30:00.000Z') }] as Dossier['schedule'];
    expect(validity({ schedule: later })).toMatchObject({ from: '2014-05-05', end: '2014-07-04' });
  });

  it('is counted from the bid itself where there is no schedule', () => {
    expect(validity()).toMatchObject({ basis: 'submitted', from: '2014-05-03', end: '2014-07-02', extended: false });
  });

  it('is not known without the days', () => {
    const silent = aBidder('a', { bid: aBid({ validityDays: null }) });
    expect(validity({}, silent)).toMatchObject({ ownEnd: null, end: null });
  });

  it('ends later by an extension the bidder agreed to, and with it the guarantee', () => {
    const extension = {
      requestedAt: instant('2014-06-20T02:00:00.000Z'),
      answer: 'extended',
      validUntil: dateOnly('2014-08-15'),
      guaranteeUntil: dateOnly('2014-08-20'),
      note: null,
    } as const;
    const extended = validity({ validityExtensions: { [bidderId('a')]: extension } }, guaranteed);
    expect(extended).toMatchObject({ end: '2014-08-15', guaranteeEnd: '2014-08-20', extended: true, refused: false });
    const asked = { ...extension, answer: null, validUntil: null, guaranteeUntil: null };
    expect(validity({ validityExtensions: { [bidderId('a')]: asked } }, guaranteed)).toMatchObject({
      end: '2014-07-03',
      guaranteeEnd: '2014-07-30',
      extended: false,
    });
  });

  it('is refused by a bidder that does not extend', () => {
    const refusal = {
      requestedAt: instant('2014-06-20T02:00:00.000Z'),
      answer: 'refused',
      validUntil: null,
      guaranteeUntil: null,
      note: null,
    } as const;
    expect(validity({ validityExtensions: { [bidderId('a')]: refusal } }).refused).toBe(true);
  });
});
