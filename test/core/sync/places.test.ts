import { describe, expect, it } from 'vitest';
import type { DeviceId } from '#core/log/envelope.ts';
import { addPlaces, numberAt } from '#core/sync/places.ts';

const A = 'a'.repeat(64) as DeviceId;
const B = 'b'.repeat(64) as DeviceId;

describe('places', () => {
  it('[SYNC-50] keep events of one device in a row as one run, and others apart', () => {
    const order = [A, A, B, A].map((dev, index) => ({ dev, n: [1, 2, 1, 3][index] ?? 0 }));
    expect(addPlaces([], order)).toEqual([
      { dev: A, n: 1, count: 2 },
      { dev: B, n: 1, count: 1 },
      { dev: A, n: 3, count: 1 },
    ]);
  });

  it('are the same whether they came at once or one by one', () => {
    const order = [A, A, B, B, A].map((dev, index) => ({ dev, n: [1, 2, 1, 2, 3][index] ?? 0 }));
    const oneByOne = order.reduce((places, place) => addPlaces(places, [place]), addPlaces([], []));
    expect(oneByOne).toEqual(addPlaces([], order));
  });

  it('tell the number of each event, and none of one that has no place', () => {
    const numberOf = numberAt(
      addPlaces(
        [],
        [
          { dev: A, n: 1 },
          { dev: B, n: 1 },
          { dev: A, n: 2 },
        ],
      ),
    );
    expect([
      numberOf({ dev: A, n: 1 }),
      numberOf({ dev: B, n: 1 }),
      numberOf({ dev: A, n: 2 }),
      numberOf({ dev: A, n: 3 }),
    ]).toEqual([1, 2, 3, null]);
  });
});
