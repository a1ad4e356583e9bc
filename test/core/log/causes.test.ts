import { expect, it } from 'vitest';
import { withTheirCauses } from '#core/log/causes.ts';
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';

function at(dev: string, n: number, after: Readonly<Record<string, number>> = {}): { readonly header: EventHeader } {
  const causes = Object.entries(after).map(([of, seen]) => ({ dev: of as DeviceId, n: seen, hash: '' as Hash }));
  return { header: { dev: dev as DeviceId, n, after: causes } as unknown as EventHeader };
}

function placesOf(events: readonly { readonly header: EventHeader }[]): readonly string[] {
  return withTheirCauses(events).map(({ header: { dev, n } }) => `${dev}${n}`);
}

it('a stream that is whole is read as it is', () => {
  expect(placesOf([at('b', 1), at('a', 1, { b: 1 }), at('a', 2), at('b', 2, { a: 2 })])).toEqual([
    'b1',
    'a1',
    'a2',
    'b2',
  ]);
});

it('what its author had seen and is not here leaves it out, and all that rests on it', () => {
  const events = [at('a', 1), at('b', 1, { c: 1 }), at('a', 2, { b: 1 }), at('a', 3), at('c', 2)];
  expect(placesOf(events)).toEqual(['a1']);
});
