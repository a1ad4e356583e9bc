// The tender of the benches: of an ordinary size, 8 bids with 40 lines each.

import { standardRequirements } from '#core/regulation/requirement-templates.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import type { Bidder, Dossier, OwnerLine } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  rupiah,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

export const BIDS = 8;
export const LINES = 40;

/** A tender with every bid opened and nothing assessed; numbers vary with the index, some lines hold a mistake to correct. */
export function openedTender(index: number, practice = false): Dossier {
  const number = sequence(index);
  const owner = Array.from({ length: LINES }, (_, line) =>
    anOwnerLine(`line-${index}-${line}`, `${number(1, 900)}.${number(1, 9)}`, number(10_000, 2_000_000)),
  );
  const bidders = Array.from({ length: BIDS }, (_, bid) => bidder(`bidder-${index}-${bid}`, owner, number));
  const estimate = owner.reduce((sum, line) => sum + Math.round(Number(line.volume) * Number(line.unitPrice)), 0);
  const received = aDossier({
    practice,
    requirements: standardRequirements(PERPRES_54_2010, 'works'),
    bidders,
    pricing: { vat: { mode: 'included' }, ownerLines: owner },
    notice: { code: String(90_000_000_000 + index), ownerEstimate: rupiah(estimate) },
  });
  return withAllExamined(received);
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
