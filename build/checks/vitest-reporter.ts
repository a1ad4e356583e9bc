import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { errorInOneLine, type ReportedTest, type TestReport } from './outcome.ts';

/** Writes what Vitest ran as a `TestReport` to the file that `MEJA_TEST_REPORT` names. */
export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env['MEJA_TEST_REPORT'];
    if (path === undefined) throw new Error('MEJA_TEST_REPORT names no file.');
    const report: TestReport = {
      tests: modules.flatMap((module) => [...module.children.allTests()].map(reportTest)),
      errors: [
        ...modules.flatMap((module) => module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`)),
        ...modules.flatMap((module) =>
          [...module.children.allSuites()].flatMap((suite) =>
            suite.errors().map(({ message }) => `${module.relativeModuleId} > ${suite.fullName}: ${message}`),
          ),
        ),
        ...unhandled.map(({ message }) => `outside any test: ${message}`),
      ],
    };
    writeFileSync(path, JSON.stringify(report));
  }
}

function reportTest(test: TestCase): ReportedTest {
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  const result = test.result();
  switch (result.state) {
    case 'passed':
      return { name, state: 'passed', reason: '' };
    case 'failed':
      return { name, state: 'failed', reason: errorInOneLine(result.errors[0]?.message ?? 'an error without words') };
    case 'skipped':
      return { name, state: 'skipped', reason: result.note ?? '' };
    case 'pending':
      return { name: `${name} (did not finish)`, state: 'failed', reason: '' };
  }
}
