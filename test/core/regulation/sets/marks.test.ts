import { describe, expect, it } from 'vitest';
import { ruleValues } from '#core/regulation/rule-values.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { SOURCES, type SourceKey } from '#core/regulation/sources.ts';

/** The last year a law was in force all through; what is cited under it cannot be newer. */
const LAST_YEAR: Readonly<Record<RuleSet['id'], number>> = {
  'perpres-54-2010': 2017,
  'perpres-16-2018': 2020,
  'perpres-12-2021': 2024,
  'perpres-46-2025': 2026,
};

/** Publications about a law that came later: they confirm nothing of the laws before it. */
const ABOUT_LAW_OF: Readonly<Partial<Record<SourceKey, number>>> = {
  'perpres-16-2018': 2018,
  'perlkpp-9-2018': 2018,
  'kualitas-biaya-2018': 2018,
  'lkpp-modul-pemilihan': 2021,
  'kewajaran-harga': 2021,
  'preferensi-2021': 2021,
  'mdp-sanggah': 2021,
  'tender-gagal-12-2021': 2021,
  'lkpp-suplemen-2025': 2025,
};

describe.each(RULE_SETS)('every value of $id', (ruleSet) => {
  const values = ruleValues(ruleSet);

  it('has a clause, a status, and a source that exists', () => {
    for (const { path, clause, status, source } of values) {
      expect(clause.trim().length, path).toBeGreaterThan(5);
      expect(['confirmed-text', 'confirmed-secondary', 'unconfirmed'], path).toContain(status);
      if (source !== null) expect(Object.keys(SOURCES), path).toContain(source);
    }
  });

  it('says where it was read when it is called confirmed', () => {
    expect(values.filter(({ status, source }) => status !== 'unconfirmed' && source === null)).toEqual([]);
  });

  it('is called read in the text only where the text of the law was read', () => {
    const texts = new Set(values.filter(({ status }) => status === 'confirmed-text').map(({ source }) => source));
    expect(
      [...texts].filter((source) => source !== 'perpres-16-2018' && source !== 'perpres-46-2025-konsolidasi'),
    ).toEqual([]);
  });

  it('cites no instrument newer than the law itself', () => {
    const newer = values.filter(({ clause }) => yearsCited(clause).some((year) => year > LAST_YEAR[ruleSet.id]));
    expect(newer.map(({ path, clause }) => [path, clause])).toEqual([]);
  });

  it('is not confirmed by a text about a later law', () => {
    const mixed = values.filter(({ status, source }) => {
      const year = source === null ? undefined : ABOUT_LAW_OF[source];
      return status !== 'unconfirmed' && year !== undefined && year > LAST_YEAR[ruleSet.id];
    });
    expect(mixed.map(({ path, source }) => [path, source])).toEqual([]);
  });

  it('holds money and shares as text, and counts as whole numbers', () => {
    const numbers = values.flatMap(({ path, value }) => numbersIn(value).map((each) => [path, each] as const));
    expect(numbers.filter(([, each]) => !Number.isInteger(each))).toEqual([]);
  });
});

describe('the laws', () => {
  it('of 2010 are read in no text of a law, since none was found', () => {
    expect(ruleValues(byId('perpres-54-2010')).filter(({ status }) => status === 'confirmed-text')).toEqual([]);
  });

  it('name their own amendment only from then on', () => {
    for (const [name, first] of [
      ['16/2018', 1],
      ['12/2021', 2],
      ['46/2025', 3],
    ] as const) {
      const citing = RULE_SETS.map((ruleSet) => ruleValues(ruleSet).some(({ clause }) => clause.includes(name)));
      expect(citing).toEqual(RULE_SETS.map((_, index) => index >= first));
    }
  });
});

function byId(id: RuleSet['id']): RuleSet {
  const found = RULE_SETS.find((ruleSet) => ruleSet.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** Years of instruments: `Perpres 16/2018 jo. 12/2021 dan 46/2025` cites 2018, 2021 and 2025. */
function yearsCited(clause: string): readonly number[] {
  return [...clause.matchAll(/\d+\/(20\d\d)/g)].map(([, year]) => Number(year));
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
