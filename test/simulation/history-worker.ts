/** Lives histories in a thread of its own: a part in, what came of it out. */
import { parentPort } from 'node:worker_threads';
import { historyOf, live, shrink } from './history.ts';
import { noCounts } from './operations.ts';
import { addCounts, type Failure, type Part, type PartDone } from './run-histories.ts';

parentPort?.on('message', (part: Part) => void answer(part));

async function answer(part: Part): Promise<void> {
  parentPort?.postMessage(await livePart(part));
}

async function livePart({ seed, from, to }: Part): Promise<PartDone> {
  let counts = noCounts();
  const failures: Failure[] = [];
  for (let index = from; index < to && failures.length === 0; index++) {
    const name = `${seed}-${index}`;
    try {
      const lived = await live(historyOf(name));
      counts = addCounts(counts, lived.counts);
      if (lived.broken !== null) failures.push(await failureOf(name, lived.broken.invariant, lived.broken.message));
    } catch (error) {
      // A bug, not a broken invariant: told with the seed it came from.
      failures.push({ seed: name, message: String(error instanceof Error ? error.stack : error), operations: '' });
    }
  }
  return { counts, failures };
}

async function failureOf(seed: string, invariant: string, message: string): Promise<Failure> {
  const { setting, operations } = await shrink(historyOf(seed), invariant);
  const lines = [JSON.stringify(setting), ...operations.map((operation) => JSON.stringify(operation))];
  return { seed, message, operations: lines.join('\n') };
}
