import { describe, expect, it } from 'vitest';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { adoptedWith, type HeldApart } from '#core/sync/adopt.ts';

const hash = (name: string): Hash => name as Hash;

function held(name: string, prev: string | null, reason: QuarantineReason = 'revoked', cause?: string): HeldApart {
  const after = cause === undefined ? [] : [{ dev: 'x' as DeviceId, n: 1, hash: hash(cause) }];
  return { hash: hash(name), reason, header: { prev: prev === null ? null : hash(prev), after } };
}

describe('[SYNC-40] adopting', () => {
  const chain = [held('a', 'accepted'), held('b', 'a'), held('c', 'b')];

  it('takes along what the chosen event stands on, and nothing behind it', () => {
    expect(adoptedWith(chain, new Set([hash('b')]))).toEqual(['a', 'b']);
  });

  it('takes along what its author had of other devices', () => {
    expect(
      adoptedWith([held('other', null), held('own', 'accepted', 'expired', 'other')], new Set([hash('own')])),
    ).toEqual(['other', 'own']);
  });

  it.each(['forked', 'wrong-cause', 'repeated-id'] as const)(
    'leaves out what rests on an event that is %s: no right lets that in',
    (reason) => {
      const events = [held('a', 'accepted', reason), held('b', 'a'), held('c', null)];
      expect(adoptedWith(events, new Set([hash('b')]))).toEqual([]);
      expect(adoptedWith(events, new Set([hash('b'), hash('c')]))).toEqual(['c']);
    },
  );

  it('follows the hash an event names, not its number: two events of one place are not each other’s', () => {
    const events = [held('a', null), held('a2', null), held('b', 'a2')];
    expect(adoptedWith(events, new Set([hash('b')]))).toEqual(['a2', 'b']);
  });
});
