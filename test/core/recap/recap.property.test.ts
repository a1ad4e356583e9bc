import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#core/calendar/day.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { fractionShown } from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import { DIMENSIONS, type Dimension, groupOf } from '#core/recap/dimensions.ts';
import { type GroupAt, isBehind, passesFilter } from '#core/recap/filter.ts';
import { figureOf, MEASURE_KEYS, type MeasureKey, MEASURES } from '#core/recap/measures.ts';
import { type RecapSums, sumsOf } from '#core/recap/sums.ts';
import { recapOf } from '#core/recap/table.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier, TenderNotice } from '#core/tender/model.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { context } from '#test/support/builders/context.ts';
import {
  aConcludedObjection,
  anAppeal,
  announceAt,
  appeal,
  awardOf,
  fail,
  object,
} from '#test/support/builders/course.ts';
import { anAssessedDossier, instant, rupiah } from '#test/support/builders/dossier.ts';

/** One tender of a random office: how it began, and every event since. */
interface History {
  readonly first: Dossier;
  readonly events: readonly TenderEvent[];
  readonly last: Dossier;
}

const someNotice: fc.Arbitrary<Partial<TenderNotice>> = fc.record({
  agency: fc
    .constantFrom('Dinas Kesehatan', 'Dinas Pekerjaan Umum', 'RSUD')
    .map((name) => ({ code: null, name, address: null })),
  status: fc.constantFrom('running' as const, 'running' as const, 'finished' as const, 'failed' as const),
  kind: fc.constantFrom('works' as const, 'goods' as const),
  fiscalYear: fc.constantFrom(2013, 2014),
  budgetCeiling: fc.constantFrom(null, rupiah(900_000_000), rupiah('1000000000.01')),
  ownerEstimate: fc.constantFrom(null, rupiah(880_000_000), rupiah('999999999.99')),
  announcedAt: fc.constantFrom(null, instant('2014-04-20T02:00:00.000Z'), instant('2014-04-30T17:00:00.000Z')),
  version: fc.constantFrom(1, 1, 2),
});

/** What may end a tender, in this order; null where it makes no sense. */
const endings: readonly ((dossier: Dossier) => TenderCommand | null)[] = [
  () => fail('document-error'),
  (dossier) => {
    const evaluated = evaluateDossier(dossier);
    return evaluated.ok && evaluated.value.outcome.kind === 'award' ? awardOf(dossier) : null;
  },
  () => announceAt(),
  () => object(aConcludedObjection('rejected')),
  () => object(aConcludedObjection('accepted', 're-evaluation'), 's2'),
  () => appeal(anAppeal()),
];

const ready = fc.constant(anAssessedDossier({ a: 800_000_000, b: 820_000_000 }));

const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.oneof(startingDossier, ready),
    someNotice,
    fc.array(someCommand, { maxLength: 8 }),
    fc.subarray([...endings]),
  )
  .map(([start, notice, commands, ends]) => {
    const first = { ...start, notice: { ...start.notice, ...notice } };
    let state = first;
    const events: TenderEvent[] = [];
    for (const next of [...commands.map((command) => () => command), ...ends]) {
      const command = next(state);
      const decided = command === null ? null : decide(state, command, context);
      if (!decided?.ok) continue;
      for (const event of decided.value) {
        events.push(event);
        state = apply(state, event);
      }
    }
    return { first, events, last: state };
  });

const office = fc.array(history, { minLength: 1, maxLength: 12 });
const dimension = fc.constantFrom(...DIMENSIONS);

function summaryOf({ last }: History): TenderSummary {
  const evaluation = evaluateDossier(last);
  return summarise(last, evaluation.ok ? evaluation.value : null);
}

/** The tender as its events leave it, and what the recount needs of it. */
function replayed({ first, events }: History) {
  const dossier = events.reduce<Dossier>(apply, first);
  const objections = new Map(Object.entries(first.objections));
  for (const { type, body } of events) {
    if (type !== 'objectionRecorded') continue;
    if (body.objection === null) objections.delete(body.id);
    else objections.set(body.id, body.objection);
  }
  const failed = dossier.decision === null ? dossier.notice.status === 'failed' : dossier.decision.kind === 'failure';
  const price = dossier.decision?.kind === 'award' ? dossier.decision.winner.price : null;
  const ends = [...objections.values()].map(({ answer }) => answer?.conclusion ?? null);
  return { dossier, failed, price, ends };
}

type Counted = ReturnType<typeof replayed>;

/** Some figures counted again, one after the other, without sums. */
function recount(tenders: readonly Counted[]): Partial<Record<MeasureKey, string | null>> {
  const amounts = (of: (counted: Counted) => RupiahText | null) => tenders.flatMap((each) => of(each) ?? []);
  const total = (all: readonly RupiahText[]) =>
    all.length === 0 ? null : String(all.map(senOf).reduce<bigint>((sum, sen) => sum + sen, 0n));
  const ends = tenders.flatMap((each) => each.ends);
  const opened = tenders.filter(
    ({ dossier }) => dossier.opening.openedAt !== null || dossier.notice.status !== 'running',
  );
  const offers = opened.flatMap(({ dossier }) => dossier.bidders.filter(({ bid }) => bid !== null));
  const both = tenders.filter(({ price, dossier }) => price !== null && dossier.notice.budgetCeiling !== null);
  const evaluationDays = tenders.flatMap(({ dossier: { opening, decision, notice } }) =>
    opening.openedAt === null || decision === null
      ? []
      : [daysBetween(dateIn(opening.openedAt, notice.zone), dateIn(decision.decidedAt, notice.zone))],
  );
  const saved = both.map(
    ({ price, dossier }) => senOf(dossier.notice.budgetCeiling ?? rupiah(0)) - senOf(price ?? rupiah(0)),
  );
  return {
    packages: String(tenders.length),
    ceiling: total(amounts(({ dossier }) => dossier.notice.budgetCeiling)),
    ownerEstimate: total(amounts(({ dossier }) => dossier.notice.ownerEstimate)),
    awarded: String(tenders.filter(({ price }) => price !== null).length),
    award: total(amounts(({ price }) => price)),
    belowCeiling: both.length === 0 ? null : String(saved.reduce<bigint>((sum, sen) => sum + sen, 0n)),
    registered: String(tenders.reduce((sum, { dossier }) => sum + dossier.bidders.length, 0)),
    offering: String(offers.length),
    evaluationTook:
      evaluationDays.length === 0
        ? null
        : fractionShown(
            {
              numerator: BigInt(evaluationDays.reduce((a, b) => a + b, 0)),
              denominator: BigInt(evaluationDays.length),
            },
            0,
          ),
    failed: String(tenders.filter(({ failed }) => failed).length),
    repeated: String(tenders.filter(({ dossier }) => dossier.notice.version === 2).length),
    reEvaluations: String(tenders.reduce((sum, { dossier }) => sum + dossier.earlierEvaluations.length, 0)),
    objections: String(ends.length),
    objectionsAccepted: String(ends.filter((end) => end === 'accepted').length),
    objectionsRejected: String(ends.filter((end) => end === 'rejected').length),
    objectionsOpen: String(ends.filter((end) => end === null).length),
    appeals: String(tenders.reduce((sum, { dossier }) => sum + Object.keys(dossier.appeals).length, 0)),
  };
}

function shown(key: MeasureKey, sums: RecapSums): string | null {
  const { value } = figureOf(key, sums);
  return value === null ? null : fractionShown(value, 0);
}

describe('the recap of random histories', () => {
  it('equals a slow recount from the events, in every group', () => {
    const seen = { awards: 0, failures: 0, objections: 0, appeals: 0, both: 0 };
    fc.assert(
      fc.property(office, dimension, (histories, rows) => {
        const counted = histories.map((each) => ({ ...replayed(each), summary: summaryOf(each) }));
        const table = recapOf(
          counted.map(({ summary }) => summary),
          { rows, columns: null },
        );
        for (const { group, sums } of table.rowGroups) {
          const mine = counted.filter(({ summary }) => groupOf(rows, summary) === group);
          for (const [key, value] of Object.entries(recount(mine)) as [MeasureKey, string | null][]) {
            expect([key, shown(key, sums)]).toEqual([key, value]);
          }
        }
        seen.awards += table.total.award.known;
        seen.both += table.total.belowCeiling.known;
        seen.failures += table.total.failed;
        seen.objections += counted.reduce((sum, { ends }) => sum + ends.length, 0);
        seen.appeals += Number(shown('appeals', table.total));
      }),
      { numRuns: 150 },
    );
    // The histories went somewhere.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  });

  it('has in every cell the tenders that stand behind it, and they add up to rows, columns and the total', () => {
    fc.assert(
      fc.property(office, dimension, dimension, (histories, rows, columns) => {
        const tenders = histories.map(summaryOf);
        const table = recapOf(tenders, { rows, columns });
        const behind = (...groups: readonly GroupAt[]) => sumsOf(tenders.filter(isBehind(groups)));
        const at = (dimensionOfGroup: Dimension, group: string): GroupAt => ({ dimension: dimensionOfGroup, group });
        expect(table.total).toEqual(sumsOf(tenders));
        for (const row of table.rowGroups) {
          expect(row.sums).toEqual(behind(at(rows, row.group)));
          for (const [group, cell] of row.cells) {
            expect(cell).toEqual(behind(at(rows, row.group), at(columns, group)));
          }
          for (const key of MEASURE_KEYS) {
            if (!MEASURES[key].adds) continue;
            const parts = [...row.cells.values()].map((cell) => Number(shown(key, cell) ?? 0));
            expect(parts.reduce((sum, each) => sum + each, 0)).toBe(Number(shown(key, row.sums) ?? 0));
          }
        }
        for (const { group, sums } of table.columnGroups) expect(sums).toEqual(behind(at(columns, group)));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for a filtered office as for an office that only has those tenders', () => {
    fc.assert(
      fc.property(office, dimension, dimension, fc.nat(), (histories, rows, filtered, pick) => {
        const tenders = histories.map(summaryOf);
        const groups = [...new Set(tenders.map((tender) => groupOf(filtered, tender)))];
        const chosen = groups.slice(0, 1 + (pick % groups.length));
        const kept = tenders.filter(passesFilter({ [filtered]: chosen }));
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.every((tender) => chosen.includes(groupOf(filtered, tender)))).toBe(true);
        const left = tenders.filter((tender) => !kept.includes(tender));
        expect(left.every((tender) => !chosen.includes(groupOf(filtered, tender)))).toBe(true);
        expect(
          recapOf(kept, { rows, columns: filtered })
            .columnGroups.map(({ group }) => group)
            .toSorted(),
        ).toEqual(chosen.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('has no award and no saving while a tender is not decided', () => {
    fc.assert(
      fc.property(history, (each) => {
        const { decision } = replayed(each).dossier;
        const sums = sumsOf([summaryOf(each)]);
        if (decision?.kind === 'award') return;
        for (const key of ['award', 'belowCeiling', 'belowEstimate', 'domesticPercent', 'smallAwardPercent'] as const) {
          expect(figureOf(key, sums).value).toBeNull();
        }
      }),
      { numRuns: 80 },
    );
  });
});
