import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { locateFault, placeOf } from '#core/exchange/json-fault.ts';
import { rowOffsets, salvageRows } from '#core/exchange/json-rows.ts';
import { parseJson } from '#core/exchange/json-text.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('numbers', () => {
  test.each([
    ['[12345678901234567890]', ['12345678901234567890']],
    ['{"a": 123456789012345678.91}', { a: '123456789012345678.91' }],
    ['[999995334.78, 7e9, 90040319000]', [999995334.78, 7e9, 90040319000]],
    // Digits in text stay text.
    ['{"npwp": "0123456789012000"}', { npwp: '0123456789012000' }],
  ])('%s keep every digit', (text, value) => {
    expect(unwrap(parseJson(text))).toEqual(value);
  });
});

describe('a fault', () => {
  test.each([
    ['[1,\n2', 'unexpected-end', 2, 2, ''],
    ['{"a": "tanpa kutip\n}', 'unclosed-text', 1, 7, '"'],
    ['[{"a": 1} {"b": 2}]', 'missing-comma', 1, 11, '{'],
    ['{"a" 1}', 'missing-colon', 1, 6, '1'],
    ['[1, 2,]', 'trailing-comma', 1, 6, ','],
    ['[NaN]', 'not-a-json-word', 1, 2, 'NaN'],
    ['[None]', 'not-a-json-word', 1, 2, 'None'],
    ['[01]', 'bad-number', 1, 2, '01'],
    ['[1.]', 'bad-number', 1, 2, '1.'],
    ['["\\x"]', 'bad-escape', 1, 3, '\\'],
    ["[{'a': 1}]", 'single-quotes', 1, 3, "'"],
    ['[1] 2', 'extra-text', 1, 5, '2'],
    ['[=]', 'unexpected-character', 1, 2, '='],
  ])('in %j is %s at line %i, column %i', (text, kind, line, column, found) => {
    const parsed = parseJson(text);
    expect(parsed).toMatchObject({ ok: false, error: { kind, line, column, found } });
  });

  it('is named for every text that is not JSON, and never for one that is', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (json, at, noise) => {
        const cut = at % (json.length + 1);
        const text = json.slice(0, cut) + noise + json.slice(cut + 1);
        const parsed = parseJson(text);
        if (parsed.ok) return;
        expect(parsed.error.offset).toBeLessThanOrEqual(text.length);
        expect(placeOf(text, parsed.error.offset)).toEqual({ line: parsed.error.line, column: parsed.error.column });
      }),
      { numRuns: 500 },
    );
  });

  it('is found at the very place a letter was put into JSON', () => {
    const text = JSON.stringify([{ a: 1, b: [true, null, 'x'] }], null, 1);
    for (let at = 0; at <= text.length; at++) {
      const broken = `${text.slice(0, at)}§${text.slice(at)}`;
      const parsed = parseJson(broken);
      if (!parsed.ok) expect(Math.abs(locateFault(broken).offset - at)).toBeLessThanOrEqual(5);
    }
  });
});

describe('rows', () => {
  it('begin where their text begins, in an array or an envelope, brackets in text aside', () => {
    const text = '{"ids": [1, 2], "data": [ {"a": "]},{"},\n {"b": [1, {}]} , 3]}';
    expect(rowOffsets(text, ['data']).map((offset) => text.slice(offset, offset + 4))).toEqual(['{"a"', '{"b"', '3]}']);
    expect(rowOffsets('{"a": 1}', ['data'])).toEqual([]);
    expect(rowOffsets('', ['data'])).toEqual([]);
  });

  it('that are whole survive any cut through the text', () => {
    const rows = [
      { a: 1, t: 'x},{y' },
      { a: 2, t: '"' },
      { a: 3, t: 'ü\n' },
    ];
    const text = JSON.stringify(rows, null, 1);
    const ends = rows.map((row) => text.indexOf(JSON.stringify(row.t)) + JSON.stringify(row.t).length + 3);
    for (let cut = 1; cut < text.length; cut++) {
      const salvaged = salvageRows(text.slice(0, cut), []);
      const whole = ends.filter((end) => end <= cut).length;
      expect(salvaged?.rows.map(({ value }) => value)).toEqual(rows.slice(0, whole));
    }
  });

  it('after a broken one are found again', () => {
    const salvaged = salvageRows('[{"a": 1}, {"a": 2, {"a": 3}, oops, {"a": 4}]', []);
    expect(salvaged?.rows.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 3 }, { a: 4 }]);
    expect(salvaged?.faults.map(({ index }) => index)).toEqual([2, 4]);
  });

  it('are not looked for where there is no array', () => {
    expect(salvageRows('{"a": ', ['data'])).toBeNull();
  });
});
