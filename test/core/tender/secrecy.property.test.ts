import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import { diffDossier } from '#core/exchange/differences.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { spseTable } from '#core/explanation/spse-table.ts';
import type { RupiahText } from '#core/money/text.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { decide } from '#core/tender/decide.ts';
import { describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { readiness } from '#core/tender/readiness.ts';
import { summarise } from '#core/tender/summary.ts';
import { context } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  anOwnerLine,
  bidderId,
  complete,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { PRICE_DOORS, priceCarriers } from '#test/support/builders/price-carriers.ts';
import { aJudgedDossier, aSealedDossier, FIX, UNOPENED } from '#test/support/builders/sealed.ts';
import { inputOf } from '#test/core/documents/dossiers.ts';

const LINE = anOwnerLine('l1', '1', 400_000_000);
const BIDDERS = ['a', 'b', 'c', 'd', 'e'] as const;
const source = { kind: 'manual', files: [] } as const;

/** The price of a bidder, of digits nothing else has: `70717111.71` for a, `70727222.72` for b. */
function secretOf(bidder: string): RupiahText {
  const n = BIDDERS.findIndex((id) => id === bidder) + 1;
  return rupiah(`7${n}${n}1${n}${n}1${n}${n}.${n}7`);
}

/** The digits of a secret, whatever stands between them. */
function traceOf(bidder: string): RegExp {
  const [whole = ''] = secretOf(bidder).split('.');
  return new RegExp([...whole].join('[.,]?'));
}

const someBidder = fc.constantFrom(...BIDDERS);
const price = fc
  .tuple(fc.constantFrom(...PRICE_DOORS), someBidder)
  .map(([door, id]) => priceCarriers(bidderId(id), secretOf(id), LINE)[door])
  .filter((command) => command !== undefined);

const requirement = fc.constantFrom('adm', 'tek', 'kual', 'bukti').map(requirementId);
const finding = fc.constantFrom(met(), met('80'), met('80'), met('40'), notMet());

/** What moves a tender on, or tries to slip a price in beside the doors made for it. */
const someCommand: fc.Arbitrary<TenderCommand> = fc.oneof(
  { weight: 8, arbitrary: price },
  {
    weight: 2,
    arbitrary: fc.tuple(requirement, someBidder, finding).map(([id, bidder, found]): TenderCommand => {
      const cell = { requirement: id, bidder: bidderId(bidder), finding: found };
      return { name: 'assess', body: { cells: [cell] } };
    }),
  },
  {
    weight: 1,
    arbitrary: someBidder.map(
      (id): TenderCommand => ({ name: 'examineBid', body: { bidder: bidderId(id), opening: complete } }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .oneof({ weight: 4, arbitrary: fc.constant(['a', 'b']) }, { weight: 1, arbitrary: fc.subarray(['a', 'b', 'c']) })
      .map((ids): TenderCommand => ({ name: 'fixTechnicalResult', body: { ...FIX.body, passed: ids.map(bidderId) } })),
  },
  {
    weight: 2,
    arbitrary: fc.subarray(['a', 'b', 'c']).map((ids): TenderCommand => {
      const bidders = Object.fromEntries(ids.map((id) => [id, 'agreed' as const]));
      const items = [{ topic: 'Daya', change: '40 kW' }];
      const equalisation = { agreedAt: instant('2025-06-08T02:00:00.000Z'), items, bidders };
      return { name: 'recordEqualisation', body: { equalisation } };
    }),
  },
  {
    weight: 1,
    arbitrary: someBidder.map((id): TenderCommand => {
      const bidder = aBidder(id, { bid: aBid({ offeredTotal: secretOf(id) }) });
      return { name: 'registerBidder', body: { bidder } };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(someBidder, fc.constantFrom('one-file', 'unknown', 'two-stage'))
      .map(([id, submission]): TenderCommand => {
        const changes = [
          { path: ['notice', 'submission'], from: 'two-file', to: submission },
          { path: ['bidders', id, 'bid', 'offeredTotal'], from: null, to: secretOf(id) },
        ];
        return { name: 'acceptDifferences', body: { source, changes } };
      }),
  },
  {
    weight: 1,
    arbitrary: someBidder.map((id): TenderCommand => {
      const award = { bidder: bidderId(id), price: secretOf(id) };
      const decidedAt = instant('2025-06-20T02:00:00.000Z');
      return { name: 'decideAward', body: { decidedAt, winner: award, reserves: [], note: null } };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<TenderCommand>({
      name: 'declareFailure',
      body: { decidedAt: instant('2025-06-20T02:00:00.000Z'), ground: 'document-error', facts: 'Keliru' },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<TenderCommand>({
      name: 'startReEvaluation',
      body: {
        startedAt: instant('2025-06-21T02:00:00.000Z'),
        cause: 'evaluation-error',
        reason: 'Keliru menilai',
        from: 'technical',
      },
    }),
  },
);

const start: fc.Arbitrary<Dossier> = fc
  .tuple(fc.constantFrom(true, true, true, false), fc.constantFrom('two-file' as const, 'two-stage' as const))
  .map(([judged, submission]) =>
    (judged ? aJudgedDossier : aSealedDossier)({
      notice: { submission },
      pricing: { vat: { mode: 'included' }, ownerLines: [LINE] },
    }),
  );

/** Everything anyone can see of a tender: state, file, evaluation, lists, history, documents, comparisons. */
function everythingShown(dossier: Dossier, events: readonly TenderEvent[], before: Dossier): string {
  const evaluated = context.evaluate(dossier);
  const evaluation = evaluated.ok ? evaluated.value : null;
  const filled = {
    ...dossier,
    bidders: dossier.bidders.map((bidder) =>
      bidder.bid === null ? bidder : { ...bidder, bid: { ...UNOPENED, offeredTotal: secretOf(bidder.id) } },
    ),
  };
  return JSON.stringify([
    dossier,
    writeDossierFile(dossier),
    evaluation === null ? null : evaluationToJson(evaluation),
    evaluation === null ? null : spseTable(dossier, evaluation).rows,
    summarise(dossier, evaluation),
    readiness(dossier, evaluation),
    events,
    described(before, events),
    documentsOf(dossier).map((key) => buildDocument(key, inputOf(dossier))),
    diffDossier(dossier, filled, 'dossier'),
    diffDossier(dossier, filled, 'isb'),
  ]);
}

function described(before: Dossier, events: readonly TenderEvent[]): readonly unknown[] {
  let state = before;
  return events.map((event) => {
    const told = describeEvent(state, event);
    state = apply(state, event);
    return told;
  });
}

describe('a price of file II', () => {
  it('is seen nowhere before the technical result is fixed, and then only of those who passed', () => {
    let refused = 0;
    let opened = 0;
    let fixed = 0;
    fc.assert(
      fc.property(start, fc.array(someCommand, { minLength: 10, maxLength: 60 }), (dossier, commands) => {
        let state = dossier;
        const mayShow = new Set<string>();
        for (const command of commands) {
          const decided = decide(state, command, context);
          if (!decided.ok) {
            if (decided.error.kind === 'price-sealed') refused += 1;
            for (const id of BIDDERS) expect(JSON.stringify(decided)).not.toMatch(traceOf(id));
            continue;
          }
          const before = state;
          state = decided.value.reduce<Dossier>(apply, state);
          if (state.technicalResult !== null && before.technicalResult === null) fixed += 1;
          for (const id of state.technicalResult?.passed ?? []) mayShow.add(id);
          const shown = everythingShown(state, decided.value, before);
          for (const id of BIDDERS) {
            if (mayShow.has(id)) opened += traceOf(id).test(shown) ? 1 : 0;
            else expect(shown).not.toMatch(traceOf(id));
          }
          expect(inconsistenciesOf(state).filter(({ problem }) => problem === 'price-sealed')).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    // The histories went somewhere: prices were tried, results fixed, and prices then opened.
    expect(refused).toBeGreaterThan(300);
    expect(fixed).toBeGreaterThan(8);
    expect(opened).toBeGreaterThan(8);
  });

  it('does not come back by undoing what came before the result', () => {
    fc.assert(
      fc.property(start, fc.array(someCommand, { minLength: 5, maxLength: 30 }), (dossier, commands) => {
        let state = dossier;
        for (const command of commands) {
          const decided = decide(state, command, context);
          if (!decided.ok) continue;
          const before = state;
          state = decided.value.reduce<Dossier>(apply, state);
          const fixes = decided.value.some(({ type }) => type === 'technicalResultFixed');
          if (fixes) expect(invertAll(before, decided.value)).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});
