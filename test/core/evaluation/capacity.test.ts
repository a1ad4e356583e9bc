import { describe, expect, it, test } from 'vitest';
import { type Capacity, capacityOf } from '#core/evaluation/capacity.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier, TenderNotice } from '#core/tender/model.ts';
import type { CapacityMeasure, FirmProfile, QualificationProfile } from '#core/tender/qualification-model.ts';
import { evaluationOf, refusalOf } from '#test/support/builders/context.ts';
import {
  aDossier,
  anAssessedDossier,
  aRequirement,
  bidderId,
  decimal,
  met,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
} from '#test/support/builders/dossier.ts';
import { aFirm, aProfile, running } from '#test/support/builders/profile.ts';

const a = bidderId('a');
const loadedRules = ruleSetById('perpres-46-2025');
assert(loadedRules !== null, 'the rule set is built in');
const RULES = loadedRules;

function capacity(
  measure: CapacityMeasure,
  profile: QualificationProfile | null,
  notice: Partial<TenderNotice> = {},
): Capacity {
  const profiles = profile === null ? {} : { [a]: profile };
  const dossier = aDossier({
    notice: { fiscalYear: 2025, ...notice },
    qualification: { entries: {}, profiles, shortlist: null },
  });
  return capacityOf(dossier, RULES, { measure, bidder: a });
}

function verdict(result: Capacity): string {
  return result.kind === 'judged' ? (result.passes ? 'passes' : 'short') : result.kind;
}

describe('SKP (PerLKPP 12/2021 Lamp. II 3.4.2, as quoted by a regional office)', () => {
  const skp = (size: 'small' | 'medium' | 'large', most: number | null, now: number) =>
    capacity(
      'remaining-package-capacity',
      aProfile(size, [aFirm({ mostPackagesAtOnce: most, runningPackages: running(now) })]),
    );

  test.each([
    ['small', null, 4, 'passes', '1'],
    ['small', null, 5, 'short', '0'],
    ['medium', null, 5, 'passes', '1'],
    ['medium', null, 6, 'short', '0'],
    // 1,2 × 6 = 7,2, nearest 7.
    ['medium', 6, 6, 'passes', '1'],
    ['large', 6, 7, 'short', '0'],
    // 1,2 × 8 = 9,6, nearest 10.
    ['large', 8, 9, 'passes', '1'],
    ['large', 3, 5, 'passes', '1'],
  ] as const)('%s, N %s, P %s: %s', (size, most, now, outcome, left) => {
    const result = skp(size, most, now);
    expect(verdict(result)).toBe(outcome);
    assert(result.kind === 'judged', 'enough is known');
    expect(result.figures[0]?.trace().result).toBe(left);
  });

  it('counts every partner of a joint operation for itself', () => {
    const partners = (second: number) => [
      aFirm({ name: 'Satu', sharePercent: decimal('60'), runningPackages: running(4) }),
      aFirm({ name: 'Dua', lead: false, sharePercent: decimal('40'), runningPackages: running(second) }),
    ];
    expect(verdict(capacity('remaining-package-capacity', aProfile('small', partners(4))))).toBe('passes');
    expect(verdict(capacity('remaining-package-capacity', aProfile('small', partners(5))))).toBe('short');
  });
});

describe('KD (Perpres 54/2010 Ps. 20): 3 NPt for works, 5 NPt for other services, at least HPS', () => {
  const kd = (
    contract: FirmProfile['highestContract'],
    notice: Partial<TenderNotice> = {},
    size: 'small' | 'medium' = 'medium',
  ) => verdict(capacity('basic-capacity', aProfile(size, [aFirm({ highestContract: contract })]), notice));
  const contract = (value: number | string, year = 2020, present: string | null = null) => ({
    name: 'Kontrak',
    value: rupiah(value),
    year,
    presentValue: present === null ? null : rupiah(present),
  });

  test.each<[string, FirmProfile['highestContract'], Partial<TenderNotice>, string]>([
    ['exactly HPS', contract(300_000_000), { ownerEstimate: rupiah(900_000_000) }, 'passes'],
    ['one sen short', contract('299999999.99'), { ownerEstimate: rupiah(900_000_000) }, 'short'],
    ['other services', contract(180_000_000), { ownerEstimate: rupiah(900_000_000), kind: 'other-services' }, 'passes'],
    ['at present value', contract(100, 2020, '300000000'), { ownerEstimate: rupiah(900_000_000) }, 'passes'],
    ['ten years old', contract(300_000_000, 2015), { ownerEstimate: rupiah(900_000_000) }, 'passes'],
    ['eleven years old', contract(300_000_000, 2014), { ownerEstimate: rupiah(900_000_000) }, 'short'],
    ['not shown', null, {}, 'open'],
    ['no HPS', contract(1), { ownerEstimate: null }, 'open'],
    ['goods', null, { kind: 'goods' }, 'not-needed'],
  ])('%s', (_, given, notice, outcome) => {
    expect(kd(given, notice)).toBe(outcome);
  });

  it('is not asked of small firms, and looks at the lead firm of a joint operation', () => {
    expect(kd(null, {}, 'small')).toBe('not-needed');
    const firms = (lead: boolean) => [
      aFirm({ lead, sharePercent: decimal('50'), highestContract: contract(900_000_000) }),
      aFirm({ lead: !lead, sharePercent: decimal('50'), highestContract: contract(1) }),
    ];
    expect(verdict(capacity('basic-capacity', aProfile('large', firms(true))))).toBe('passes');
    expect(verdict(capacity('basic-capacity', aProfile('large', firms(false))))).toBe('short');
  });
});

describe('SKN: 7 × 0,6 × KB − Σ (contract − done) × share, at least a tenth of HPS', () => {
  const notice = { ownerEstimate: rupiah(1_000_000_000) };
  const skn = (firms: readonly FirmProfile[], size: 'small' | 'large' = 'large') =>
    verdict(capacity('remaining-real-capacity', aProfile(size, firms), notice));

  test.each<[string, FirmProfile, string]>([
    // 4,2 × 100 juta − (400 − 80) juta = 100 juta.
    [
      'exactly a tenth',
      aFirm({
        netWorth: rupiah(100_000_000),
        runningPackages: running(1, { value: rupiah(400_000_000), done: rupiah(80_000_000) }),
      }),
      'passes',
    ],
    [
      'one sen below',
      aFirm({
        netWorth: rupiah(100_000_000),
        runningPackages: running(1, { value: rupiah(400_000_000), done: rupiah('79999999.99') }),
      }),
      'short',
    ],
    [
      'half of it by share',
      aFirm({
        netWorth: rupiah(100_000_000),
        runningPackages: running(1, { value: rupiah(640_000_000), sharePercent: decimal('50') }),
      }),
      'passes',
    ],
    ['nothing shown', aFirm(), 'open'],
  ])('%s', (_, firm, outcome) => {
    expect(skn([firm])).toBe(outcome);
  });

  it('is not asked of small firms, and partners carry it together', () => {
    expect(skn([aFirm()], 'small')).toBe('not-needed');
    const half = (lead: boolean) => aFirm({ lead, sharePercent: decimal('50'), netWorth: rupiah(12_000_000) });
    expect(skn([half(true), half(false)])).toBe('passes');
    expect(skn([half(true)])).toBe('short');
  });
});

describe('a measured requirement', () => {
  const requirements = [
    ...standardRequirementsOfTest(),
    aRequirement('skp', 'qualification', { measure: 'remaining-package-capacity' }),
  ];
  const dossier = (profiles: Dossier['qualification']['profiles']): Dossier => {
    const assessed = anAssessedDossier({ a: 800_000_000 }, { requirements });
    const { [requirementId('skp')]: _, ...findings } = assessed.findings;
    return { ...assessed, findings, qualification: { entries: {}, profiles, shortlist: null } };
  };
  const gate = (profiles: Dossier['qualification']['profiles']) =>
    evaluationOf(dossier(profiles)).bids[0]?.gates.qualification;

  it('waits for the profile, passes by its numbers, and fails by them', () => {
    expect(gate({})).toEqual({ status: 'open', reasons: [{ kind: 'measure-open', requirement: 'skp' }] });
    expect(gate({ [a]: aProfile('small') })?.status).toBe('passed');
    expect(gate({ [a]: aProfile('small', [aFirm({ runningPackages: running(5) })]) })).toEqual({
      status: 'failed',
      reasons: [{ kind: 'measure-short', requirement: 'skp' }],
    });
  });

  it('takes no finding', () => {
    const cell = { requirement: requirementId('skp'), bidder: a, finding: met() };
    expect(refusalOf(dossier({}), { name: 'assess', body: { cells: [cell] } })).toBe('computed-requirement');
  });

  it('stands in the qualification or at the proof, and is not scored', () => {
    const misplaced = [aRequirement('skp', 'technical', { measure: 'remaining-package-capacity' })];
    const body = { requirements: misplaced, technicalThreshold: null };
    expect(refusalOf(aDossier(), { name: 'setRequirements', body })).toBe('computed-requirement');
  });
});
