import { describe, expect, it } from 'vitest';
import { indicatorFindings } from '#core/patterns/indicator-findings.ts';
import { factsOf } from '#core/patterns/facts-of.ts';
import { seasonOf } from '#core/patterns/season.ts';
import type { TenderFacts } from '#core/patterns/facts.ts';
import type { Dossier } from '#core/tender/model.ts';
import { TOGETHER } from '#core/tender/judging.ts';
import { streamOf } from '#core/tender/stream.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { aTender } from '#test/support/builders/season-of-tenders.ts';

const facts = (dossier: Dossier) => factsOf(streamOf(dossier.notice), dossier);

const found = (...all: readonly TenderFacts[]) => indicatorFindings(seasonOf(all));

/** Two bidders of one price, handed in within four days. */
function twins(): Dossier {
  const tender = aTender('1', { bids: { a: 901, b: 901, c: 950 }, winner: 'a' });
  return {
    ...tender,
    schedule: [
      {
        activityCode: null,
        name: 'Upload Dokumen Penawaran',
        startsAt: instant('2025-02-20T02:00:00.000Z'),
        endsAt: instant('2025-02-24T02:00:00.000Z'),
      },
    ],
  };
}

describe('indicators over the tenders of an office', () => {
  it('name the tender, its unit and its firms, each with the tenders behind it', () => {
    const { found: flagged, counted } = found(facts(twins()));
    expect(counted).toBe(1);
    const told = flagged.map(({ code, group, name, value, tenders }) => [code, group, name, value, tenders.length]);
    expect(told).toContainEqual(['R028', 'OCID', 'Paket 1', 1, 1]);
    expect(told).toContainEqual(['R028', 'Tenderer', 'CV. Contoh A', 1, 1]);
    expect(told).toContainEqual(['R028', 'Tenderer', 'CV. Contoh B', 1, 1]);
    expect(told).not.toContainEqual(['R028', 'Tenderer', 'CV. Contoh C', 1, 1]);
    expect(told).toContainEqual(['R003', 'OCID', 'Paket 1', 1, 1]);
  });

  it('take a firm for one over all tenders, by its supplier code too', () => {
    const single = Array.from({ length: 4 }, (_, at) => facts(aTender(String(at), { bids: { a: 901, b: 901 } })));
    const firm = found(...single).found.find(({ group, name }) => group === 'Tenderer' && name === 'CV. Contoh A');
    expect(firm).toMatchObject({ code: 'R028', id: 'spse:10a' });
    expect(firm?.tenders).toHaveLength(4);
  });

  it('see no bid before the opening, and nothing of a tender whose names are hidden', () => {
    const tender = twins();
    const closed: Dossier = { ...tender, decision: null, opening: { ...tender.opening, openedAt: null } };
    expect(JSON.stringify(facts(closed).process)).not.toMatch(/901|Contoh A/);
    expect(found(facts(closed)).found.map(({ code }) => code)).toEqual(['R003']);
    const blind = { at: instant('2025-02-01T00:00:00.000Z'), reason: 'Uji', aliases: {} };
    const hidden: Dossier = {
      ...tender,
      judging: { setting: TOGETHER, sheets: {}, votes: {}, confirmations: {}, blind },
    };
    expect(facts(hidden).process).toBeNull();
    expect(found(facts(hidden))).toMatchObject({ found: [], counted: 0 });
  });

  it('see no price of a second file that is closed', () => {
    const tender = twins();
    const sealed: Dossier = { ...tender, decision: null, notice: { ...tender.notice, submission: 'two-file' } };
    expect(JSON.stringify(facts(sealed).process)).not.toContain('901');
  });
});
