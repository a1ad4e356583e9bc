// All screens of one tender, seven schedules of 500 lines: what a person waits for behind the findings, while they may be typing.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { screeningOf } from '#core/screens/screening.ts';
import type { Dossier, OwnerLine } from '#core/tender/model.ts';
import { aBid, aBidder, aDossier, anOfferedLine, anOwnerLine, rupiah } from '#test/support/builders/dossier.ts';
import { type Bench, timed } from './bench.ts';

const BIDS = 7;
const LINES = 500;
const ROUNDS = 60;

export const bench: Bench = {
  name: `all screens of one tender, ${BIDS} bids × ${LINES} lines`,
  yardstick: null,
  limit: { kind: 'p95', atMostMs: 200 },
  run: async () => {
    const dossier = aTender();
    const evaluated = evaluateDossier(dossier);
    const evaluation = evaluated.ok ? evaluated.value : null;
    const work: number[] = [];
    for (let round = -5; round < ROUNDS; round += 1) {
      const taken = await timed(() => {
        const { findings } = screeningOf(dossier, { settings: [], evaluation });
        if (findings.length === 0) throw new Error('what is alike was not found');
      });
      if (round >= 0) work.push(taken);
    }
    return { work, yardstick: [] };
  },
};

/** Two of the schedules share a third of their prices and a misspelling; the others are each their own. */
function aTender(): Dossier {
  const ownerLines = Array.from({ length: LINES }, (_, at) =>
    anOwnerLine(`l${at}`, '12.5', 40_000 + at * 377, { description: `Pekerjaan beton dan pasangan batu nomor ${at}` }),
  );
  const bidders = Array.from({ length: BIDS }, (_, at) => {
    const lines = ownerLines.map((line, index) => offered(line, index, at));
    return aBidder(`b${at}`, { bid: aBid({ offeredTotal: rupiah(900_000_000 + at * 3_117_000), lines }) });
  });
  return aDossier({ pricing: { vat: { mode: 'included' }, ownerLines }, bidders });
}

function offered(line: OwnerLine, index: number, at: number) {
  const isShared = at < 2 && index % 3 === 0;
  const price = 38_001 + index * 351 + (isShared ? 0 : at * 913 + ((index * 7_919 * (at + 1)) % 997));
  const description = at < 2 && index % 9 === 0 ? `${line.description} betton` : line.description;
  return anOfferedLine(line, price, price * 12.5, { description });
}
