import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { errorInOneLine, type ReportedTest, type TestReport } from './outcome.ts';

/** Writes what Playwright ran as a `TestReport` to the file that `MEJA_TEST_REPORT` names. */
export default class PlaywrightReporter implements Reporter {
  readonly #errors: string[] = [];
  #suite: Suite | null = null;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#errors.push(error.message ?? error.value ?? 'an error without words');
  }

  onEnd(): void {
    const path = process.env['MEJA_TEST_REPORT'];
    if (path === undefined) throw new Error('MEJA_TEST_REPORT names no file.');
    const report: TestReport = { tests: this.#suite?.allTests().map(reportTest) ?? [], errors: this.#errors };
    writeFileSync(path, JSON.stringify(report));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function reportTest(test: TestCase): ReportedTest {
  const name = test
    .titlePath()
    .filter((title) => title !== '')
    .join(' > ');
  switch (test.outcome()) {
    case 'expected':
      return { name, state: 'passed', reason: '' };
    // Nothing is tried twice, so what passes only sometimes has failed.
    case 'flaky':
    case 'unexpected':
      return { name, state: 'failed', reason: failure(test) };
    case 'skipped':
      return { name, state: 'skipped', reason: skipReason(test) };
  }
}

function failure(test: TestCase): string {
  const error = test.results.flatMap(({ errors }) => errors)[0];
  const line = error?.location === undefined ? '' : `line ${error.location.line}: `;
  return `${line}${errorInOneLine(error?.message ?? error?.value ?? 'an error without words')}`;
}

function skipReason(test: TestCase): string {
  const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return skip === undefined ? 'not reached: the run ended before it' : (skip.description ?? '');
}
