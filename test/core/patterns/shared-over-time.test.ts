import { describe, expect, it } from 'vitest';
import { seasonOf } from '#core/patterns/season.ts';
import { sharedOverTime } from '#core/patterns/shared-over-time.ts';
import type { OfferedEquipment, OfferedPerson } from '#core/tender/qualification-model.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { running } from '#test/support/builders/profile.ts';
import { factsOfTenders, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

const NIK = '6472010101800001';

function person(name: string, nationalId: string | null = null): OfferedPerson {
  return { name, position: 'Pelaksana', nationalId, certificateNumber: null };
}

function machine(serialNumber: string): OfferedEquipment {
  return { name: 'Ekskavator', serialNumber, proof: null };
}

const shared = (tenders: Readonly<Record<string, TenderOptions>>) => sharedOverTime(seasonOf(factsOfTenders(tenders)));

/** A package firm `firm` won on a day with these people. */
function won(firm: string, day: string, personnel: readonly OfferedPerson[]): TenderOptions {
  return { bids: { [firm]: 900 }, winner: firm, day, shows: { [firm]: { personnel } } };
}

describe('people and equipment over packages', () => {
  it('that stand for two won packages at the same time are shown with the days', () => {
    const found = shared({
      1: won('a', '2025-03-03', [person('Budi Contoh, S.T.', NIK)]),
      2: won('b', '2025-06-02', [person('B. Contoh', NIK)]),
    });
    expect(found).toMatchObject([
      {
        kind: 'person',
        by: 'national-id',
        uses: [
          { name: 'Budi Contoh, S.T.', stake: 'won' },
          { name: 'B. Contoh', stake: 'won' },
        ],
        overlaps: [{ a: 0, b: 1, days: { from: '2025-06-02', until: '2025-12-31' }, certain: true }],
      },
    ]);
  });

  it('are nothing where the first package is over, by the budget year or by the word of its winner', () => {
    const people = [person('Budi Contoh', NIK)];
    expect(shared({ 1: won('a', '2024-03-03', people), 2: won('b', '2025-06-02', people) })).toEqual([]);
    const ended = running(1, { name: 'paket 1', endsOn: dateOnly('2025-05-01') });
    const told: TenderOptions = {
      bids: { a: 990, c: 900 },
      winner: 'c',
      day: '2025-04-01',
      shows: { a: { runningPackages: ended } },
    };
    expect(shared({ 1: won('a', '2025-03-03', people), 2: won('b', '2025-06-02', people), 3: told })).toEqual([]);
  });

  it('bind nobody in bids that lost, and are not certain in those that are open', () => {
    const people = [person('Budi Contoh', NIK)];
    const lost: TenderOptions = { ...won('b', '2025-06-02', people), bids: { b: 900, c: 800 }, winner: 'c' };
    expect(shared({ 1: won('a', '2025-03-03', people), 2: lost })).toEqual([]);
    const open: TenderOptions = { bids: { b: 900 }, day: '2025-06-02', shows: { b: { personnel: people } } };
    expect(shared({ 1: won('a', '2025-03-03', people), 2: open })).toMatchObject([
      { uses: [{ stake: 'won' }, { stake: 'offered' }], overlaps: [{ certain: false }] },
    ]);
  });

  it('agree by name only where a number is missing, and machines by their number', () => {
    const found = shared({
      1: {
        ...won('a', '2025-03-03', [person('Ir. Budi Contoh')]),
        shows: { a: { personnel: [person('Ir. Budi Contoh')], equipment: [machine('KT 8811 XA')] } },
      },
      2: {
        ...won('b', '2025-06-02', []),
        shows: { b: { personnel: [person('BUDI CONTOH', NIK)], equipment: [machine('kt-8811-xa')] } },
      },
    });
    expect(found.map(({ kind, by }) => [kind, by])).toEqual([
      ['equipment', 'serial-number'],
      ['person', 'name'],
    ]);
    const namesakes = shared({
      1: won('a', '2025-03-03', [person('Budi Contoh', NIK)]),
      2: won('b', '2025-06-02', [person('Budi Contoh', '6472010101800002')]),
    });
    expect(namesakes).toEqual([]);
  });

  it('are shown also where one firm promises them twice, and not within one package', () => {
    const people = [person('Budi Contoh', NIK)];
    expect(shared({ 1: won('a', '2025-03-03', people), 2: won('a', '2025-06-02', people) })).toHaveLength(1);
    expect(shared({ 1: won('a', '2025-03-03', [...people, ...people]) })).toEqual([]);
  });
});
