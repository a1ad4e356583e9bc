// `npm run bench`: runs the benches beside this file and prints what they measured.
//   npm run bench -- evaluate pdf    only benches whose file name contains one of the words
//   npm run bench -- --json          as data

import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Bench, Suite } from './bench.ts';
import { type BenchResult, resultOf, tableOf } from './result.ts';

const { values: options, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).toSorted();
const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error(`No bench is called ${words.join(' or ')}. There are: ${files.join(', ')}`);
  process.exit(1);
}

const results: BenchResult[] = [];
for (const file of chosen) {
  const { bench, suite } = (await import(`./${file}`)) as { readonly bench?: Bench; readonly suite?: Suite };
  // Progress is for the person waiting, not for the program that reads the data.
  if (!options.json) console.error(`… ${bench?.name ?? file}`);
  if (bench) results.push(resultOf(bench, await bench.run()));
  for (const { samples, ...each } of (await suite?.()) ?? []) results.push(resultOf(each, samples));
}
console.log(options.json ? JSON.stringify(results, null, 2) : tableOf(results));
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1;
