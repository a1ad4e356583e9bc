import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import type { Actor } from '#core/committee/role.ts';
import { commitmentOf } from '#core/committee/sheet-commitment.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import {
  aCommittee,
  anAssessedDossier,
  bidderId,
  instant,
  met,
  notMet,
  requirementId,
} from '#test/support/builders/dossier.ts';
import { aLaptop, type Laptop, type Recorded } from '#test/support/laptops.ts';

/** A member fills in, commits, shows or corrects; or one laptop gives another what it has. */
type Move =
  | {
      readonly kind: 'commit' | 'reveal' | 'reveal-other' | 'correct' | 'judge-together';
      readonly who: number;
      readonly sheet: number;
    }
  | { readonly kind: 'carry'; readonly from: number; readonly to: number };

const who = fc.nat({ max: 6 });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'commit' as const,
        'reveal' as const,
        'reveal-other' as const,
        'correct' as const,
        'judge-together' as const,
      ),
      who,
      sheet: fc.constantFrom(3, 3, 3, 1),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('carry' as const), from: who, to: who }) },
);

const office = fc.record({
  members: fc.constantFrom(3, 5, 7),
  laptops: fc.integer({ min: 1, max: 4 }),
  moves: fc.array(move, { minLength: 10, maxLength: 100 }),
  finish: fc.boolean(),
});

interface Person {
  readonly member: Member;
  readonly laptop: Laptop;
  readonly place: number;
  readonly actor: Actor;
}

const AT = instant('2014-05-07T02:00:00.000Z');
const SHEETS: readonly SheetCells[] = [met(), notMet('Alat kurang'), met(), notMet('Personel kurang')].map(
  (finding, n) => ({
    [requirementId('tek')]: { [bidderId('a')]: finding, ...(n > 1 ? { [bidderId('b')]: met() } : {}) },
  }),
);

function saltOf(who: number, sheet: number): string {
  return `${who}${sheet}`.padEnd(43, 'A');
}

function aJudgedTender(members: number): Dossier {
  const dossier = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });
  const findings = Object.fromEntries(Object.entries(dossier.findings).filter(([id]) => id === 'adm'));
  return { ...dossier, committee: aCommittee(members), findings };
}

function commandOf({ kind, who, sheet }: Exclude<Move, { readonly kind: 'carry' }>, person: Person): TenderCommand {
  const { member, laptop } = person;
  const own = { stage: 'technical', member: member.id, name: member.name, key: laptop.dev } as const;
  const cells = SHEETS[sheet] ?? {};
  const salt = saltOf(who, sheet);
  const code = laptop.state()?.notice ?? { code: '', version: 1 };
  switch (kind) {
    case 'commit':
      return {
        name: 'commitSheet',
        body: {
          ...own,
          at: AT,
          commitment: commitmentOf(code, { stage: 'technical', member: member.id, salt, cells }),
        },
      };
    case 'reveal':
    case 'reveal-other':
      return {
        name: 'revealSheet',
        body: { ...own, at: AT, salt: kind === 'reveal' ? salt : saltOf(who + 1, sheet), cells },
      };
    case 'correct':
      return {
        name: 'correctSheet',
        body: {
          ...own,
          correction: {
            at: AT,
            requirement: requirementId('tek'),
            bidder: bidderId('a'),
            finding: met(),
            reason: 'Dibaca ulang',
          },
        },
      };
    case 'judge-together':
      return {
        name: 'assess',
        body: { cells: [{ requirement: requirementId('tek'), bidder: bidderId('a'), finding: notMet('Bersama') }] },
      };
  }
}

function play({ members, laptops, moves, finish }: typeof office extends fc.Arbitrary<infer T> ? T : never) {
  const dossier = aJudgedTender(members);
  const people = dossier.committee.members.map(
    (member, index): Person => ({
      member,
      laptop: aLaptop(String.fromCharCode(97 + index)),
      place: index % laptops,
      actor: { name: member.name, role: index === 0 ? 'chair' : 'member' },
    }),
  );
  const personAt = (index: number): Person => people[index % people.length] as Person;
  const share = (place: number): void => {
    const here = people.filter((person) => person.place === place);
    for (const from of here) for (const to of here) to.laptop.receive(from.laptop.events());
  };
  const chair = personAt(0);
  expect(
    chair.laptop.give({ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } }, chair.actor),
  ).toBeNull();
  const setting = {
    ownSheets: ['technical'],
    aggregation: 'median',
    spreadLimit: '40',
    voteQuorum: null,
    secondPerson: false,
    reason: 'Menilai sendiri dahulu',
  } as const;
  expect(chair.laptop.give({ name: 'setJudging', body: setting as never }, chair.actor)).toBeNull();
  for (const { laptop } of people) laptop.receive(chair.laptop.events());
  for (const each of moves) {
    if (each.kind === 'carry') {
      const [from, to] = [personAt(each.from), personAt(each.to)];
      to.laptop.receive(from.laptop.events().toReversed());
      share(to.place);
      continue;
    }
    const person = personAt(each.who);
    // The sheet of a person is theirs, whatever number the move gave.
    const command = commandOf({ ...each, who: people.indexOf(person) }, person);
    person.laptop.give(command, person.actor);
    share(person.place);
  }
  if (finish) finishTogether(people);
  return { people };
}

/** All meet, bind themselves, show, and judge together. */
function finishTogether(people: readonly Person[]): void {
  const meet = (): void => {
    for (const from of people) for (const to of people) to.laptop.receive(from.laptop.events());
  };
  for (const kind of ['commit', 'reveal', 'judge-together'] as const) {
    meet();
    for (const [index, person] of people.entries()) {
      for (const sheet of [3, 1]) {
        const done = person.laptop.give(commandOf({ kind, who: index, sheet }, person), person.actor) === null;
        if (done) break;
      }
      meet();
    }
  }
}

/** Members with a commitment among some events. */
function committedIn(events: readonly Recorded[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ event }) => (event.type === 'sheetCommitted' ? [event.body.member as string] : [])));
}

describe('own sheets of people who work apart', () => {
  it('are never shown by anyone who had not seen every member bound', () => {
    let shown = 0;
    fc.assert(
      fc.property(office, (given) => {
        const { people } = play(given);
        const all = new Map(people.flatMap(({ laptop }) => laptop.events()).map((each) => [each.header.id, each]));
        for (const { header, event } of all.values()) {
          if (event.type !== 'sheetRevealed') continue;
          shown += 1;
          const seen = [...all.values()].filter(({ header: { dev, n } }) =>
            dev === header.dev ? n < header.n : (header.after?.find((cause) => cause.dev === dev)?.n ?? 0) >= n,
          );
          expect(committedIn(seen).size).toBe(people.length);
        }
        // Before a sheet is shown, nothing that any laptop has tells of it.
        for (const { laptop } of people) {
          const state = laptop.state();
          if (state === null || sheetPhase(state, 'technical') !== 'committing') continue;
          expect(JSON.stringify(laptop.events().filter(({ event }) => event.type !== 'sheetRevealed'))).not.toContain(
            'Personel kurang',
          );
        }
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(0);
  });

  it('are what their members were bound to, the same everywhere, and nothing common stands before all are shown', () => {
    let common = 0;
    fc.assert(
      fc.property(office, (given) => {
        const { people } = play(given);
        const all = people.flatMap(({ laptop }) => laptop.events());
        for (const { laptop } of people) laptop.receive(all);
        const [first, ...others] = people.map(({ laptop }) => JSON.stringify(laptop.state()));
        for (const other of others) expect(other).toBe(first);
        const state = people[0]?.laptop.state();
        if (!state) throw new Error('the tender is there');
        for (const { member, sheet } of sheetsOf(state, 'technical')) {
          if (sheet?.revealed == null) continue;
          const { salt, cells } = sheet.revealed;
          expect(commitmentOf(state.notice, { stage: 'technical', member: member.id, salt, cells })).toBe(
            sheet.commitment,
          );
        }
        if (state.findings[requirementId('tek')] !== undefined) {
          common += 1;
          expect(sheetPhase(state, 'technical')).toBe('revealed');
        }
      }),
      { numRuns: 150 },
    );
    expect(common).toBeGreaterThan(0);
  });
});
