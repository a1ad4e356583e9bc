import { describe, expect, it } from 'vitest';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { authorsOf, placesTold } from '#core/sync/segment-authors.ts';

const [one, two] = ['1', '2'].map((digit) => digit.repeat(64) as DeviceId) as [DeviceId, DeviceId];
const hashOf = (dev: DeviceId, n: number): Hash => `${dev.slice(0, 32)}${String(n).padStart(32, '0')}` as Hash;
const eventsAt = (...places: [DeviceId, number][]) => places.map(([dev, n]) => ({ dev, n, hash: hashOf(dev, n) }));
const head = { [one]: { n: 2, hash: hashOf(one, 2) } };

describe('the authors of a segment', () => {
  it('tell where its events stand, and where the stream stands behind it', () => {
    const events = eventsAt([one, 3], [one, 4], [two, 1], [one, 5]);
    expect(placesTold(authorsOf(events), 4, head)).toEqual({
      places: [
        { dev: one, n: 3, count: 2 },
        { dev: two, n: 1, count: 1 },
        { dev: one, n: 5, count: 1 },
      ],
      head: { [one]: { n: 5, hash: hashOf(one, 5) }, [two]: { n: 1, hash: hashOf(two, 1) } },
    });
  });

  it.each([
    ['of more events than there are', { runs: [0, 3] }, 2],
    ['of fewer', { runs: [0, 2] }, 3],
    ['of a device they do not name', { runs: [1, 2] }, 2],
    ['of no events', { runs: [0, 0, 0, 2] }, 2],
    ['half a pair', { runs: [0, 2, 0] }, 2],
    ['of a device twice', { devices: eventsAt([one, 3], [one, 4]), runs: [0, 1, 1, 1] }, 2],
    ['of events that do not follow', { devices: eventsAt([one, 9]) }, 2],
  ])('that speak %s are not believed', (_, change, events) => {
    const authors = authorsOf(eventsAt([one, 3], [one, 4]));
    expect(placesTold({ ...authors, ...change }, events, head)).toBeNull();
  });
});
