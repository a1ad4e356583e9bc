import { describe, expect, it } from 'vitest';
import type { Refusal, TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Auction, LocalContentPart } from '#core/tender/price-model.ts';
import { context } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, decimal, instant, rupiah } from '#test/support/builders/dossier.ts';

const a = bidderId('a');
const plain = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
const preferring = { ...plain, terms: { ...plain.terms, preference: 'applies' as const } };
const auctioning = { ...plain, terms: { ...plain.terms, auction: true } };

function refusalOf(dossier: Dossier, command: TenderCommand): Refusal {
  const decision = decide(dossier, command, context);
  if (decision.ok) throw new Error('the command was accepted');
  return decision.error;
}

function content(...parts: readonly LocalContentPart[]): TenderCommand {
  return { name: 'setLocalContent', body: { bidder: a, parts } };
}

function part(amount: number | null, percent = '40'): LocalContentPart {
  return { component: 'goods', amount: amount === null ? null : rupiah(amount), localContentPercent: decimal(percent) };
}

describe('local content', () => {
  it.each([
    ['no part', content(), 'empty'],
    ['the whole price beside a part', content(part(null), part(1)), 'whole-price-beside-parts'],
    ['parts above the corrected price', content(part(800_000_000), part(1)), 'above-price'],
  ] as const)('%s is refused', (_, command, problem) => {
    expect(refusalOf(preferring, command)).toMatchObject({ kind: 'invalid-value', details: { problem } });
  });

  it('above 100 percent is refused by its shape, naming the field', () => {
    const refusal = refusalOf(preferring, content(part(null, '140')));
    expect(refusal.kind).toBe('invalid-value');
    expect(JSON.stringify(refusal.details)).toContain('localContentPercent');
  });
});

describe('what the method does not have', () => {
  it('life-cycle costs under another method are refused with the clause', () => {
    const refusal = refusalOf(plain, {
      name: 'setLifeCycleCosts',
      body: { bidder: a, costs: { years: [{ operation: rupiah(1), maintenance: rupiah(1) }], residual: rupiah(0) } },
    });
    expect(refusal).toMatchObject({ kind: 'not-of-this-method', details: { field: 'lifeCycleCosts' } });
    expect(refusal.clause).not.toBeNull();
  });

  it('a sheet for a bid that needs no review is refused with the clause', () => {
    const refusal = refusalOf(plain, { name: 'setReasonablenessSheet', body: { bidder: a, sheet: { items: [] } } });
    expect(refusal).toMatchObject({ kind: 'not-of-this-method' });
    expect(refusal.clause).not.toBeNull();
  });
});

describe('an auction', () => {
  const round = (at: string) => ({ startsAt: instant(at), endsAt: null, offers: { [a]: rupiah(1) } });
  const auction: Auction = {
    rounds: [round('2014-05-16T02:00:00.000Z'), round('2014-05-15T02:00:00.000Z')],
    closedAt: null,
  };

  it('with rounds out of order is refused', () => {
    expect(refusalOf(auctioning, { name: 'recordAuction', body: { auction } }).kind).toBe('dates-out-of-order');
  });

  it('the document did not announce is refused', () => {
    expect(refusalOf(plain, { name: 'recordAuction', body: { auction } }).kind).toBe('not-of-this-method');
  });
});
