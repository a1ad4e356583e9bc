import { describe, expect, it } from 'vitest';
import { clockRemarks } from '#core/exchange/archive/clock-remarks.ts';
import type { DeviceId, EventHeader, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import { instant } from '#test/support/builders/dossier.ts';

const [one, two] = ['a', 'b'].map((letter) => letter.repeat(64)) as unknown as readonly [DeviceId, DeviceId];

function header(dev: DeviceId, n: number, at: string, parts: Partial<EventHeader> = {}): EventHeader {
  return {
    v: 2,
    id: `${dev[0]}${n}` as EventId,
    stream: 'tender' as StreamId,
    dev,
    n,
    prev: null,
    after: [],
    type: 'noteWritten',
    tv: 1,
    seen: null,
    at: instant(at),
    tz: 'WITA',
    boot: `boot-${n}`,
    mono: 0,
    actor: 'Siti',
    role: 'member',
    cert: null,
    bh: '0'.repeat(64) as Hash,
    blobs: [],
    ...parts,
  };
}

const after = (dev: DeviceId, n: number) => ({ after: [{ dev, n, hash: '0'.repeat(64) as Hash }] });

describe('what clocks tell of themselves', () => {
  it('is a clock set back a year between two events of one device', () => {
    const remarks = clockRemarks([
      header(one, 1, '2026-11-23T02:00:00.000Z'),
      header(one, 2, '2025-11-23T02:00:00.000Z'),
    ]);
    expect(remarks).toMatchObject([{ kind: 'clock-back', device: one, n: 2, value: '2025-11-23T02:00:00.000Z' }]);
  });

  it('is a clock set back before what its author had seen of another device', () => {
    const seen = header(one, 1, '2026-11-23T02:00:00.000Z');
    const early = header(two, 1, '2025-11-23T02:00:00.000Z', after(one, 1));
    expect(clockRemarks([seen, early])).toMatchObject([{ kind: 'clock-behind', device: two, n: 1 }]);
    const drifted = header(two, 1, '2026-11-23T01:58:00.000Z', after(one, 1));
    expect(clockRemarks([seen, drifted])).toEqual([]);
  });

  it('is nothing between devices that had not seen each other', () => {
    expect(
      clockRemarks([header(one, 1, '2026-11-23T02:00:00.000Z'), header(two, 1, '2025-11-23T02:00:00.000Z')]),
    ).toEqual([]);
  });
});
