import { describe, expect, it } from 'vitest';
import type { Appeal } from '#core/tender/course-model.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { aConcludedObjection, anAppeal, announced, appeal, fail, object } from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, instant } from '#test/support/builders/dossier.ts';

function contested(id: RuleSetId, kind: Dossier['notice']['kind'] = 'works'): Dossier {
  const assessed = anAssessedDossier(
    { a: 800_000_000, b: 820_000_000 },
    { ruleSet: { id, reason: null }, notice: { kind } },
  );
  return after(announced(assessed), object(aConcludedObjection('rejected')));
}

const works = contested('perpres-46-2025');
const refusal = (parts: Partial<Appeal>): string | null => refusalOf(works, appeal(anAppeal(parts)));

describe('an appeal', () => {
  // DOMAIN §5.1: every kind in 2014, works and integrated works today.
  it('is there for the kinds the era has it for', () => {
    expect(refusalOf(works, appeal(anAppeal()))).toBeNull();
    expect(refusalOf(contested('perpres-46-2025', 'goods'), appeal(anAppeal()))).toBe('not-of-this-method');
    expect(refusalOf(contested('perpres-54-2010', 'goods'), appeal(anAppeal()))).toBeNull();
  });

  it('follows an objection of the same bidder and its answer', () => {
    expect(refusal({ bidder: bidderId('a') })).toBe('objection-missing');
    expect(refusal({ receivedAt: instant('2014-05-26T01:59:59.999Z') })).toBe('dates-out-of-order');
  });

  it('with every fault is recorded all the same: it counts as a complaint', () => {
    expect(refusal({ rightAddressee: false, bond: null, receivedAt: instant('2014-09-01T02:00:00.000Z') })).toBeNull();
  });

  it('has its bond confirmed after it came', () => {
    const bond = anAppeal().bond;
    const early = bond && { ...bond, confirmedAt: instant('2014-05-28T01:59:59.999Z') };
    expect(refusal({ bond: early })).toBe('dates-out-of-order');
  });
});

describe('the answer to an appeal', () => {
  const at = instant('2014-06-12T02:00:00.000Z');

  it('says why', () => {
    expect(refusal({ answer: { answeredAt: at, outcome: 'accepted', text: null } })).toBe('reason-required');
    expect(refusal({ answer: { answeredAt: at, outcome: 'accepted', text: 'Beralasan.' } })).toBeNull();
  });

  it('is silence only where the law makes silence an answer', () => {
    const silence = anAppeal({ answer: { answeredAt: at, outcome: 'silence', text: null } });
    expect(refusalOf(works, appeal(silence))).toBeNull();
    expect(refusalOf(contested('perpres-54-2010'), appeal(silence))).toBe('not-of-this-method');
  });

  it('comes after the word on the bond', () => {
    const early = { answeredAt: instant('2014-05-29T01:00:00.000Z'), outcome: 'rejected', text: 'Ditolak.' } as const;
    expect(refusal({ answer: early })).toBe('dates-out-of-order');
  });

  it('that accepts it lets the tender fail', () => {
    const answer = { answeredAt: at, outcome: 'accepted', text: 'Beralasan.' } as const;
    expect(refusalOf(works, fail('procedure-not-followed'))).toBe('already-decided');
    const accepted = after(works, appeal(anAppeal({ answer })));
    expect(refusalOf(accepted, fail('procedure-not-followed'))).toBeNull();
  });
});
