import { describe, expect, it } from 'vitest';
import { inAllLaws, marks, statuses, values } from './side-by-side.ts';

describe('pre-qualification', () => {
  it('is scored for consulting firms only (Ps. 44; standar dokumen kualifikasi 2012)', () => {
    expect(values(({ qualification }) => qualification.scoredKinds)).toEqual(inAllLaws(['consulting-firm']));
    expect(statuses(({ qualification }) => qualification.scoredKinds)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('needs five for a shortlist in 2010, three since (IKP 17–19; Ps. 51)', () => {
    expect(values(({ qualification }) => qualification.shortlist.minimum)).toEqual([5, 3, 3, 3]);
    expect(statuses(({ qualification }) => qualification.shortlist.minimum)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('invites at most seven, a number from memory', () => {
    expect(values(({ qualification }) => qualification.shortlist.maximum)).toEqual(inAllLaws(7));
    expect(statuses(({ qualification }) => qualification.shortlist.maximum)).toEqual(inAllLaws('unconfirmed'));
  });

  it('had three to five in a seleksi sederhana of 2010 (IKP 17–19)', () => {
    expect(values(({ qualification }) => qualification.shortlist.simple)).toEqual([
      { minimum: 3, maximum: 5 },
      null,
      null,
      null,
    ]);
    expect(marks(({ qualification }) => qualification.shortlist.simple)[0]).toEqual([
      'confirmed-secondary',
      'daftar-pendek-2012',
    ]);
  });

  it('fails where fewer than three pass (Ps. 51)', () => {
    expect(values(({ qualification }) => qualification.minimumPassing)).toEqual(inAllLaws(3));
    expect(statuses(({ qualification }) => qualification.minimumPassing)).toEqual([
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('must look at past performance since 2025 (Ps. 44 ayat 8a)', () => {
    expect(values(({ qualification }) => qualification.performanceRequired)).toEqual([false, false, false, true]);
    expect(marks(({ qualification }) => qualification.performanceRequired).at(-1)).toEqual([
      'confirmed-text',
      'perpres-46-2025-konsolidasi',
    ]);
  });
});

describe('Sisa Kemampuan Paket (PerLKPP 12/2021 Lampiran II 3.4.2; Perpres 54/2010 Ps. 19)', () => {
  it('is five for small firms, six or 1.2 N for others, over five years', () => {
    expect(values(({ qualification }) => qualification.packageCapacity.small)).toEqual(inAllLaws(5));
    expect(values(({ qualification }) => qualification.packageCapacity.others)).toEqual(
      inAllLaws({ least: 6, factor: '1.2' }),
    );
    expect(values(({ qualification }) => qualification.packageCapacity.years)).toEqual(inAllLaws(5));
    const read = ['confirmed-secondary', 'unconfirmed', 'confirmed-secondary', 'confirmed-secondary'];
    expect(statuses(({ qualification }) => qualification.packageCapacity.small)).toEqual(read);
    expect(statuses(({ qualification }) => qualification.packageCapacity.years)).toEqual(read);
  });

  it('reads "6 atau 1,2 N" as the larger, rounds to the nearest, asks for more than none: all unconfirmed', () => {
    for (const rule of ['others', 'rounding', 'above'] as const) {
      expect(statuses(({ qualification }) => qualification.packageCapacity[rule])).toEqual(inAllLaws('unconfirmed'));
    }
    expect(values(({ qualification }) => qualification.packageCapacity.rounding)).toEqual(inAllLaws('nearest-whole'));
    expect(values(({ qualification }) => qualification.packageCapacity.above)).toEqual(inAllLaws(0));
  });

  it('counts a package in joint operation once for each partner (bahasan 2012)', () => {
    expect(values(({ qualification }) => qualification.packageCapacity.jointOperation)).toEqual(
      inAllLaws('counts-one-each'),
    );
  });
});

describe('Kemampuan Dasar (Perpres 54/2010 Ps. 20)', () => {
  it('is three times the highest contract for works, five for other services, of ten years', () => {
    for (const multiplier of values(({ qualification }) => qualification.basicCapacity.multiplier)) {
      expect(multiplier).toMatchObject({ works: '3', 'other-services': '5' });
      expect(multiplier).not.toHaveProperty('goods');
    }
    expect(values(({ qualification }) => qualification.basicCapacity.years)).toEqual(inAllLaws(10));
    expect(marks(({ qualification }) => qualification.basicCapacity.multiplier)[0]).toEqual([
      'confirmed-secondary',
      'kd-2012',
    ]);
  });

  it('asks medium and large firms, and of partners the lead', () => {
    expect(values(({ qualification }) => qualification.basicCapacity.sizes)).toEqual(inAllLaws(['medium', 'large']));
    expect(values(({ qualification }) => qualification.basicCapacity.jointOperation)).toEqual(inAllLaws('lead-firm'));
  });
});

describe('Sisa Kemampuan Nyata (PermenPUPR 14/2020, bahasan)', () => {
  it('turns net worth by 7 × 0.6 for medium and large, 6 × 0.3 for small, at least 10 % of the estimate', () => {
    expect(values(({ qualification }) => qualification.realCapacity.sizes)).toEqual(inAllLaws(['medium', 'large']));
    expect(values(({ qualification }) => qualification.realCapacity.turnoverFactor)).toEqual(
      inAllLaws({ small: '6', medium: '7', large: '7' }),
    );
    expect(values(({ qualification }) => qualification.realCapacity.liquidityFactor)).toEqual(
      inAllLaws({ small: '0.3', medium: '0.6', large: '0.6' }),
    );
    expect(values(({ qualification }) => qualification.realCapacity.leastPercentOfEstimate)).toEqual(inAllLaws('10'));
    expect(statuses(({ qualification }) => qualification.realCapacity.sizes)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('lets exactly 10 % pass; sources word it both ways', () => {
    expect(values(({ qualification }) => qualification.realCapacity.equalPasses)).toEqual(inAllLaws(true));
    expect(statuses(({ qualification }) => qualification.realCapacity.equalPasses)).toEqual(inAllLaws('unconfirmed'));
  });
});

describe('licences and experience', () => {
  it('small firms under three years need no experience (ringkasan syarat SBU), read for today only', () => {
    expect(values(({ qualification }) => qualification.experienceExemptYears)).toEqual(inAllLaws(3));
    expect(statuses(({ qualification }) => qualification.experienceExemptYears)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('no text read says on which day a licence must be valid', () => {
    expect(values(({ qualification }) => qualification.licenceValidOn)).toEqual(inAllLaws('not-stated'));
    expect(statuses(({ qualification }) => qualification.licenceValidOn)).toEqual(inAllLaws('unconfirmed'));
  });
});
