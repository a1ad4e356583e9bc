import { describe, expect, it } from 'vitest';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { lacks, type StreamStock, stockText } from '#core/sync/relay-stock.ts';

const ANI = 'a'.repeat(64) as DeviceId;
const BUDI = 'b'.repeat(64) as DeviceId;

function stock(head: Readonly<Record<DeviceId, number>>, seq = 0, branch = ''): StreamStock {
  const places = Object.entries(head).map(([dev, n]) => [dev, { n, hash: `${dev} ${n}${branch}` as Hash }]);
  return { stream: 'paket' as StreamId, head: Object.fromEntries(places), seq, awaited: [] };
}

describe('what a laptop lacks of another', () => {
  it('is everything of a tender it has not', () => {
    expect(lacks(undefined, stock({ [ANI]: 1 }))).toBe(true);
  });

  it('is what any device wrote behind what is here, and nothing of what only is here', () => {
    expect(lacks(stock({ [ANI]: 2 }), stock({ [ANI]: 3 }))).toBe(true);
    expect(lacks(stock({ [ANI]: 2 }), stock({ [ANI]: 2, [BUDI]: 1 }))).toBe(true);
    expect(lacks(stock({ [ANI]: 3, [BUDI]: 1 }), stock({ [ANI]: 2 }))).toBe(false);
  });

  it('is the order of a server that goes further', () => {
    expect(lacks(stock({ [ANI]: 2 }), stock({ [ANI]: 2 }, 2))).toBe(true);
    expect(lacks(stock({ [ANI]: 2 }, 2), stock({ [ANI]: 2 }, 1))).toBe(false);
  });

  it('[SYNC-1] is the other branch of a fork', () => {
    expect(lacks(stock({ [ANI]: 2 }), stock({ [ANI]: 2 }, 0, 'x'))).toBe(true);
  });

  it('is told by one text for one stock, whatever the order of its devices', () => {
    expect(stockText(stock({ [ANI]: 1, [BUDI]: 2 }))).toBe(stockText(stock({ [BUDI]: 2, [ANI]: 1 })));
    expect(stockText(stock({ [ANI]: 1 }))).not.toBe(stockText(stock({ [ANI]: 1 }, 1)));
    expect(stockText(stock({ [ANI]: 1 }))).not.toBe(stockText(stock({ [ANI]: 1 }, 0, 'x')));
  });
});
