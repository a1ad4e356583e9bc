import { describe, expect, it } from 'vitest';
import type { Dossier } from '#core/tender/model.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import {
  anAssessedDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';

const ranked = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });

const agreed: Negotiation = {
  heldAt: instant('2014-05-15T02:00:00.000Z'),
  outcome: 'agreed',
  lines: [],
  total: rupiah(790_000_000),
  representative: null,
  technical: null,
  reason: null,
};
const failed: Negotiation = { ...agreed, outcome: 'failed', total: null, reason: 'Tidak sepakat' };

function negotiate(bidder: string, negotiation: Negotiation | null): TenderCommand {
  return { name: 'recordNegotiation', body: { bidder: bidderId(bidder), negotiation } };
}

describe('a negotiation', () => {
  it.each([
    ['with rank 2 before rank 1 failed', negotiate('b', agreed), 'not-in-turn'],
    ['that failed without a reason', negotiate('a', { ...failed, reason: ' ' }), 'reason-required'],
    ['that agreed on nothing', negotiate('a', { ...agreed, total: null }), 'invalid-value'],
    [
      'before the opening',
      negotiate('a', { ...agreed, heldAt: instant('2010-01-01T00:00:00.000Z') }),
      'dates-out-of-order',
    ],
  ] as const)('%s is refused', (_, command, kind) => {
    expect(refusalOf(ranked, command)).toBe(kind);
  });

  it('one sen higher needs a reason, and is accepted with one', () => {
    const higher: Negotiation = { ...agreed, total: '800000000.01' as Negotiation['total'] };
    expect(refusalOf(ranked, negotiate('a', higher))).toBe('reason-required');
    const kept: Dossier = after(ranked, negotiate('a', { ...higher, reason: 'Lingkup bertambah' }));
    expect(kept.negotiations[bidderId('a')]?.total).toBe('800000000.01');
  });

  it('at exactly the price before needs no reason', () => {
    const kept = after(ranked, negotiate('a', { ...agreed, total: rupiah(800_000_000) }));
    expect(kept.negotiations[bidderId('a')]?.outcome).toBe('agreed');
  });

  it('passes to the next rank after a failure, and the failure then stands', () => {
    const second = after(after(ranked, negotiate('a', failed)), negotiate('b', agreed));
    expect(second.negotiations[bidderId('b')]?.outcome).toBe('agreed');
    expect(refusalOf(second, negotiate('a', null))).toBe('not-in-turn');
  });

  it('by quality is held with nobody while the price of the best is not opened', () => {
    const scoring = {
      weight: decimal('100'),
      threshold: decimal('60'),
      parent: null,
      scale: { kind: 'mark' },
    } as const;
    const priced = anAssessedDossier(
      { a: 800_000_000, b: 850_000_000 },
      { notice: { kind: 'consulting-firm', method: 'quality', submission: 'two-file' } },
    );
    const judged: Dossier = {
      ...priced,
      requirements: [
        ...priced.requirements.filter(({ stage }) => stage !== 'technical'),
        aRequirement('usulan', 'technical', { scoring }),
      ],
      findings: {
        ...priced.findings,
        [requirementId('usulan')]: { [bidderId('a')]: met('70'), [bidderId('b')]: met('90') },
      },
      technicalResult: {
        fixedAt: instant('2014-05-12T02:00:00.000Z'),
        passed: [bidderId('a'), bidderId('b')],
        note: null,
      },
    };
    const unopened = {
      ...judged,
      bidders: judged.bidders.map((each) => ({ ...each, bid: each.bid && { ...each.bid, offeredTotal: null } })),
    };
    const atPrice = { ...agreed, total: rupiah(850_000_000) };
    expect(refusalOf(unopened, negotiate('b', atPrice))).toBe('evaluation-open');
    expect(refusalOf(unopened, negotiate('a', atPrice))).toBe('not-in-turn');
    expect(refusalOf(judged, negotiate('b', atPrice))).toBeNull();
  });
});
