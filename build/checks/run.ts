// Runs every check and test, the quick ones first, and ends with one line of counts.
//   node build/checks/run.ts            everything            (npm test, npm run verify)
//   node build/checks/run.ts --fast     without the tests inside a browser (npm run check)

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDeterminism } from './determinism.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { checkExactMoney } from './exact-money.ts';
import { checkImports } from './import-rules.ts';
import { faultOfNode } from './node-version.ts';
import { addOutcomes, outcomeOfTests, summaryLines, verdict, type CheckOutcome, type TestReport } from './outcome.ts';
import { ROOT } from './project.ts';
import { checkStyleClasses, readStyleSheets } from './style-classes.ts';
import { readSourceModules, type SourceModule, type Violation } from './source-modules.ts';

interface Check {
  readonly name: string;
  readonly speed: 'fast' | 'slow';
  readonly run: (name: string) => Promise<CheckOutcome>;
}

const CHECKS: readonly Check[] = [
  { name: 'Node 24', speed: 'fast', run: async (name) => listProblem(name, faultOfNode()) },
  { name: 'types', speed: 'fast', run: tool('typescript/bin/tsc', '--build') },
  { name: 'lint', speed: 'fast', run: tool('oxlint/bin/oxlint', '--deny-warnings') },
  { name: 'format', speed: 'fast', run: tool('@biomejs/biome/bin/biome', 'format', '--error-on-warnings') },
  { name: 'imports', speed: 'fast', run: rules(checkImports) },
  { name: 'core is deterministic', speed: 'fast', run: rules(checkDeterminism) },
  { name: 'money is exact', speed: 'fast', run: rules((modules) => checkExactMoney(modules)) },
  {
    name: 'style classes',
    speed: 'fast',
    run: rules(async (modules) => checkStyleClasses(modules, await readStyleSheets())),
  },
  // Before dead code: the configuration of the end-to-end tests, read there, names the browser.
  { name: 'a browser to test in', speed: 'fast', run: async (name) => listProblem(name, ensureBrowser()) },
  { name: 'dead code', speed: 'fast', run: tool('knip/bin/knip.js', '--no-progress') },
  { name: 'bundles', speed: 'fast', run: program('build/bundle.ts') },
  { name: 'unit tests', speed: 'fast', run: vitest('node') },
  { name: 'browser tests', speed: 'slow', run: vitest('browser') },
  { name: 'end-to-end tests', speed: 'slow', run: playwright() },
];

const fastOnly = process.argv.includes('--fast');
const outcomes: CheckOutcome[] = [];
for (const check of CHECKS) {
  if (fastOnly && check.speed === 'slow') continue;
  console.log(`\n── ${check.name}`);
  const startedAt = performance.now();
  outcomes.push(await check.run(check.name));
  console.log(`   ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
const total = addOutcomes(outcomes);
console.log(`\n${summaryLines(total).join('\n')}`);
process.exitCode = total.failed.length === 0 ? 0 : 1;

function rules(
  find: (modules: readonly SourceModule[]) => readonly Violation[] | Promise<readonly Violation[]>,
): Check['run'] {
  return async (name) => {
    const violations = await find(await readSourceModules());
    for (const { path, line, message } of violations) console.error(`${path}:${line}  ${message}`);
    return verdict(name, violations.length === 0);
  };
}

function listProblem(name: string, problem: string | null): CheckOutcome {
  if (problem !== null) console.error(problem);
  return verdict(name, problem === null);
}

/** A program as a check: it holds when the program ends with 0. */
function program(path: string, ...args: readonly string[]): Check['run'] {
  return async (name) => verdict(name, (await runProgram(path, args)) === 0);
}

function tool(path: string, ...args: readonly string[]): Check['run'] {
  return program(`node_modules/${path}`, ...args);
}

function vitest(project: string): Check['run'] {
  return (name) =>
    runTests(name, 'node_modules/vitest/vitest.mjs', [
      'run',
      `--project=${project}`,
      '--allowOnly=false',
      '--reporter=default',
      `--reporter=${join(ROOT, 'build/checks/vitest-reporter.ts')}`,
    ]);
}

function playwright(): Check['run'] {
  const reporters = `line,${join(ROOT, 'build/checks/playwright-reporter.ts')}`;
  return (name) =>
    runTests(name, 'node_modules/@playwright/test/cli.js', ['test', '--forbid-only', `--reporter=${reporters}`]);
}

async function runTests(name: string, path: string, args: readonly string[]): Promise<CheckOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-'));
  const reportPath = join(folder, 'report.json');
  try {
    const exitCode = await runProgram(path, args, { MEJA_TEST_REPORT: reportPath });
    return outcomeOfTests(name, readReport(reportPath), exitCode);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(path: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TestReport;
  } catch {
    // A runner that crashed has written nothing, or half of it; the caller counts that as a failure.
    return null;
  }
}

function runProgram(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, path), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}
