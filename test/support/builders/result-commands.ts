/** Random commands about qualification, equalisation and the technical result, for histories. */
import fc from 'fast-check';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { OnlineCheck, QualificationProfile } from '#core/tender/qualification-model.ts';
import { bidderId, decimal, instant, rupiah } from './dossier.ts';
import { aFirm, aProfile, running } from './profile.ts';

const bidder = fc.constantFrom('a', 'b', 'c', '9', 'nobody').map(bidderId);
const moment = fc
  .constantFrom('2014-05-01T02:00:00.000Z', '2014-05-06T02:00:00.000Z', '2014-05-21T02:00:00.000Z')
  .map(instant);

const check: fc.Arbitrary<OnlineCheck> = fc.record({
  subject: fc.constantFrom('blacklist', 'tax-status', 'supplier-record'),
  checkedAt: moment,
  online: fc.boolean(),
  result: fc.constantFrom('clear', 'problem'),
  note: fc.constant(null),
});

/** Mostly such as hold together. */
const profile: fc.Arbitrary<QualificationProfile> = fc
  .tuple(
    fc.constantFrom('small', 'medium', null),
    fc.constantFrom(
      [aFirm()],
      [aFirm({ runningPackages: running(5), netWorth: rupiah(100_000_000) })],
      [aFirm({ sharePercent: decimal('60') }), aFirm({ lead: false, sharePercent: decimal('40') })],
      [aFirm({ sharePercent: decimal('60') }), aFirm({ lead: true, sharePercent: decimal('40') })],
      [],
    ),
    fc.array(check, { maxLength: 2 }),
  )
  .map(([size, firms, checks]) => aProfile(size, firms, checks));

/** One random command of what comes before the prices. */
export const resultCommand: fc.Arbitrary<TenderCommand> = fc.oneof(
  fc
    .tuple(bidder, fc.option(profile, { freq: 5 }))
    .map(([id, given]): TenderCommand => ({ name: 'setProfile', body: { bidder: id, profile: given } })),
  fc.tuple(bidder, fc.option(moment), fc.boolean()).map(
    ([id, submittedAt, handedIn]): TenderCommand => ({
      name: 'recordQualification',
      body: { bidder: id, entry: handedIn ? { submittedAt, note: null } : null },
    }),
  ),
  fc.tuple(moment, fc.shuffledSubarray(['a', 'b', 'c', '9'])).map(
    ([fixedAt, ids]): TenderCommand => ({
      name: 'fixShortlist',
      body: { fixedAt, invited: ids.map(bidderId), note: null },
    }),
  ),
  fc.tuple(moment, fc.subarray(['a', 'b', '9'])).map(
    ([fixedAt, ids]): TenderCommand => ({
      name: 'fixTechnicalResult',
      body: { fixedAt, passed: ids.map(bidderId), note: null },
    }),
  ),
  fc.tuple(moment, fc.subarray(['a', 'b', 'c', '9']), fc.constantFrom('agreed', 'withdrew')).map(
    ([agreedAt, ids, answer]): TenderCommand => ({
      name: 'recordEqualisation',
      body: {
        equalisation: {
          agreedAt,
          items: [{ topic: 'Daya', change: '40 kW' }],
          bidders: Object.fromEntries(ids.map((id) => [id, answer])),
        },
      },
    }),
  ),
);
