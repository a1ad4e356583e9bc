// `evaluate` on a season of 967 tenders, 8 bids of 40 lines each, every bid's corrected lines read, against parsing the
// same dossiers from JSON.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { standardRequirements } from '#core/regulation/requirement-templates.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010.ts';
import type { Bidder, Dossier, OwnerLine } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { type Bench, interleave, timed } from './bench.ts';

const TENDERS = 967;
const BIDS = 8;
const LINES = 40;

export const bench: Bench = {
  name: `evaluate ${TENDERS} tenders, ${BIDS} bids × ${LINES} lines`,
  yardstick: 'JSON.parse',
  limit: { kind: 'ratio', atMost: 3 },
  run: async () => {
    const texts = Array.from({ length: TENDERS }, (_, index) => JSON.stringify(dossier(index)));
    return interleave({
      rounds: 9,
      work: async () => {
        // Parsed anew each round: an evaluation must not find anything left from the last one.
        const dossiers = texts.map(parse);
        return timed(() => dossiers.forEach(evaluateAndRead));
      },
      yardstick: async () => {
        const dossiers: Dossier[] = [];
        const taken = await timed(() => texts.forEach((text) => dossiers.push(parse(text))));
        if (dossiers.length !== TENDERS) throw new Error('not everything was parsed');
        return taken;
      },
    });
  },
};

function parse(text: string): Dossier {
  return JSON.parse(text) as Dossier;
}

/** Evaluates, and reads every corrected line as a screen or the command line would. */
function evaluateAndRead(tender: Dossier): void {
  const evaluation = evaluateDossier(tender);
  if (!evaluation.ok || evaluation.value.outcome.kind !== 'award') throw new Error('every tender here has a winner');
  const lines = evaluation.value.bids.reduce((sum, bid) => sum + bid.lines.length, 0);
  if (lines !== BIDS * LINES) throw new Error(`${lines} lines corrected`);
}

/** A tender with every bid assessed; numbers vary with the index, some lines hold a mistake to correct. */
function dossier(index: number): Dossier {
  const number = sequence(index);
  const owner = Array.from({ length: LINES }, (_, line) =>
    anOwnerLine(`line-${index}-${line}`, `${number(1, 900)}.${number(1, 9)}`, number(10_000, 2_000_000)),
  );
  const bidders = Array.from({ length: BIDS }, (_, bid) => bidder(`bidder-${index}-${bid}`, owner, number));
  const estimate = owner.reduce((sum, line) => sum + Math.round(Number(line.volume) * Number(line.unitPrice)), 0);
  const received = aDossier({
    requirements: standardRequirements(PERPRES_54_2010, 'works'),
    bidders,
    pricing: { vat: { mode: 'included' }, ownerLines: owner },
    notice: { code: String(90_000_000_000 + index), ownerEstimate: rupiah(estimate) },
  });
  return withAllAttending(withFindings(withAllExamined(received)));
}

function bidder(id: string, owner: readonly OwnerLine[], number: (from: number, to: number) => number): Bidder {
  const lines = owner.map((line) => {
    const unitPrice = Math.floor((Number(line.unitPrice) * number(85, 99)) / 100);
    const product = Math.round(Number(line.volume) * 10) * unitPrice;
    const total = number(0, 49) === 0 ? product + 10 : product;
    return anOfferedLine(line, unitPrice, `${Math.floor(total / 10)}.${total % 10}`);
  });
  return aBidder(id, { bid: aBid({ lines }) });
}

/** Whole numbers between two bounds, the same for the same index. */
function sequence(index: number): (from: number, to: number) => number {
  let state = index + 1;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
}
