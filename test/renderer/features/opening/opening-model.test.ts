import { expect, it } from 'vitest';
import { countOpening, offeringRows, withoutOffer } from '#renderer/features/opening/opening-model.ts';
import { aBidder, aDossier, bidderId } from '#test/support/builders/dossier.ts';

const base = aDossier({
  bidders: [aBidder('a', { total: 1 }), aBidder('x'), aBidder('b', { total: 2 }), aBidder('c', { total: 3 })],
});
const dossier = {
  ...base,
  opening: {
    ...base.opening,
    bids: {
      [bidderId('a')]: { condition: 'complete', missing: [], note: null } as const,
      [bidderId('b')]: { condition: 'unreadable', missing: [], note: null } as const,
    },
  },
};

it('lists offering bidders in order of registration and the others apart', () => {
  expect(offeringRows(dossier).map(({ number, bidder }) => [number, bidder.id])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(withoutOffer(dossier).map(({ id }) => id)).toEqual(['x']);
});

it('counts how the bids were found', () => {
  expect(countOpening(dossier)).toEqual({
    registered: 4,
    submitted: 3,
    complete: 1,
    incomplete: 0,
    unreadable: 1,
    open: 1,
  });
});
