import { describe, expect, it } from 'vitest';
import { tendererIdOf } from '#core/ocds/inner-release.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { aDossier, anAssessedDossier } from '#test/support/builders/dossier.ts';
import { ownIndicators } from './own-indicators.ts';

describe('indicators over own tenders', () => {
  it('know the difference to the second price before anything is announced', () => {
    const tender = anAssessedDossier({ a: 800_000_000, b: 840_000_000 });
    const { differences } = ownIndicators([tender]);
    expect(differences).toEqual([
      expect.objectContaining({ share: 0.05, winner: tendererIdOf(tender, 'a' as BidderId) }),
    ]);
  });

  it('name two bids of the same price, and both firms', () => {
    const tender = anAssessedDossier({ a: 800_000_000, b: 800_000_000, c: 900_000_000 });
    const { findings } = ownIndicators([tender]);
    const flagged = [...(findings.get('Tenderer') ?? [])].filter(([, codes]) => codes.has('R028')).map(([id]) => id);
    expect(flagged).toEqual(['a', 'b'].map((id) => tendererIdOf(tender, id as BidderId)));
  });

  it('see nothing of bids before the opening', () => {
    const { findings, counts } = ownIndicators([aDossier()]);
    expect(counts.counted).toBe(1);
    expect([...(findings.get('Tenderer') ?? [])]).toEqual([]);
  });

  it('go through a season, every tender once', () => {
    const season = [...practiceSeason({ seed: 'indikator', tenders: 60 })];
    const { counts, differences } = ownIndicators(season);
    expect(counts).toMatchObject({ lines: 60, counted: 60, unread: 0 });
    expect(differences.length).toBeGreaterThan(10);
  });
});
