import { describe, expect, test } from 'vitest';
import { addOutcomes, errorInOneLine, outcomeOfTests, summaryLines, verdict } from '#build/checks/outcome.ts';

const passed = { name: 'a', state: 'passed', reason: '' } as const;
const failed = { name: 'b', state: 'failed', reason: 'expected 1' } as const;
const skipped = { name: 'c', state: 'skipped', reason: 'needs Electron' } as const;

describe('the outcome of a runner', () => {
  test('tests are counted by what became of them', () => {
    expect(outcomeOfTests('unit', { tests: [passed, failed, skipped], errors: [] }, 1)).toEqual({
      passed: 1,
      failed: ['unit: b — expected 1'],
      skipped: [{ name: 'c', reason: 'needs Electron' }],
    });
  });

  test.each([
    ['left no report', null, 1],
    ['ran no test', { tests: [], errors: [] }, 0],
    ['reported an error outside any test', { tests: [passed], errors: ['boom'] }, 0],
    ['ended badly although every test passed', { tests: [passed], errors: [] }, 137],
  ])('a runner that %s has failed', (_, report, exitCode) => {
    expect(outcomeOfTests('unit', report, exitCode).failed).toHaveLength(1);
  });
});

test('the last line counts every check and test of the run', () => {
  const total = addOutcomes([
    verdict('types', true),
    verdict('lint', false),
    outcomeOfTests('unit', { tests: [passed, passed, skipped], errors: [] }, 0),
  ]);
  expect(summaryLines(total)).toEqual(['skipped: c — needs Electron', 'failed: lint', '3 passed, 1 failed, 1 skipped']);
});

test('an error is told on one line without colours, and not without end', () => {
  expect(errorInOneLine('\u001B[31mexpected\u001B[39m 1\n  to be 2')).toBe('expected 1 to be 2');
  expect(errorInOneLine('long '.repeat(1000))).toHaveLength(801);
});
