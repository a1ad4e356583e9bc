import { describe, expect, it } from 'vitest';
import { appealStandingOf, requiredBondOf } from '#core/course/appeal-standing.ts';
import { appealStartOf, contestWindowOf } from '#core/course/contest-windows.ts';
import type { Appeal } from '#core/tender/course-model.ts';
import { aConcludedObjection, anAppeal, rulesFor, witaOffice } from '#test/support/builders/course.ts';
import { aDossier, dateOnly, instant, rupiah } from '#test/support/builders/dossier.ts';

const works = aDossier({ ruleSet: { id: 'perpres-46-2025', reason: null } });
const rules = rulesFor(works);
const start = appealStartOf(works, rules, aConcludedObjection('rejected'));
const window = start && contestWindowOf(start, witaOffice);

function faultsOf(parts: Partial<Appeal>): readonly string[] {
  return appealStandingOf(works, rules, anAppeal(parts), window).faults;
}

describe('the bond of an appeal', () => {
  // DOMAIN §5.1: 1 % of HPS, integrated works of the ceiling, valid 30 calendar days.
  it('is one percent of the owner’s estimate, valid thirty days', () => {
    expect(requiredBondOf(works, rules, anAppeal())).toEqual({
      amount: rupiah(9_500_000),
      of: 'owner-estimate',
      validUntil: '2014-06-27',
    });
  });

  it('is one percent of the ceiling in integrated works', () => {
    const integrated = { ...works, notice: { ...works.notice, kind: 'integrated-works' as const } };
    expect(requiredBondOf(integrated, rules, anAppeal())).toMatchObject({ amount: rupiah(10_000_000) });
  });
});

describe('an appeal', () => {
  it('in order stops the process, until it is answered', () => {
    const standing = appealStandingOf(works, rules, anAppeal(), window);
    expect(standing).toMatchObject({ faults: [], stops: true });
    const answer = { answeredAt: instant('2014-06-05T02:00:00.000Z'), outcome: 'rejected', text: 'Ditolak.' } as const;
    expect(appealStandingOf(works, rules, anAppeal({ answer }), window).stops).toBe(false);
  });

  it('is a complaint when it is late, to the last minute', () => {
    const closesAt = window?.window.closesAt ?? instant('');
    expect(faultsOf({ receivedAt: closesAt })).toEqual([]);
    expect(faultsOf({ receivedAt: instant('2014-05-31T02:00:00.001Z') })).toEqual(['late']);
  });

  it('is a complaint to the wrong official, without a bond, or with one too small or too short', () => {
    const bond = anAppeal().bond ?? expect.fail('the appeal of the builder has a bond');
    expect(faultsOf({ rightAddressee: false })).toEqual(['wrong-addressee']);
    expect(faultsOf({ bond: null })).toEqual(['no-bond']);
    expect(faultsOf({ bond: { ...bond, value: rupiah('9499999.99') } })).toEqual(['bond-short']);
    expect(faultsOf({ bond: { ...bond, validUntil: dateOnly('2014-06-26') } })).toEqual(['bond-expires-early']);
    expect(faultsOf({ bond: { ...bond, validUntil: dateOnly('2014-06-27') } })).toEqual([]);
  });
});
