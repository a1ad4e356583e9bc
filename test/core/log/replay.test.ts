import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeviceId, EventHeader, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { inOrder, type Placed } from '#core/log/order.ts';
import { parseSealed } from '#core/log/parse.ts';
import { replay } from '#core/log/replay.ts';
import { type EventKinds, upcast } from '#core/log/upcast.ts';
import { addPlaces, numberAt } from '#core/sync/places.ts';
import { createTestDevice, type TestDevice, writeNotes, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const stream = 'tender-1' as StreamId;

/** A note as version 3 has it: version 1 called it `text`, version 2 had no language. */
interface Note {
  readonly note: string;
  readonly language: string;
}

const kinds: EventKinds<Note> = {
  noteWritten: {
    tv: 3,
    upcasters: {
      1: ({ text, ...rest }) => ({ ...rest, note: text }),
      2: (body) => ({ ...body, language: 'id' }),
    },
    read: ({ note, language }) =>
      typeof note === 'string' && typeof language === 'string' ? { note, language } : null,
  },
};

describe('upcasting', () => {
  it('takes every released version to the shape of today', () => {
    const today = { ok: true, value: { note: 'halo', language: 'id' } };
    expect(upcast(kinds, { type: 'noteWritten', tv: 1, body: { text: 'halo' } })).toEqual(today);
    expect(upcast(kinds, { type: 'noteWritten', tv: 2, body: { note: 'halo' } })).toEqual(today);
    expect(upcast(kinds, { type: 'noteWritten', tv: 3, body: { note: 'halo', language: 'id' } })).toEqual(today);
  });

  it('says why a payload cannot be read', () => {
    expect(upcast(kinds, { type: 'sealed', tv: 1, body: {} })).toEqual({ ok: false, error: 'unknown-type' });
    expect(upcast(kinds, { type: 'toString', tv: 1, body: {} })).toEqual({ ok: false, error: 'unknown-type' });
    expect(upcast(kinds, { type: 'noteWritten', tv: 4, body: {} })).toEqual({ ok: false, error: 'newer-version' });
    expect(upcast(kinds, { type: 'noteWritten', tv: 3, body: {} })).toEqual({ ok: false, error: 'unreadable-body' });
  });

  it('throws when a released version has no step up: that is a bug of ours', () => {
    const broken: EventKinds<Note> = { noteWritten: { tv: 2, upcasters: {}, read: () => null } };
    expect(() => upcast(broken, { type: 'noteWritten', tv: 1, body: {} })).toThrow('no step up');
  });
});

describe('the order of events', () => {
  it('is accepted ones by sequence, then waiting ones by device and counter', () => {
    const [a, b] = ['a', 'b'] as unknown as readonly [DeviceId, DeviceId];
    const ordered = [
      placed(b, 1, 1),
      placed(a, 1, 2),
      placed(a, 2, 10),
      placed(a, 3, null),
      placed(a, 10, null),
      placed(b, 2, null),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(ordered);
      }),
    );
  });
});

describe('the order of events nobody has numbered', () => {
  const [a, b, c] = ['a', 'b', 'c'] as unknown as readonly [DeviceId, DeviceId, DeviceId];
  const hash = '0'.repeat(64) as Hash;
  const behind = (dev: DeviceId, n: number, ...after: readonly [DeviceId, number][]): Placed => ({
    header: { dev, n, after: after.map(([cause, number]) => ({ dev: cause, n: number, hash })) },
    seq: null,
  });

  it('puts each behind what its author had, whatever the devices are called', () => {
    const ordered = [
      behind(b, 1),
      behind(c, 1, [b, 1]),
      behind(a, 1, [b, 1], [c, 1]),
      behind(a, 2),
      behind(b, 2, [a, 1]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(ordered);
      }),
    );
  });

  it('ends where two events name each other, which no device can make', () => {
    const [one, two] = [behind(a, 1, [b, 1]), behind(b, 1, [a, 1])];
    expect(inOrder([two, one])).toEqual([one, two]);
  });
});

describe('a stream replayed', () => {
  let laptop: TestDevice;
  let tablet: TestDevice;
  let ours: readonly SealedEvent[];
  let theirs: readonly SealedEvent[];

  beforeAll(async () => {
    laptop = await createTestDevice();
    tablet = await createTestDevice();
    ours = await writeStream(laptop, stream, [
      { payload: { text: 'L1' } },
      { payload: { what: 'ever' }, header: { type: 'voteCast' } },
      { payload: { note: 'L3' }, header: { tv: 2 } },
      { payload: { note: 'L4', mood: 'baik' }, header: { tv: 9 } },
      { payload: { note: 5, language: 'id' }, header: { tv: 3 } },
    ]);
    theirs = await writeStream(tablet, stream, [{ payload: { note: 'T1', language: 'en' }, header: { tv: 3 } }]);
  });

  it('gives the events it knows in the shape of today, and reports what it keeps for later', () => {
    const { events, skipped } = unwrap(replay(ours, kinds));
    expect(events.map(({ header, event }) => [header.n, event.note])).toEqual([
      [1, 'L1'],
      [3, 'L3'],
    ]);
    expect(skipped.map(({ header, reason }) => [header.n, reason])).toEqual([
      [2, 'unknown-type'],
      [4, 'newer-version'],
      [5, 'unreadable-body'],
    ]);
  });

  it('follows the server where it gave numbers', () => {
    const places = [theirs[0], ours[0]].map(placeOf);
    const numberOf = numberAt(addPlaces([], places));
    const { events } = unwrap(replay([...ours, ...theirs], kinds, numberOf));
    expect(events.map(({ event }) => event.note)).toEqual(['T1', 'L1', 'L3']);
  });

  it('is the same however the devices were mixed', () => {
    const together = unwrap(replay([...ours, ...theirs], kinds));
    expect(unwrap(replay([...theirs, ...ours], kinds))).toEqual(together);
  });

  it('names an event that cannot be opened', async () => {
    const notes = await writeNotes(laptop, stream, 2);
    expect(replay([...notes, { header: '{}', body: '{}', sig: '' }], kinds)).toEqual({
      ok: false,
      error: { index: 2, fault: { kind: 'faulty-field', field: 'v' } },
    });
  });
});

function placed(dev: DeviceId, n: number, seq: number | null): Placed {
  return { header: { dev, n }, seq };
}

function placeOf(event: SealedEvent | undefined): Pick<EventHeader, 'dev' | 'n'> {
  return unwrap(parseSealed(event)).header;
}
