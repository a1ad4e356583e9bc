// The load of a nation against one server, over its real door: pushes arrive on schedule, whether the last was answered or not.
// One process plays server and laptops, so that what is measured is less than a server of its own would do.

import { setTimeout as sleep } from 'node:timers/promises';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Result } from '#core/shared/result.ts';
import { DEFAULT_LIMITS } from '#server/http/settings.ts';
import { openPostgres } from '#server/storage/open-postgres.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import { createSyncClient, type SyncClient, type SyncFault } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { type Bench, timed } from './bench.ts';

/** Events a second and a push. The busiest hour of the year has 58, everybody who reconnects at once 4,200.   Source  SYNC §4 */
const STEPS = [
  { name: 'busiest hour', perSecond: 58, batch: 4 },
  { name: '5 × that', perSecond: 290, batch: 4 },
  { name: 'reconnecting, 1/4', perSecond: 1_050, batch: 100 },
  { name: 'reconnecting, 1/2', perSecond: 2_100, batch: 100 },
  { name: 'reconnecting, all', perSecond: 4_200, batch: 100 },
] as const;
const SECONDS = 4;
const DEVICES = 24;
/** The same few devices come again and again: 5,000 greetings, tokens, questions and small pushes. */
const LAPTOPS = 5_000;
/** Laptops that come back in the same moment, each over a connection of its own, to a server with the limits it is shipped with. */
const AT_ONCE = [50, 100, 200, 400] as const;

interface Laptop {
  readonly writer: Writer;
  readonly client: SyncClient;
  readonly stream: StreamId;
}

interface Curve {
  readonly name: string;
  readonly asked: number;
  readonly accepted: number;
  readonly waits: readonly number[];
}

export const bench: Bench = {
  name: 'answer to a push in the busiest hour of the nation, PostgreSQL',
  yardstick: null,
  limit: { kind: 'p95', atMostMs: 1_000 },
  run: async () => {
    const postgres = unwrap(await startPostgres({ durable: true }));
    const url = await postgres.newDatabase();
    const limits = { requestsPerAddressAMinute: 1e9, requestsPerDeviceAMinute: 1e9, pushesAtOncePerDevice: 64 };
    const server = await startCentralServer({ limits }, { databaseUrl: url, store: openPostgres(url, () => {}) });
    try {
      const laptops = await enrol(server);
      const curves: Curve[] = [];
      for (const step of STEPS) curves.push(await climb(step, laptops));
      for (const curve of curves) console.error(lineOf(curve));
      console.error(await reconnect(laptops));
      for (const line of await reconnectAtOnce(server)) console.error(line);
      return { work: curves[0]?.waits ?? [], yardstick: [] };
    } finally {
      await server.close();
      await postgres.stop();
    }
  },
};

async function enrol(
  { people, url }: Pick<CentralServer, 'people' | 'url'>,
  count = DEVICES,
): Promise<readonly Laptop[]> {
  const laptops: Laptop[] = [];
  for (let index = 0; index < count; index += 1) {
    const stream = `tender-${count}-${index}` as StreamId;
    const writer = await people.addPerson(`Anggota ${count}-${index}`, 'member', [stream]);
    const client = createSyncClient(url, writer.device);
    await untilAnswered(client.login);
    laptops.push({ writer, client, stream });
  }
  return laptops;
}

/** Offers one load; a device sends its pushes one after the other, and each waits from the moment it was due. */
async function climb({ name, perSecond, batch }: (typeof STEPS)[number], laptops: readonly Laptop[]): Promise<Curve> {
  const pushes = Math.ceil((perSecond * SECONDS) / batch);
  const written: SealedEvent[][] = [];
  for (let index = 0; index < pushes; index += 1) {
    const { writer, stream } = at(laptops, index);
    const events = await writer.write(stream, ...Array.from({ length: batch }, () => ({ body: BODY })));
    written.push(events.map(({ sealed }) => sealed));
  }
  const waits: number[] = [];
  const started = performance.now();
  const isLast = new Map<Laptop, Promise<void>>();
  for (const [index, events] of written.entries()) {
    const due = (index * batch * 1_000) / perSecond;
    const early = due - (performance.now() - started);
    if (early > 0) await sleep(early);
    const laptop = at(laptops, index);
    const before = isLast.get(laptop);
    const send = async (): Promise<void> => {
      await before;
      await untilTaken(() => laptop.client.push(laptop.stream, events));
      waits.push(performance.now() - started - due);
    };
    isLast.set(laptop, send());
  }
  await Promise.all(isLast.values());
  const seconds = (performance.now() - started) / 1_000;
  return { name, asked: perSecond, accepted: (pushes * batch) / seconds, waits };
}

const BODY = { bidder: 'peserta-3', requirement: 'syarat-12', met: true, reason: 'Sesuai dokumen. '.repeat(20) };

/** Pushes until every event is there; whoever is told to come again waits as long as it was told. */
async function untilTaken(push: () => ReturnType<SyncClient['push']>): Promise<number> {
  for (let turned = 0; ; turned += 1) {
    const answer = await push();
    if (answer.ok) {
      if (!answer.value.verdicts.every(({ kind }) => kind === 'accepted')) throw new Error('an event was lost');
      return turned;
    }
    await sleep(retryAfterMs(answer.error));
  }
}

async function reconnect(laptops: readonly Laptop[]): Promise<string> {
  let begun = 0;
  let turned = 0;
  const turns = new Map<Laptop, Promise<void>>();
  const visit = async ({ client, stream, writer }: Laptop): Promise<void> => {
    unwrap(await client.login());
    unwrap(await client.heads());
    const events = await writer.write(stream, {}, {});
    turned += await untilTaken(() =>
      client.push(
        stream,
        events.map(({ sealed }) => sealed),
      ),
    );
  };
  const ms = await timed(() =>
    Promise.all(
      Array.from({ length: DEVICES }, async () => {
        while (begun < LAPTOPS) {
          const laptop = at(laptops, (begun += 1));
          // One key has one order of its events, however many laptops it plays.
          const turn = (turns.get(laptop) ?? Promise.resolve()).then(() => visit(laptop));
          turns.set(laptop, turn);
          await turn;
        }
      }),
    ),
  );
  return `${LAPTOPS} laptops came back in ${(ms / 1_000).toFixed(1)} s; told to come again ${turned} times; none lost`;
}

/** All of an office and more behind one address; whoever is told to come again comes when it was told. */
async function reconnectAtOnce(server: CentralServer): Promise<readonly string[]> {
  // Some hundred laptops have not one address: each has its own limit all the same.
  const door = await server.beside({ limits: { ...DEFAULT_LIMITS, requestsPerAddressAMinute: 1e9 } });
  try {
    const laptops = await enrol({ people: server.people, url: door.url }, Math.max(...AT_ONCE));
    const lines: string[] = [];
    for (const count of AT_ONCE) lines.push(await comeTogether(laptops.slice(0, count)));
    return lines;
  } finally {
    await door.close();
  }
}

async function comeTogether(laptops: readonly Laptop[]): Promise<string> {
  const written = await Promise.all(
    laptops.map(async ({ writer, stream }) => (await writer.write(stream, {}, {})).map(({ sealed }) => sealed)),
  );
  const waits: number[] = [];
  let turned = 0;
  const started = performance.now();
  await Promise.all(
    laptops.map(async ({ client, stream }, index) => {
      turned += await untilAnswered(client.login);
      turned += await untilAnswered(client.heads);
      turned += await untilTaken(() => client.push(stream, written[index] ?? []));
      waits.push(performance.now() - started);
    }),
  );
  const { p50, p95, p99 } = sharesOf(waits);
  return `| ${laptops.length} | ${p50} | ${p95} | ${p99} | ${turned} |`;
}

/** Asks until it is answered, as `untilTaken` does; says how often it was told to come again. */
async function untilAnswered(ask: () => Promise<Result<unknown, SyncFault>>): Promise<number> {
  for (let turned = 0; ; turned += 1) {
    const answer = await ask();
    if (answer.ok) return turned;
    await sleep(retryAfterMs(answer.error));
  }
}

/** How long the server said; anything else that goes wrong ends the bench. */
function retryAfterMs(fault: SyncFault): number {
  if (fault.kind !== 'problem' || fault.retryAfterS === 0) throw new Error(fault.kind);
  return fault.retryAfterS * 1_000;
}

function at(laptops: readonly Laptop[], index: number): Laptop {
  const laptop = laptops[index % laptops.length];
  if (laptop === undefined) throw new Error('no laptop');
  return laptop;
}

function lineOf({ name, asked, accepted, waits }: Curve): string {
  const { p50, p95, p99 } = sharesOf(waits);
  return `| ${name} | ${asked} | ${accepted.toFixed(0)} | ${p50} | ${p95} | ${p99} |`;
}

/** Milliseconds that half, 95 % and 99 % of them waited at most. */
function sharesOf(waits: readonly number[]): { readonly p50: string; readonly p95: string; readonly p99: string } {
  const sorted = waits.toSorted((a, b) => a - b);
  const share = (of: number): string => (sorted[Math.ceil(sorted.length * of) - 1] ?? 0).toFixed(0);
  return { p50: share(0.5), p95: share(0.95), p99: share(0.99) };
}
