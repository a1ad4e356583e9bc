import { expect, it } from 'vitest';
import { evaluate } from '#core/evaluation/evaluate.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import { correctionRows } from '#renderer/features/arithmetic/correction-rows.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  decimal,
  rupiah,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

it('puts the document, the offer and the correction of each line side by side', () => {
  const one = anOwnerLine('l1', 10, 1000);
  const two = anOwnerLine('l2', 5, 2000);
  const three = anOwnerLine('l3', 1, 500);
  const extra = anOfferedLine(one, 50, 50, { line: null, number: 'x', description: 'Tambahan' });
  const dossier = withAllExamined(
    aDossier({
      pricing: { vat: { mode: 'included' }, ownerLines: [one, two, three] },
      bidders: [
        aBidder('a', {
          bid: aBid({
            offeredTotal: rupiah(17_000),
            lines: [anOfferedLine(one, 900, 8100, { volume: decimal(9) }), extra, anOfferedLine(two, 1800, 9000)],
          }),
        }),
      ],
    }),
  );
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  assert(ruleSet, 'known rule set');
  const evaluation = evaluate(dossier, ruleSet);
  assert(evaluation.ok && evaluation.value.bids[0], 'one bid');
  const rows = correctionRows(dossier, evaluation.value.bids[0]);
  expect(
    rows.map(({ line, documentVolume, offered, volumeDiffers, totalDiffers }) => ({
      number: line.number,
      change: line.change,
      documentVolume,
      offeredVolume: offered?.volume ?? null,
      volumeDiffers,
      totalDiffers,
    })),
  ).toEqual([
    {
      number: 'l1',
      change: 'volume',
      documentVolume: '10',
      offeredVolume: '9',
      volumeDiffers: true,
      totalDiffers: true,
    },
    {
      number: 'l2',
      change: 'none',
      documentVolume: '5',
      offeredVolume: '5',
      volumeDiffers: false,
      totalDiffers: false,
    },
    {
      number: 'l3',
      change: 'missing-item',
      documentVolume: '1',
      offeredVolume: null,
      volumeDiffers: false,
      totalDiffers: false,
    },
    {
      number: 'x',
      change: 'extra-item',
      documentVolume: null,
      offeredVolume: '10',
      volumeDiffers: false,
      totalDiffers: true,
    },
  ]);
});
