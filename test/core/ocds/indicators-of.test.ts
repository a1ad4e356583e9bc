import { describe, expect, it } from 'vitest';
import { indicatorsOf, tendererIdOf } from '#core/ocds/indicators-of.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { aDossier, anAssessedDossier } from '#test/support/builders/dossier.ts';

describe('indicators over own tenders', () => {
  it('know the difference to the second price before anything is announced', () => {
    const tender = anAssessedDossier({ a: 800_000_000, b: 840_000_000 });
    const { differences, dossierByOcid } = indicatorsOf([tender]);
    expect(differences).toEqual([
      expect.objectContaining({ share: 0.05, winner: tendererIdOf(tender, 'a' as BidderId) }),
    ]);
    expect(dossierByOcid.get(differences[0]?.ocid ?? '')).toBe(tender);
  });

  it('name two bids of the same price, and both firms', () => {
    const tender = anAssessedDossier({ a: 800_000_000, b: 800_000_000, c: 900_000_000 });
    const { findings, nameByTenderer } = indicatorsOf([tender]);
    const flagged = [...(findings.get('Tenderer') ?? [])].filter(([, codes]) => codes.has('R028')).map(([id]) => id);
    expect(flagged).toEqual(['a', 'b'].map((id) => tendererIdOf(tender, id as BidderId)));
    expect(flagged.every((id) => nameByTenderer.has(id))).toBe(true);
  });

  it('see nothing of bids before the opening', () => {
    const { findings, counts } = indicatorsOf([aDossier()]);
    expect(counts.counted).toBe(1);
    expect([...(findings.get('Tenderer') ?? [])]).toEqual([]);
  });

  it('go through a season, every tender once', () => {
    const season = [...practiceSeason({ seed: 'indikator', tenders: 60 })];
    const { counts, differences } = indicatorsOf(season);
    expect(counts).toMatchObject({ lines: 60, counted: 60, unread: 0 });
    expect(differences.length).toBeGreaterThan(10);
  });
});
