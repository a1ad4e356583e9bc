// What a check found, and how all of them add up to the last line of `npm test`.

import { stripVTControlCharacters } from 'node:util';

export interface CheckOutcome {
  readonly passed: number;
  /** One line each. */
  readonly failed: readonly string[];
  readonly skipped: readonly SkippedTest[];
}

export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** What a test runner leaves behind for us, written by our reporters: the same shape from Vitest and from Playwright. */
export interface TestReport {
  readonly tests: readonly ReportedTest[];
  /** Errors outside any test: a file that could not be loaded, a promise nobody awaited. */
  readonly errors: readonly string[];
}

export interface ReportedTest {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what went wrong. */
  readonly reason: string;
}

/** The one outcome of a check that either holds or does not. */
export function verdict(name: string, holds: boolean): CheckOutcome {
  return { passed: holds ? 1 : 0, failed: holds ? [] : [name], skipped: [] };
}

/**
 * Counts the tests of one runner. A runner that left no report, found no test, or ended badly although every test
 * passed counts as one more failure: silence is never success.
 */
export function outcomeOfTests(runner: string, report: TestReport | null, exitCode: number): CheckOutcome {
  if (report === null) return verdict(`${runner}: ended with ${exitCode} and left no report`, false);
  const passed = report.tests.filter(({ state }) => state === 'passed').length;
  const failed = [
    ...report.tests
      .filter(({ state }) => state === 'failed')
      .map(({ name, reason }) => `${runner}: ${because(name, reason)}`),
    ...report.errors.map((error) => `${runner}: ${error}`),
  ];
  if (report.tests.length === 0) failed.push(`${runner}: ran no test`);
  if (exitCode !== 0 && failed.length === 0) failed.push(`${runner}: ended with ${exitCode}`);
  const skipped = report.tests.filter(({ state }) => state === 'skipped').map(({ name, reason }) => ({ name, reason }));
  return { passed, failed, skipped };
}

export function addOutcomes(outcomes: readonly CheckOutcome[]): CheckOutcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/** The lines that end a run; the last is the plain count. */
export function summaryLines({ passed, failed, skipped }: CheckOutcome): readonly string[] {
  return [
    ...skipped.map(({ name, reason }) => `skipped: ${because(name, reason)}`),
    ...failed.map((name) => `failed: ${name}`),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}

/** The words of an error on one line, short enough for a summary: where the run was not kept whole, they are all there is. */
export function errorInOneLine(message: string): string {
  const words = stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim();
  return words.length > LONGEST_REASON ? `${words.slice(0, LONGEST_REASON)}…` : words;
}

const LONGEST_REASON = 800;

function because(name: string, reason: string): string {
  return reason === '' ? name : `${name} — ${reason}`;
}
