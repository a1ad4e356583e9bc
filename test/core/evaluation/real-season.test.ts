import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import {
  complete,
  instant,
  notMet,
  standardRequirementsOfTest,
  withAllAttending,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

// Real records of one season, kept beside the checkout and never in it: they name real firms.
const SEASON = join(import.meta.dirname, '../../../../shared/data/isb-kab-bandung-2025');

describe.skipIf(!existsSync(SEASON))('a real season (skipped without ../shared/data/isb-kab-bandung-2025)', () => {
  let tenders: readonly Dossier[] = [];

  beforeAll(() => {
    const files = readdirSync(SEASON).map((name) => ({ name, text: readFileSync(join(SEASON, name), 'utf8') }));
    tenders = readIsb(files).dossiers.filter(isFinishedLowestPrice);
  });

  it('has finished one-file lowest-price tenders with a recorded winner', () => {
    expect(tenders.length).toBeGreaterThanOrEqual(24);
  });

  it('gives every one of them its recorded winner once those the record implies failed are entered so', () => {
    const differing = tenders.filter((tender) => {
      const { outcome } = unwrap(evaluateDossier(asRecorded(tender)));
      return outcome.kind !== 'award' || outcome.winner !== tender.recorded?.winner;
    });
    expect(differing.map(({ notice }) => notice.code)).toEqual([]);
  });

  it('leaves every one of them open as imported: nobody has examined anything yet', () => {
    const outcomes = tenders.map((tender) => unwrap(evaluateDossier(tender)).outcome.kind);
    expect(new Set(outcomes)).toEqual(new Set(['open']));
  });

  it('has no bid above HPS and none below 80 % of it', () => {
    const checks = tenders.flatMap((tender) => unwrap(evaluateDossier(tender)).bids.flatMap((bid) => bid.checks ?? []));
    expect(checks.length).toBeGreaterThanOrEqual(tenders.length);
    expect(checks.filter(({ aboveOwnerEstimate, belowReasonable }) => aboveOwnerEstimate || belowReasonable)).toEqual(
      [],
    );
  });
});

function isFinishedLowestPrice({ notice, recorded }: Dossier): boolean {
  return (
    notice.status === 'finished' &&
    notice.method.startsWith('lowest-price') &&
    notice.qualification === 'post' &&
    notice.submission === 'one-file' &&
    recorded?.winner !== null &&
    recorded?.winner !== undefined
  );
}

/** The tender with all found in order, but for the bids cheaper than the winner: something must have been wrong there. */
function asRecorded(tender: Dossier): Dossier {
  const winner = tender.bidders.find(({ id }) => id === tender.recorded?.winner);
  const offering = tender.bidders.filter(({ bid }) => bid !== null);
  const failed = offering.filter((bidder) => winner !== undefined && priceOf(bidder) < priceOf(winner));
  const tied = offering.filter((bidder) => winner !== undefined && priceOf(bidder) === priceOf(winner));
  const examined: Dossier = {
    ...tender,
    requirements: standardRequirementsOfTest(),
    // The feed tells nothing of local content, so the replay ranks by price alone.
    terms: { ...tender.terms, preference: 'not-applied' },
    opening: { ...tender.opening, bids: Object.fromEntries(offering.map(({ id }) => [id, complete])) },
    priceReviews: Object.fromEntries(offering.map(({ id }) => [id, { reasonableness: accepted, unbalanced: null }])),
    // With one bid left the law has its price negotiated; what was agreed is on record.
    negotiations: winner === undefined ? {} : { [winner.id]: agreed(tender.recorded?.negotiatedTotal ?? null) },
    tieDecisions: tied.length < 2 ? [] : [{ order: winnerFirst(tied, winner), reason: 'Menurut catatan hasil' }],
  };
  const assessed = withAllAttending(withFindings(examined));
  const bidders = failed.map(({ id }) => id);
  return withFindings(assessed, { bidders, stages: ['administration'], finding: notMet('Menurut catatan hasil', '-') });
}

function agreed(total: RupiahText | null): Negotiation {
  return {
    heldAt: instant('2025-12-01T02:00:00.000Z'),
    outcome: 'agreed',
    lines: [],
    total,
    representative: null,
    technical: null,
    reason: null,
  };
}

const accepted = { outcome: 'accepted', reason: 'Menurut catatan hasil', clause: null, evidence: [] } as const;

function winnerFirst(tied: readonly Bidder[], winner: Bidder | undefined): readonly BidderId[] {
  return tied.toSorted((a) => (a.id === winner?.id ? -1 : 1)).map(({ id }) => id);
}

function priceOf({ bid }: Bidder): bigint {
  const amount = bid?.recordedCorrectedTotal ?? bid?.offeredTotal ?? null;
  return amount === null ? 0n : senOf(amount);
}
