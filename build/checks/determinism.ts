// What core must not do, because a run could then not be replayed: read a clock, chance, the machine's zone or language,
// or reach the world. The compiler already hides most names (core has neither DOM nor Node types; `window` and `document`
// are words of the domain here); this finds the rest.

import { Visitor, type ESTree } from 'vite';
import type { SourceModule, Violation } from './source-modules.ts';

const FORBIDDEN_GLOBALS: Readonly<Record<string, string>> = {
  console: 'core does not log: answer with a value and let the caller say it.',
  crypto: 'Take an id or random bytes as an argument; hash with @noble/hashes.',
  fetch: 'core reaches no network: take the data as an argument.',
  globalThis: 'Name what you need as an argument.',
  indexedDB: 'core stores nothing: go through a port of core/shared/ports.ts.',
  localStorage: 'core stores nothing: go through a port of core/shared/ports.ts.',
  navigator: 'core knows no machine: take the value as an argument.',
  performance: 'core measures no time: take a Clock.',
  process: 'core knows no machine: take the value as an argument.',
  queueMicrotask: 'core waits for nothing: answer at once.',
  requestAnimationFrame: 'core waits for nothing: answer at once.',
  setImmediate: 'core waits for nothing: answer at once.',
  setInterval: 'core waits for nothing: answer at once.',
  setTimeout: 'core waits for nothing: answer at once.',
};

const TAKE_A_CLOCK = 'Take a Clock or an Instant as an argument.';
const SAY_THE_ZONE =
  "This reads the machine's time zone: use core/calendar with the tender's zone, or the UTC methods.";
const SAY_THE_LANGUAGE = "This follows the machine's language: name the language, or compare code units.";

const FORBIDDEN_MEMBERS: Readonly<Record<string, string>> = {
  'Date.now': TAKE_A_CLOCK,
  'Math.random': 'Take a seeded generator or random bytes as an argument.',
  'Temporal.Now': TAKE_A_CLOCK,
};

/** Methods of Date that answer in the machine's zone. */
const LOCAL_DATE_METHOD = /^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;

const LOCAL_TEXT_METHODS: ReadonlySet<string> = new Set([
  'toDateString',
  'toTimeString',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]);

/** Everything in these modules of core that would make a run depend on where and when it happens. */
export function checkDeterminism(modules: readonly SourceModule[]): readonly Violation[] {
  return modules.filter(({ path }) => path.startsWith('core/')).flatMap(checkModule);
}

function checkModule({ path, program, lineAt }: SourceModule): readonly Violation[] {
  const found: Violation[] = [];
  const report = (node: ESTree.Node, what: string, instead: string): void =>
    void found.push({ path, line: lineAt(node.start), message: `${what} in core. ${instead}` });
  const reportGlobal = (node: ESTree.Node): void => {
    if (node.type !== 'Identifier') return;
    const instead = FORBIDDEN_GLOBALS[node.name];
    if (instead !== undefined && Object.hasOwn(FORBIDDEN_GLOBALS, node.name)) report(node, node.name, instead);
  };
  new Visitor({
    MemberExpression: (node) => {
      reportGlobal(node.object);
      const name = memberName(node);
      const instead = FORBIDDEN_MEMBERS[name];
      if (instead !== undefined) report(node, name, instead);
    },
    CallExpression: (node) => {
      reportGlobal(node.callee);
      if (isNamed(node.callee, 'Date')) report(node, 'Date()', TAKE_A_CLOCK);
      if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return;
      const method = node.callee.property.name;
      if (LOCAL_DATE_METHOD.test(method)) report(node, `${method}()`, SAY_THE_ZONE);
      if (LOCAL_TEXT_METHODS.has(method) && node.arguments.length === 0) report(node, `${method}()`, SAY_THE_LANGUAGE);
      if (method === 'localeCompare' && node.arguments.length < 2) report(node, 'localeCompare', SAY_THE_LANGUAGE);
    },
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) report(node, 'new Date()', TAKE_A_CLOCK);
      if (isNamed(node.callee, 'Date') && node.arguments.length > 1) report(node, 'new Date(year, …)', SAY_THE_ZONE);
      if (isIntl(node.callee) && node.arguments.length === 0) report(node, 'Intl without a language', SAY_THE_LANGUAGE);
      if (memberName(node.callee) === 'Intl.DateTimeFormat' && node.arguments.length === 1) {
        report(node, 'Intl.DateTimeFormat without a zone', SAY_THE_ZONE);
      }
    },
  }).visit(program);
  return found;
}

function memberName(node: ESTree.Node): string {
  if (node.type !== 'MemberExpression') return '';
  const { object, property, computed } = node;
  return !computed && object.type === 'Identifier' && property.type === 'Identifier'
    ? `${object.name}.${property.name}`
    : '';
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function isIntl(node: ESTree.Node): boolean {
  return memberName(node).startsWith('Intl.');
}
