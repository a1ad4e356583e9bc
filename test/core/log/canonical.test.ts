import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson, isCanonicalJson } from '#core/log/canonical.ts';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units, as the example of RFC 8785 §3.2.3 does', () => {
    const object = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(object)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('escapes what must be escaped and nothing else', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/\u2028\u007f')).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028\u007f"',
    );
    expect(canonicalJson('\b\t\n\f\r')).toBe('"\\b\\t\\n\\f\\r"');
  });

  it('writes the plain values without a space', () => {
    expect(
      canonicalJson([null, true, false, 0, -0, -12, Number.MAX_SAFE_INTEGER, [], {}, { b: [1, 'x'], a: null }]),
    ).toBe('[null,true,false,0,0,-12,9007199254740991,[],{},{"a":null,"b":[1,"x"]}]');
  });

  test.each([
    ['a fraction', 0.5],
    ['an integer no double holds', 2 ** 53],
    ['not a number', Number.NaN],
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['half a surrogate pair', '\ud800'],
    ['half a surrogate pair in a key', { '\udc00': 1 }],
  ])('throws for %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow('Bug');
  });

  it('is the same for the same value, whatever the order of keys, and reads back', () => {
    const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: false }),
      ),
    })).value;
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(withKeysReversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, withKeysReversed(inner)])
      .toReversed(),
  );
}

describe('a text is canonical', () => {
  test.each(['{"a":1,"b":[null,true,"ü\\n"]}', '{}', '{"10":1,"9":2}', '"x"'])('as it was written: %s', (text) => {
    expect(isCanonicalJson(JSON.parse(text), text)).toBe(canonicalJson(JSON.parse(text)) === text);
    expect(isCanonicalJson(JSON.parse(text), text)).toBe(true);
  });

  test.each([
    '{"b":1,"a":2}',
    '{"a": 1}',
    '{"a":1.0}',
    '{"a":"\\u0061"}',
    '{"9":2,"10":1}',
    '{"a":[{"c":1,"b":1}]}',
    '-0',
  ])('and not when it is put otherwise: %s', (text) => expect(isCanonicalJson(JSON.parse(text), text)).toBe(false));

  test('and never with what canonical JSON does not have', () => {
    for (const text of ['{"a":1.5}', '"\\ud800"'])
      expect(() => isCanonicalJson(JSON.parse(text), text)).toThrow(/canonical JSON|surrogate/);
  });
});
