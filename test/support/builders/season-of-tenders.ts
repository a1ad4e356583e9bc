/** Small seasons for tests of patterns: real dossiers, read as the app reads them. */
import type { TenderFacts } from '#core/patterns/facts.ts';
import { factsOf } from '#core/patterns/facts-of.ts';
import type { Dossier, ProcurementKind } from '#core/tender/model.ts';
import type { FirmProfile } from '#core/tender/qualification-model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { aBidder, aDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';

export interface TenderOptions {
  /** Price by firm; null = registered without an offer. */
  readonly bids: Readonly<Record<string, number | null>>;
  readonly winner?: string;
  readonly kind?: ProcurementKind;
  /** Day of the opening and of the award. */
  readonly day?: string;
  readonly name?: string;
  readonly estimate?: number;
  /** What a firm shows, a small business. */
  readonly shows?: Readonly<Record<string, Partial<FirmProfile>>>;
}

/** A tender whose bidders are known by their supplier codes: firm `a` is the same in every one. */
export function aTender(code: string, options: TenderOptions): Dossier {
  const {
    bids,
    winner,
    kind = 'works',
    day = '2025-03-03',
    name = `Paket ${code}`,
    estimate = 1000,
    shows = {},
  } = options;
  const opened = instant(`${day}T02:00:00.000Z`);
  const blank = aDossier();
  const profiles = Object.entries(shows).map(([id, firm]) => [id, aProfile('small', [aFirm(firm)])] as const);
  return aDossier({
    notice: { code, name, kind, ownerEstimate: rupiah(estimate), fiscalYear: Number(day.slice(0, 4)) },
    opening: { ...blank.opening, openedAt: opened },
    bidders: Object.entries(bids).map(([id, total]) =>
      aBidder(id, { supplierCode: `10${id}`, ...(total === null ? {} : { total }) }),
    ),
    qualification: { entries: {}, profiles: Object.fromEntries(profiles), shortlist: null },
    decision:
      winner === undefined
        ? null
        : {
            kind: 'award',
            decidedAt: opened,
            winner: { bidder: bidderId(winner), price: rupiah(bids[winner] ?? 0) },
            reserves: [],
            note: null,
          },
  });
}

export function factsOfAll(dossiers: readonly Dossier[]): readonly TenderFacts[] {
  return dossiers.map((dossier) => factsOf(streamOf(dossier.notice), dossier));
}

export function factsOfTenders(tenders: Readonly<Record<string, TenderOptions>>): readonly TenderFacts[] {
  return factsOfAll(Object.entries(tenders).map(([code, options]) => aTender(code, options)));
}

/** Runs a generator to its end. */
export function ended<Value>(steps: Generator<unknown, Value, void>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
