import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkExactMoney, EXCEPTIONS } from '#build/checks/exact-money.ts';
import { parseModule } from '#build/checks/source-modules.ts';

const PLANTED = 'core/figures/planted.ts';

function messagesOf(text: string, path = PLANTED): readonly string[] {
  return checkExactMoney([parseModule(path, text)], []).map(({ message }) => message);
}

describe('money must not pass through a double', () => {
  test.each([
    'Number(amount)',
    'amounts.map(Number)',
    'parseFloat(text)',
    'parseInt(text, 10)',
    'Number.parseFloat(text)',
    'Math.round(price)',
    'Math.max(a, b)',
    '+text',
    '0.8',
    'price * 0.8',
    '1e-3',
    'price / 100',
    'price % 3',
    'price ** 2',
    'total / prices.length',
    'price.toFixed(2)',
    'smallSenOf(amount)',
  ])('%s is refused', (expression) => {
    expect(messagesOf(`export const value = () => ${expression};`)).not.toEqual([]);
  });

  test.each([
    'price / 100n',
    'price * 2n',
    'numerator / denominator',
    '-price',
    'index + 1',
    'BigInt(text)',
    'String(price)',
    '"0.8"',
    '60',
  ])('%s passes', (expression) => {
    expect(messagesOf(`export const value = () => ${expression};`)).toEqual([]);
  });

  it('names the place and the way out', () => {
    const [violation] = checkExactMoney([parseModule('core/money/sen.ts', '\n\nexport const n = Number(text);')], []);
    expect(violation).toMatchObject({ path: 'core/money/sen.ts', line: 3 });
    expect(violation?.message).toContain('bigint');
  });

  test.each(['renderer/ui/chart.ts', 'core/calendar/day.ts'])('says nothing of %s', (path) => {
    expect(messagesOf('export const share = price / 100;', path)).toEqual([]);
  });

  it('an exception holds for its file and word alone', () => {
    const exceptions = [{ path: PLANTED, word: 'Number()', why: 'a count' }];
    const told = (text: string, path = PLANTED) => checkExactMoney([parseModule(path, text)], exceptions).length;
    expect(told('export const n = Number(text);')).toBe(0);
    expect(told('export const n = [Number(text), Math.abs(a)];')).toBe(1);
  });

  it('an exception nothing needs is told', () => {
    const exceptions = [{ path: PLANTED, word: 'Number()', why: 'a count' }];
    const [violation] = checkExactMoney([parseModule(PLANTED, 'export const n = 1n;')], exceptions);
    expect(violation?.message).toContain('not needed');
  });
});

it('a violation planted in a real module is found', () => {
  const path = 'core/figures/price-score.ts';
  const real = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
  expect(messagesOf(real, path)).toEqual([]);
  expect(
    messagesOf(`${real}export const share = (part, whole) => Math.round((part / whole) * 100) * 0.01;`, path),
  ).toEqual(expect.arrayContaining([expect.stringContaining('Math.round'), expect.stringContaining('0.01')]));
});

it('every exception says why', () => {
  for (const { why } of EXCEPTIONS) expect(why).not.toBe('');
});
