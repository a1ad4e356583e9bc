import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { WorkApart } from '#core/tender/conflict-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { awardOf } from '#test/support/builders/course.ts';
import { aBidder, anAssessedDossier, bidderId, met, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { aLaptop, type Laptop } from '#test/support/laptops.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });

function importing(dossier: Dossier): TenderCommand {
  return { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
}

function finding(bidder: string, value: Finding | null, requirement = 'tek'): TenderCommand {
  return {
    name: 'assess',
    body: { cells: [{ requirement: requirementId(requirement), bidder: bidderId(bidder), finding: value }] },
  };
}

/** Two laptops that have the same tender. */
function twoLaptops(dossier: Dossier = assessed): readonly [Laptop, Laptop] {
  const first = aLaptop('a');
  expect(first.give(importing(dossier))).toBeNull();
  return [first, aLaptop('b', first.events())];
}

function meet(...laptops: readonly Laptop[]): void {
  for (const from of laptops) for (const to of laptops) to.receive(from.events());
}

function give(laptop: Laptop, ...commands: readonly TenderCommand[]): void {
  for (const command of commands) expect(laptop.give(command)).toBeNull();
}

function conflictsOf(laptop: Laptop): WorkApart['conflicts'] {
  return laptop.state()?.apart?.conflicts ?? {};
}

describe('work done apart', () => {
  it('comes together whole where it is about different things', () => {
    const [one, two] = twoLaptops();
    give(one, finding('a', notMet('Alat kurang')), { name: 'registerBidder', body: { bidder: aBidder('c') } });
    give(two, finding('b', notMet('Personel kurang')), { name: 'registerBidder', body: { bidder: aBidder('d') } });
    meet(one, two);
    expect(one.state()).toEqual(two.state());
    expect(conflictsOf(one)).toEqual({});
    expect(one.state()?.bidders.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(one.state()?.findings[requirementId('tek')]).toMatchObject({
      a: { reason: 'Alat kurang' },
      b: { reason: 'Personel kurang' },
    });
  });

  it('is no conflict where both came to the same', () => {
    const [one, two] = twoLaptops();
    for (const laptop of [one, two]) give(laptop, finding('a', notMet('Alat kurang')));
    meet(one, two);
    expect(conflictsOf(one)).toEqual({});
    expect(one.state()?.findings[requirementId('tek')]?.[bidderId('a')]?.result).toBe('not-met');
  });

  it('that was seen by its later author is simply changed', () => {
    const [one, two] = twoLaptops();
    give(one, finding('a', notMet('Alat kurang')));
    meet(one, two);
    give(two, finding('a', met()));
    meet(one, two);
    expect(conflictsOf(one)).toEqual({});
    expect(one.state()?.findings[requirementId('tek')]?.[bidderId('a')]?.result).toBe('met');
  });

  it('keeps what stands and holds back what says otherwise, with both values', () => {
    const [one, two] = twoLaptops();
    give(one, finding('a', notMet('Alat kurang')));
    give(two, finding('a', notMet('Personel kurang')));
    meet(one, two);
    expect(one.state()).toEqual(two.state());
    const [[id, held] = [], ...others] = Object.entries(conflictsOf(one));
    expect(others).toEqual([]);
    expect(id).toBe('b-1');
    expect(held).toMatchObject({ type: 'requirementAssessed', actor: 'Rahmawati' });
    expect(held?.clash).toMatchObject({
      kind: 'differs',
      places: [
        { path: ['findings', 'tek', 'a', 'reason'], seen: null, stands: 'Alat kurang', wanted: 'Personel kurang' },
      ],
    });
    expect(one.state()?.findings[requirementId('tek')]?.[bidderId('a')]?.reason).toBe('Alat kurang');
  });

  it('never takes back with one change what another made beside it', () => {
    const [one, two] = twoLaptops();
    const scored = anAssessedDossier({ a: 800_000_000, b: 820_000_000 }).requirements;
    give(one, {
      name: 'setRequirements',
      body: { requirements: [...scored, { ...aNewLine('tambahan-1') }], technicalThreshold: null },
    });
    give(two, {
      name: 'setRequirements',
      body: { requirements: [...scored, { ...aNewLine('tambahan-2') }], technicalThreshold: null },
    });
    meet(one, two);
    expect(one.state()?.requirements.map(({ id }) => id)).toContain('tambahan-1');
    expect(Object.keys(conflictsOf(one))).toEqual(['b-1']);
  });

  it('holds back what the rules refuse by then, and says which rule', () => {
    const [one, two] = twoLaptops();
    give(one, awardOf(assessed));
    give(two, finding('b', notMet('Personel kurang')));
    meet(one, two);
    expect(one.state()).toEqual(two.state());
    expect(conflictsOf(two)['b-1']?.clash).toMatchObject({ kind: 'refused', refusal: { kind: 'already-decided' } });
    expect(one.state()?.findings[requirementId('tek')]?.[bidderId('b')]?.result).toBe('met');
  });

  it('holds back a decision that rests on another state', () => {
    const [one, two] = twoLaptops();
    give(one, finding('a', notMet('Alat kurang')));
    give(two, awardOf(assessed));
    meet(one, two);
    expect(one.state()?.decision).toBeNull();
    expect(conflictsOf(one)['b-1']?.clash).toMatchObject({ kind: 'refused' });
  });

  it('of two who imported the same tender apart is one tender', () => {
    const one = aLaptop('a');
    const two = aLaptop('b');
    const begun = { ...assessed, findings: {} };
    give(one, importing(begun), finding('a', notMet('Alat kurang'), 'adm'));
    give(two, importing(begun), finding('b', notMet('Personel kurang'), 'adm'));
    meet(one, two);
    expect(conflictsOf(one)).toEqual({});
    expect(one.state()?.findings[requirementId('adm')]).toMatchObject({
      a: { reason: 'Alat kurang' },
      b: { reason: 'Personel kurang' },
    });
  });
});

describe('a conflict', () => {
  function inConflict(): readonly [Laptop, Laptop] {
    const [one, two] = twoLaptops();
    give(one, finding('a', notMet('Alat kurang')));
    give(two, finding('a', met()), finding('a', notMet('Personel kurang')));
    meet(one, two);
    return [one, two];
  }

  function settle(keep: 'standing' | 'held', laptop: Laptop, reason = 'Dibahas bersama'): TenderCommand {
    return { name: 'settleConflict', body: { conflicts: Object.keys(conflictsOf(laptop)), keep, reason } };
  }

  it('bars what binds everyone until it is settled', () => {
    const [one] = inConflict();
    expect(one.give(awardOf(assessed))).toBe('conflicts-open');
    expect(one.give(finding('b', notMet('Lain')))).toBeNull();
  });

  it('ends with what stands, or with what was held back', () => {
    for (const [keep, reason] of [
      ['standing', 'Alat kurang'],
      ['held', 'Personel kurang'],
    ] as const) {
      const [one, two] = inConflict();
      give(two, settle(keep, two));
      meet(one, two);
      expect(one.state()).toEqual(two.state());
      expect(conflictsOf(one)).toEqual({});
      expect(one.state()?.findings[requirementId('tek')]?.[bidderId('a')]?.reason).toBe(reason);
    }
  });

  it('is settled with a reason, once', () => {
    const [one, two] = inConflict();
    expect(one.give(settle('standing', one, ' '))).toBe('reason-required');
    give(two, settle('standing', two));
    const again = settle('standing', one);
    meet(one, two);
    expect(one.give(again)).toBe('unknown-conflict');
  });

  it('settled apart in two ways is a conflict of its own', () => {
    const [one, two] = inConflict();
    give(one, settle('standing', one));
    give(two, settle('held', two));
    meet(one, two);
    expect(one.state()).toEqual(two.state());
    expect(Object.values(conflictsOf(one))).toMatchObject([{ type: 'conflictSettled', clash: { kind: 'differs' } }]);
    give(one, settle('held', one));
    expect(conflictsOf(one)).toEqual({});
    expect(one.state()?.findings[requirementId('tek')]?.[bidderId('a')]?.reason).toBe('Personel kurang');
  });
});

function aNewLine(id: string): Dossier['requirements'][number] {
  const [first] = assessed.requirements;
  if (first === undefined) throw new Error('the tender has requirements');
  return { ...first, id: requirementId(id), title: `Syarat ${id}`, stage: 'qualification', listedAtOpening: false };
}
