import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { repeatedKeys } from '#core/exchange/repeated-keys.ts';

describe('a repeated key', () => {
  test.each([
    ['{"a": 1, "a": 2}', [['a']]],
    ['{"a": 1, "\\u0061": 2, "a": 3}', [['a'], ['a']]],
    ['[{"a": 1}, {"b": {"c": [], "d": 1, "c": {}}}]', [[1, 'b', 'c']]],
    ['{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}', []],
    ['{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": ", \\"a\\": "}', []],
    ['{"a": "a", "b": ["a", "a"], "": 1, "": 2}', [['']]],
    ['["a", "a"]', []],
    ['"a"', []],
  ])('of %s is found by its path', (text, paths) => {
    expect(repeatedKeys(text).map(({ path }) => path)).toEqual(paths);
  });

  it('is found where it is put into any JSON, and nowhere else', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.json(), fc.string(), (before, first, second, key) => {
        const name = JSON.stringify(key);
        expect(repeatedKeys(before)).toEqual([]);
        const text = `[${before}, {${name}: ${first}, ${name}: ${second}}]`;
        expect(repeatedKeys(text)).toEqual([
          { path: [1, key], offset: text.lastIndexOf(`, ${name}: ${second}}]`) + 2 },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
