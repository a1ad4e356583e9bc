import { describe, expect, test } from 'vitest';
import { checkDeterminism } from '#build/checks/determinism.ts';
import { parseModule } from '#build/checks/source-modules.ts';

function messagesOf(text: string, path = 'core/tender/decide.ts'): readonly string[] {
  return checkDeterminism([parseModule(path, text)]).map(({ message }) => message);
}

describe('core must not depend on where and when it runs', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'new Date(2026, 10, 23)',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'console.log(1)',
    'process.env',
    'globalThis.crypto',
    'navigator.language',
    'performance.now()',
    'localStorage.a',
    'indexedDB.open("a")',
    'fetch("https://example.org")',
    'setTimeout(f, 1)',
    'setInterval(f, 1)',
    'setImmediate(f)',
    'queueMicrotask(f)',
    'requestAnimationFrame(f)',
    'Temporal.Now.instant()',
    'date.getHours()',
    'date.setDate(1)',
    'date.getTimezoneOffset()',
    'date.toLocaleString()',
    'date.toDateString()',
    '"a".toLocaleLowerCase()',
    '"a".localeCompare("b")',
    'new Intl.Collator()',
    'new Intl.DateTimeFormat("id")',
  ])('%s is refused', (expression) => {
    expect(messagesOf(`export const value = () => ${expression};`)).not.toEqual([]);
  });

  test.each([
    'new Date(instant)',
    'date.getUTCHours()',
    'date.toISOString()',
    '"a".localeCompare("b", "id")',
    'new Intl.DateTimeFormat("id", { timeZone: "Asia/Makassar" })',
    'state.process',
    'Math.max(1, 2)',
  ])('%s passes', (expression) => {
    expect(messagesOf(`export const value = () => ${expression};`)).toEqual([]);
  });

  test('the place and the way out are named', () => {
    const [violation] = checkDeterminism([parseModule('core/log/seal.ts', '\n\nexport const at = () => Date.now();')]);
    expect(violation).toMatchObject({ path: 'core/log/seal.ts', line: 3 });
    expect(violation?.message).toContain('Take a Clock');
  });

  test('outside core nothing is said', () => {
    expect(messagesOf('export const at = () => Date.now();', 'renderer/app/clock.ts')).toEqual([]);
  });
});
