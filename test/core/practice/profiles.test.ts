import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/patterns/facts-of.ts';
import { packageLoads } from '#core/patterns/package-loads.ts';
import { seasonOf } from '#core/patterns/season.ts';
import { PRACTICE_TODAY } from '#core/practice/calendar.ts';
import { CIRCLES } from '#core/practice/circles.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { ruleSetInForce } from '#core/regulation/select.ts';
import { recapPartOf } from '#core/recap/part.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { FirmProfile } from '#core/tender/qualification-model.ts';
import { streamOf } from '#core/tender/stream.ts';

const season: readonly Dossier[] = [...practiceSeason({ seed: 'latihan-1' })];

interface Shown {
  readonly code: string;
  readonly address: string | null;
  readonly size: string | null;
  readonly firm: FirmProfile;
}

const shown: readonly Shown[] = season.flatMap(({ bidders, qualification }) =>
  bidders.flatMap(({ id, supplierCode, address }) => {
    const profile = qualification.profiles[id];
    const [firm] = profile?.firms ?? [];
    if (profile === undefined || firm === undefined) return [];
    return [{ code: supplierCode ?? '', address, size: profile.businessSize, firm }];
  }),
);

describe('profiles of the season', () => {
  it('are shown of everyone whose offer is open, and of nobody whose papers are closed', () => {
    for (const { opening, bidders, qualification } of season) {
      const offering = bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
      const entered = Object.keys(qualification.entries);
      const wanted = opening.openedAt === null ? entered : [...new Set([...offering, ...entered])];
      expect(Object.keys(qualification.profiles).toSorted()).toEqual(wanted.toSorted());
    }
    expect(shown.length).toBeGreaterThan(2_000);
  });

  it('are the same wherever a firm shows them', () => {
    for (const same of Map.groupBy(shown, ({ code }) => code).values()) {
      const stable = same.map(({ size, firm }) => ({
        size,
        ...firm,
        runningPackages: [],
        personnel: [],
        equipment: [],
      }));
      for (const each of stable) expect(each).toEqual(stable[0]);
      const addresses = same.flatMap(({ address }) => address ?? []);
      expect(new Set(addresses).size).toBeLessThanOrEqual(1);
    }
  });

  it('name nobody and no account for two firms, but within a circle', () => {
    const owners = (value: (each: Shown) => readonly string[]) => {
      const codes = new Map<string, Set<string>>();
      for (const each of shown) {
        for (const key of value(each)) codes.set(key, (codes.get(key) ?? new Set()).add(each.code));
      }
      return [...codes.values()].filter(({ size }) => size > 1).map(({ size }) => size);
    };
    const people = ({ firm }: Shown) =>
      [...(firm.people ?? []), ...(firm.personnel ?? [])].flatMap(({ nationalId }) => nationalId ?? []);
    expect(owners(people)).toEqual([CIRCLES['in-turn'].places.length, CIRCLES['one-owner'].places.length]);
    expect(owners(({ firm }) => [firm.bankAccount ?? ''])).toEqual([CIRCLES['one-contact'].places.length]);
    const machines = ({ firm }: Shown) => (firm.equipment ?? []).flatMap(({ serialNumber }) => serialNumber ?? []);
    expect(owners(machines)).toEqual([CIRCLES['in-turn'].places.length]);
    // No province has the number 97, no vehicle a plate that begins with MR.
    expect(shown.every((each) => people(each).every((id) => /^97\d{14}$/.test(id)))).toBe(true);
    expect(shown.every((each) => machines(each).every((plate) => /^MR \d{4} [A-Z]{3}$/.test(plate)))).toBe(true);
  });

  it('keep packages for small firms to small firms, and the others from them', () => {
    const won = season.flatMap((dossier) => {
      const { decision, recorded } = dossier;
      const winner = decision?.kind === 'award' ? decision.winner.bidder : (recorded?.verifiedWinner ?? null);
      const price = decision?.kind === 'award' ? decision.winner.price : (recorded?.contractValue ?? null);
      return winner === null ? [] : [recapPartOf(dossier, { winner, price, decidedAt: null })];
    });
    expect(won.length).toBeGreaterThanOrEqual(835);
    for (const { reserved, winnerSize } of won) expect(winnerSize === 'small').toBe(reserved);
  });

  it('name every package a firm has won and still carries out', () => {
    const facts = season.map((dossier) => factsOf(streamOf(dossier.notice), dossier));
    const rules = ruleSetInForce(PRACTICE_TODAY).qualification.packageCapacity;
    const loads = packageLoads(seasonOf(facts), rules, PRACTICE_TODAY);
    expect(loads.flatMap(({ unnamed }) => unnamed)).toEqual([]);
    expect(loads.filter(({ shown: told }) => (told?.running.length ?? 0) > 0).length).toBeGreaterThan(100);
    expect(new Set(loads.map(({ state }) => state))).toEqual(new Set(['free', 'full', 'over']));
  });
});
