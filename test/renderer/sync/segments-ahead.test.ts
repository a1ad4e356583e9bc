import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { createSegmentsAhead } from '#renderer/sync/segments-ahead.ts';
import { unwrap } from '#test/support/unwrap.ts';

const [a, b] = ['a'.repeat(64) as Hash, 'b'.repeat(64) as Hash];

function reader() {
  const asked: (readonly Hash[])[] = [];
  const ahead = createSegmentsAhead({
    segments: async (hashes) => {
      asked.push(hashes);
      return ok({ parts: hashes.map((hash) => ({ hash, bytes: null })), isWhole: true });
    },
  });
  return { asked, ahead };
}

describe('segments asked for ahead', () => {
  it('are on their way before they are taken, and asked for once', async () => {
    const { asked, ahead } = reader();
    ahead.askFor([a, b]);
    expect(asked).toEqual([[a, b]]);
    expect(unwrap(await ahead.take([a, b])).parts.map(({ hash }) => hash)).toEqual([a, b]);
    expect(asked).toEqual([[a, b]]);
    await ahead.take([a, b]);
    expect(asked).toHaveLength(2);
  });

  it('are not taken for others', async () => {
    const { asked, ahead } = reader();
    ahead.askFor([a]);
    expect(unwrap(await ahead.take([b])).parts.map(({ hash }) => hash)).toEqual([b]);
    expect(asked).toEqual([[a], [b]]);
  });

  it('are none where nothing follows', () => {
    const { asked, ahead } = reader();
    ahead.askFor([]);
    expect(asked).toEqual([]);
  });
});
