import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { rupiahText } from '#core/money/sen.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import {
  aCommittee,
  aRequirement,
  complete,
  decimal,
  instant,
  met,
  requirementId,
} from '#test/support/builders/dossier.ts';
import { context } from '#test/support/builders/context.ts';
import { unwrap } from '#test/support/unwrap.ts';

// Real records of one season, kept beside the checkout and never in it: they name real firms.
const SEASON = join(import.meta.dirname, '../../../../shared/data/isb-kab-bandung-2025');

describe.skipIf(!existsSync(SEASON))(
  'selections of a real season (skipped without ../shared/data/isb-kab-bandung-2025)',
  () => {
    let tenders: readonly Dossier[] = [];

    beforeAll(() => {
      const files = readdirSync(SEASON).map((name) => ({ name, text: readFileSync(join(SEASON, name), 'utf8') }));
      tenders = readIsb(files).dossiers;
    });

    it('has no tender outside what the app works out', () => {
      expect(tenders.length).toBeGreaterThanOrEqual(51);
      const refused = tenders.filter((tender) => !evaluateDossier(tender).ok);
      expect(refused.map(({ notice }) => notice.code)).toEqual([]);
    });

    it('brings no price of a second file in while a selection runs, and all once it is finished', () => {
      const selections = tenders.filter(({ notice }) => notice.submission === 'two-file');
      const priced = (tender: Dossier) => tender.bidders.filter(({ bid }) => bid?.offeredTotal != null).length;
      expect(
        selections
          .filter(({ notice }) => notice.status !== 'finished')
          .map(priced)
          .every((n) => n === 0),
      ).toBe(true);
      expect(finishedSelections(tenders).every((tender) => priced(tender) > 0)).toBe(true);
    });

    it('replays every finished one to its recorded winner and its negotiated price, by quality and cost', () => {
      const finished = finishedSelections(tenders);
      expect(finished.length).toBeGreaterThanOrEqual(12);
      const replayed = finished.map((tender) => {
        const evaluated = asRecorded(tender);
        const { outcome } = unwrap(evaluateDossier(evaluated));
        if (outcome.kind !== 'award') return { code: tender.notice.code, outcome };
        const awarded = after(evaluated, awardOf(evaluated));
        const negotiated = after(awarded, negotiationOf(awarded, outcome.winner));
        const { finalPrice } =
          unwrap(evaluateDossier(negotiated)).bids.find((bid) => bid.bidder === outcome.winner) ?? {};
        return {
          code: tender.notice.code,
          winner: outcome.winner,
          price: finalPrice == null ? null : rupiahText(finalPrice.value),
        };
      });
      expect(replayed).toEqual(
        finished.map(({ notice, recorded }) => ({
          code: notice.code,
          winner: recorded?.winner,
          price: recorded?.negotiatedTotal,
        })),
      );
    });
  },
);

function finishedSelections(tenders: readonly Dossier[]): readonly Dossier[] {
  return tenders.filter(
    ({ notice, recorded }) =>
      notice.status === 'finished' && notice.submission === 'two-file' && (recorded?.winner ?? null) !== null,
  );
}

const REQUIREMENTS: readonly Requirement[] = [
  scored(aRequirement('kualifikasi', 'qualification')),
  aRequirement('asli', 'proof'),
  aRequirement('surat', 'administration'),
  scored(aRequirement('teknis', 'technical')),
];

function scored(requirement: Requirement): Requirement {
  const scoring = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;
  return { ...requirement, scoring };
}

/** The feed has no scores: with the winner's at 100 and everyone else's at the pass mark the record must come out. */
function asRecorded(tender: Dossier): Dossier {
  const offering = tender.bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const others = tender.bidders.map(({ id }) => id).filter((id) => !offering.includes(id));
  const qualified = [...offering, ...others.slice(0, Math.max(0, 3 - offering.length))];
  const all = (finding: (id: BidderId) => Finding, ids: readonly BidderId[]) =>
    Object.fromEntries(ids.map((id) => [id, finding(id)]));
  const winnerFirst = (id: BidderId) => met(id === tender.recorded?.winner ? 100 : 70);
  return {
    ...tender,
    // Worked as if it were running: the source's own result is what the replay is held against.
    notice: { ...tender.notice, status: 'running' },
    committee: aCommittee(),
    requirements: REQUIREMENTS,
    technicalThreshold: decimal('70'),
    terms: {
      ...tender.terms,
      technicalWeight: decimal('80'),
      priceWeight: decimal('20'),
      qualificationThreshold: decimal('60'),
    },
    qualification: {
      entries: Object.fromEntries(qualified.map((id) => [id, { submittedAt: null, note: null }])),
      profiles: {},
      shortlist: { fixedAt: instant('2025-01-10T02:00:00.000Z'), invited: qualified, note: null },
    },
    opening: {
      ...tender.opening,
      openedAt: instant('2025-01-20T02:00:00.000Z'),
      bids: Object.fromEntries(offering.map((id) => [id, complete])),
    },
    findings: {
      [requirementId('kualifikasi')]: all(() => met(80), qualified),
      [requirementId('asli')]: all(() => met(), qualified),
      [requirementId('surat')]: all(() => met(), offering),
      [requirementId('teknis')]: all(winnerFirst, offering),
    },
    proofs: Object.fromEntries(qualified.map((id) => [id, { attended: true, representative: null, note: null }])),
    technicalResult: { fixedAt: instant('2025-01-25T02:00:00.000Z'), passed: offering, note: null },
  };
}

function awardOf(tender: Dossier): TenderCommand {
  const { outcome, bids } = unwrap(evaluateDossier(tender));
  if (outcome.kind !== 'award') throw new Error('not decidable');
  const awarded = (id: BidderId) => {
    const price = bids.find(({ bidder }) => bidder === id)?.finalPrice;
    if (price == null) throw new Error('no price');
    return { bidder: id, price: rupiahText(price.value) };
  };
  return {
    name: 'decideAward',
    body: {
      decidedAt: instant('2025-02-01T02:00:00.000Z'),
      winner: awarded(outcome.winner),
      reserves: outcome.reserves.map(awarded),
      note: null,
    },
  };
}

function negotiationOf({ recorded }: Dossier, bidder: BidderId): TenderCommand {
  return {
    name: 'recordNegotiation',
    body: {
      bidder,
      negotiation: {
        heldAt: instant('2025-02-10T02:00:00.000Z'),
        outcome: 'agreed',
        lines: [],
        total: recorded?.negotiatedTotal ?? null,
        representative: null,
        technical: null,
        reason: null,
      },
    },
  };
}

function after(tender: Dossier, command: TenderCommand): Dossier {
  const events = unwrap(decide(tender, command, context));
  return events.reduce<Dossier>((state, event) => apply(state, event), tender);
}
