import { describe, expect, it } from 'vitest';
import { ownValue } from '#core/evaluation/own-value.ts';

describe('the value under a key of a record', () => {
  it('is never one that every object inherits', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      expect([name, ownValue<string, number>({}, name)]).toEqual([name, undefined]);
    }
  });

  it('is found under such a name where a file brought it', () => {
    const record = JSON.parse('{"constructor": {"a": 1}, "__proto__": {"b": 2}, "toString": "c"}') as Record<
      string,
      unknown
    >;
    expect(ownValue(record, 'constructor')).toEqual({ a: 1 });
    expect(ownValue<string, unknown>(record, '__proto__')).toEqual({ b: 2 });
    expect(ownValue(record, 'toString')).toBe('c');
  });

  it('is absent where there is no record', () => {
    expect(ownValue<string, number>(undefined, 'a')).toBeUndefined();
  });
});
