import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/committee/role.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { aLaptop, type Laptop } from '#test/support/laptops.ts';

/** What happens next: someone works, one laptop gives another all or some of what it has, or someone settles. */
type Move =
  | { readonly kind: 'work'; readonly who: number; readonly command: TenderCommand }
  | { readonly kind: 'carry'; readonly from: number; readonly to: number; readonly twice: boolean }
  | { readonly kind: 'settle'; readonly who: number; readonly keep: 'standing' | 'held' };

const who = fc.nat({ max: 6 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('work' as const), who, command: someCommand }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('carry' as const), from: who, to: who, twice: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      who,
      keep: fc.constantFrom('standing' as const, 'held' as const),
    }),
  },
);

/** People and the laptops they work on: people of one laptop always have each other's events. */
const office = fc.record({
  people: fc.integer({ min: 3, max: 7 }),
  laptops: fc.integer({ min: 1, max: 4 }),
  dossier: startingDossier,
  moves: fc.array(move, { minLength: 20, maxLength: 80 }),
});

interface Person {
  readonly laptop: Laptop;
  readonly place: number;
  readonly actor: Actor;
}

function play({ people: count, laptops, dossier, moves }: typeof office extends fc.Arbitrary<infer T> ? T : never) {
  const people = Array.from(
    { length: count },
    (_, index): Person => ({
      laptop: aLaptop(String.fromCharCode(97 + index)),
      place: index % laptops,
      actor: { name: `Anggota ${index + 1}`, role: 'chair' },
    }),
  );
  const personAt = (index: number): Person => people[index % people.length] as Person;
  const share = (place: number): void => {
    const here = people.filter((person) => person.place === place);
    for (const from of here) for (const to of here) to.laptop.receive(from.laptop.events());
  };
  const begin = personAt(0);
  begin.laptop.give({ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } }, begin.actor);
  for (const { laptop } of people) laptop.receive(begin.laptop.events());
  for (const each of moves) {
    if (each.kind === 'carry') {
      const [from, to] = [personAt(each.from), personAt(each.to)];
      to.laptop.receive(from.laptop.events().toReversed());
      if (each.twice) to.laptop.receive(from.laptop.events());
      share(to.place);
      continue;
    }
    const { laptop, actor, place } = personAt(each.who);
    if (each.kind === 'work') laptop.give(each.command, actor);
    else {
      const conflicts = Object.keys(laptop.state()?.apart?.conflicts ?? {});
      if (conflicts.length > 0) {
        laptop.give({ name: 'settleConflict', body: { conflicts, keep: each.keep, reason: 'Dibahas' } }, actor);
      }
    }
    share(place);
  }
  return people;
}

describe('people who work apart and carry their events to each other in any order', () => {
  it('all come to the same state once all have everything', () => {
    let held = 0;
    fc.assert(
      fc.property(office, fc.infiniteStream(fc.nat()), (given, order) => {
        const people = play(given);
        const all = people.flatMap(({ laptop }) => laptop.events());
        for (const { laptop } of people) {
          laptop.receive([...all].sort(() => (((order.next().value ?? 0) as number) % 2 === 0 ? 1 : -1)));
        }
        const [first, ...others] = people.map(({ laptop }) => JSON.stringify(laptop.state()));
        for (const other of others) expect(other).toBe(first);
        held += people[0]?.laptop.steps().filter(({ clash }) => clash !== null).length ?? 0;
        // Nothing is dropped: every event is applied, or held back and told, or was.
        expect(people[0]?.laptop.steps().length).toBe(new Set(all.map(({ header }) => header.id)).size);
      }),
      { numRuns: 120 },
    );
    expect(held).toBeGreaterThan(0);
  });

  it('keep the order of what they had when more comes', () => {
    fc.assert(
      fc.property(office, (given) => {
        const people = play(given);
        const before = people.map(({ laptop }) => laptop.steps().map(({ recorded }) => recorded.header.id));
        const all = people.flatMap(({ laptop }) => laptop.events());
        for (const [index, { laptop }] of people.entries()) {
          laptop.receive(all);
          const known = new Set(before[index]);
          const after = laptop.steps().map(({ recorded }) => recorded.header.id);
          expect(after.filter((id) => known.has(id))).toEqual(before[index]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('always have a dossier that could be imported', () => {
    fc.assert(
      fc.property(office, (given) => {
        for (const { laptop } of play(given)) {
          const state = laptop.state();
          expect(dossierShape.safeParse(state).success).toBe(true);
          expect(state === null ? [] : inconsistenciesOf(state)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
