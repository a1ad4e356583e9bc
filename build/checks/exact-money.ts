// No binary floating point where money and scores are worked out: sen and fractions are whole numbers of bigint, and what
// goes through a double even once may come back another amount. What must stay a number (an index, a count of days) is
// named in EXCEPTIONS with why it is no money.

import { Visitor, type ESTree } from 'vite';
import type { SourceModule, Violation } from './source-modules.ts';

/** Where amounts, scores and shares are computed. */
const EXACT_FOLDERS: readonly string[] = ['core/money/', 'core/figures/', 'core/evaluation/'];

/** A use that is allowed: in that file, of that word. An entry nothing uses any more is a fault too. */
export interface Exception {
  readonly path: string;
  readonly word: string;
  readonly why: string;
}

const FAST_PATH =
  'Up to 15 digits a double holds a whole number exactly; every step of the fast path is checked against that.';
const TWO_SCALES = 'The finer of two scales: a count of decimals.';

export const EXCEPTIONS: readonly Exception[] = [
  { path: 'core/money/decimal.ts', word: '** of numbers', why: 'Powers of ten up to 10^15, exact in a double.' },
  { path: 'core/money/decimal.ts', word: 'smallSenOf()', why: FAST_PATH },
  { path: 'core/money/decimal.ts', word: 'Number.MAX_SAFE_INTEGER', why: FAST_PATH },
  { path: 'core/money/decimal.ts', word: 'Number.NaN', why: 'Marks what the fast path cannot hold.' },
  { path: 'core/money/decimal.ts', word: 'Number.isFinite', why: 'Asks whether a number from a file is one.' },
  { path: 'core/money/sen.ts', word: 'smallSenOf()', why: FAST_PATH },
  { path: 'core/money/sen.ts', word: 'Number.NaN', why: 'Marks what the fast path cannot hold.' },
  { path: 'core/money/sen.ts', word: 'Number.isFinite', why: 'Asks whether a number from a file is one.' },
  { path: 'core/money/sen.ts', word: 'Math.abs', why: 'Refuses numbers from a file that may have lost a sen.' },
  { path: 'core/money/number-text.ts', word: '% of numbers', why: 'Places of digits in a text.' },
  { path: 'core/money/fraction.ts', word: 'Math.max', why: TWO_SCALES },
  { path: 'core/evaluation/exact-decimal.ts', word: 'Math.max', why: TWO_SCALES },
  { path: 'core/evaluation/shortlist.ts', word: 'Math.max', why: 'The place of a gate.' },
  { path: 'core/evaluation/shortlist.ts', word: 'Math.min', why: 'A count of bidders.' },
  { path: 'core/figures/package-capacity.ts', word: 'Number()', why: 'A count of packages.' },
  { path: 'core/figures/kinds/contest-kinds.ts', word: 'Number()', why: 'The year of a holiday.' },
];

const USE_FRACTIONS = 'Work with bigint: core/money/fraction.ts, core/money/decimal.ts.';

/** Ways into doubles; `smallSenOf` is our own, for the fast path. */
const FORBIDDEN_CALLS: ReadonlySet<string> = new Set(['Number', 'parseFloat', 'parseInt', 'smallSenOf']);
const FORBIDDEN_OBJECTS: ReadonlySet<string> = new Set(['Number', 'Math']);
const FORBIDDEN_METHODS: ReadonlySet<string> = new Set(['toFixed', 'toPrecision', 'toExponential']);
const INEXACT_OPERATORS: ReadonlySet<string> = new Set(['/', '%', '**', '/=', '%=', '**=']);

/** Every place in these modules where an amount could pass through a double. */
export function checkExactMoney(
  modules: readonly SourceModule[],
  exceptions: readonly Exception[] = EXCEPTIONS,
): readonly Violation[] {
  const used = new Set<Exception>();
  const found = modules
    .filter(({ path }) => EXACT_FOLDERS.some((folder) => path.startsWith(folder)))
    .flatMap((module) => usesIn(module))
    .filter(({ path, word }) => {
      const exception = exceptions.find((each) => each.path === path && each.word === word);
      if (exception !== undefined) used.add(exception);
      return exception === undefined;
    })
    .map(({ path, line, word }) => ({ path, line, message: `${word} on a path of money. ${USE_FRACTIONS}` }));
  const idle = exceptions
    .filter((each) => !used.has(each))
    .map(({ path, word }) => ({
      path,
      line: 1,
      message: `The exception for ${word} is not needed: take it out of build/checks/exact-money.ts.`,
    }));
  return [...found, ...idle];
}

interface Use {
  readonly path: string;
  readonly line: number;
  readonly word: string;
}

function usesIn({ path, program, lineAt }: SourceModule): readonly Use[] {
  const uses: Use[] = [];
  const report = (node: ESTree.Node, word: string): void => void uses.push({ path, line: lineAt(node.start), word });
  new Visitor({
    CallExpression: ({ callee, start, arguments: passed }) => {
      // Passed on by name: `texts.map(Number)`.
      for (const each of passed) {
        if (each.type === 'Identifier' && FORBIDDEN_CALLS.has(each.name)) report(each, `${each.name}()`);
      }
      if (callee.type === 'Identifier' && FORBIDDEN_CALLS.has(callee.name)) report(callee, `${callee.name}()`);
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (FORBIDDEN_METHODS.has(callee.property.name)) {
        uses.push({ path, line: lineAt(start), word: `${callee.property.name}()` });
      }
    },
    MemberExpression: (node) => {
      const { object, property } = node;
      if (object.type !== 'Identifier' || !FORBIDDEN_OBJECTS.has(object.name)) return;
      report(node, property.type === 'Identifier' ? `${object.name}.${property.name}` : object.name);
    },
    UnaryExpression: (node) => {
      if (node.operator === '+') report(node, 'unary +');
    },
    Literal: (node) => {
      if (typeof node.value === 'number' && !Number.isInteger(node.value)) report(node, String(node.value));
    },
    BinaryExpression: (node) => {
      if (INEXACT_OPERATORS.has(node.operator) && (isNumberLike(node.left) || isNumberLike(node.right))) {
        report(node, `${node.operator} of numbers`);
      }
    },
    AssignmentExpression: (node) => {
      if (INEXACT_OPERATORS.has(node.operator) && isNumberLike(node.right)) report(node, `${node.operator} of numbers`);
    },
  }).visit(program);
  return uses;
}

/** What is a number for certain: a literal without the n of a bigint, a length. */
function isNumberLike(node: ESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number';
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'length';
}
