import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveStream } from '#core/exchange/archive/manifest.ts';
import { listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { inOrder } from '#core/log/order.ts';
import { eventHash } from '#core/log/seal.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { linesOf, packArchive, sealLines, verifyBytes } from '#test/support/archives.ts';
import { aDossier, anAssessedDossier, bidderId, notMet, requirementId } from '#test/support/builders/dossier.ts';
import { aLaptop, type Recorded } from '#test/support/laptops.ts';
import { createTestDevice, type TestDevice, writeStream } from '#test/support/test-device.ts';

const STREAM = 'tender-contoh-satu' as StreamId;
const PEOPLE = ['Anggota Contoh 1', 'Anggota Contoh 2', 'Anggota Contoh 3'] as const;
const dossier = { ...anAssessedDossier({ a: 800_000_000, b: 820_000_000 }), committee: aDossier().committee };

function finding(bidder: string, reason: string): TenderCommand {
  const cell = { requirement: requirementId('tek'), bidder: bidderId(bidder), finding: notMet(reason) };
  return { name: 'assess', body: { cells: [cell] } };
}

/** Three people on laptops of their own: two judge the same bid apart, and the third settles it. */
function aHistory({ settled }: { readonly settled: boolean }): readonly Recorded[] {
  const [one, two, three] = [aLaptop('c'), aLaptop('a'), aLaptop('b')];
  const give = (laptop: typeof one, who: 0 | 1 | 2, command: TenderCommand): void =>
    expect(laptop.give(command, { name: PEOPLE[who], role: who === 0 ? 'chair' : 'member' })).toBeNull();
  give(one, 0, { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } });
  for (const laptop of [two, three]) laptop.receive(one.events());
  give(two, 1, finding('a', 'Alat kurang'));
  give(three, 2, finding('a', 'Personel kurang'));
  give(three, 2, finding('b', 'Metode kurang'));
  one.receive([...two.events(), ...three.events()]);
  const conflicts = Object.keys(one.state()?.apart?.conflicts ?? {});
  expect(conflicts).toHaveLength(1);
  if (settled) give(one, 0, { name: 'settleConflict', body: { conflicts, keep: 'held', reason: 'Dibahas bersama' } });
  return one.events();
}

/** Seals a history with real keys, whose order is that of the names in it. */
async function sealed(
  recorded: readonly Recorded[],
): Promise<{ events: SealedEvent[]; devices: readonly TestDevice[] }> {
  const devices = (await Promise.all(PEOPLE.map(() => createTestDevice()))).sort((a, b) => (a.dev < b.dev ? -1 : 1));
  const names = [...new Set(recorded.map(({ header }) => header.dev))].sort();
  const deviceOf = new Map(names.map((name, index) => [name, devices[index] as TestDevice]));
  const chains = new Map<DeviceId, SealedEvent[]>(names.map((name) => [name, []]));
  const ids = new Map<string, string>();
  for (const { header, event } of inOrder(recorded.map((each) => ({ ...each, seq: null })))) {
    const chain = chains.get(header.dev) ?? [];
    const after = (header.after ?? [])
      .map(({ dev, n }) => {
        const cause = chains.get(dev)?.[n - 1];
        if (cause === undefined) throw new Error('causes come first');
        return { dev: deviceOf.get(dev)?.dev ?? dev, n, hash: eventHash(cause) };
      })
      .sort((a, b) => (a.dev < b.dev ? -1 : 1));
    const body = JSON.parse(
      [...ids].reduce((text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`), JSON.stringify(event.body)),
    );
    const { type, tv, actor, role } = header;
    const [next] = await writeStream(
      deviceOf.get(header.dev) as TestDevice,
      STREAM,
      [{ payload: body, header: { type, tv, actor, role, after } }],
      chain,
    );
    if (next === undefined) throw new Error('one event was written');
    ids.set(header.id, JSON.parse(next.header).id);
    chain.push(next);
  }
  return { events: [...chains.values()].flat(), devices };
}

describe('an archive of people who worked apart', () => {
  let events: readonly SealedEvent[];
  let archive: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    const history = await sealed(aHistory({ settled: true }));
    ({ events } = history);
    const keyOf = (dev: DeviceId) => history.devices.find((device) => device.dev === dev)?.publicKey;
    archive = await packArchive(history.devices[0] as TestDevice, new Map([[STREAM, events]]), {
      devices: listedDevices(events, (dev) => keyOf(dev) ?? null),
    });
  });

  it('holds, and its result is the one all of them see', async () => {
    const { fault, remarks } = await verifyBytes(archive);
    expect(fault).toBeNull();
    expect(remarks).toEqual([]);
    const result = JSON.parse(linesOf(archive).at(-1) ?? '{}').result;
    expect(result.evaluation).not.toBeNull();
  });

  it('without the last events of one person is missed by whoever had seen them', async () => {
    const lines = linesOf(archive);
    const manifest = JSON.parse(lines[0] ?? '{}');
    const [stream] = manifest.streams;
    const cut = lines.findIndex((line) => line.includes('Metode kurang'));
    const { dev, n } = JSON.parse(JSON.parse(lines[cut] ?? '{}').header);
    const before = events.find((event) => {
      const header = JSON.parse(event.header);
      return header.dev === dev && header.n === n - 1;
    });
    const head = { ...stream.head, [dev]: { n: n - 1, hash: before === undefined ? '' : eventHash(before) } };
    const covered = { ...manifest, streams: [{ ...stream, events: stream.events - 1, head }] };
    const changed = await sealLines([JSON.stringify(covered), ...lines.slice(1).toSpliced(cut - 1, 1)]);
    expect((await verifyBytes(changed)).fault).toMatchObject({ kind: 'cause-missing', expected: String(n) });
  });
});

describe('an archive of a tender that a server put in order', () => {
  /** The devices by the order of their names: that of the second one stands before the third's without a server. */
  let events: readonly SealedEvent[];
  let devices: readonly TestDevice[];

  beforeAll(async () => {
    ({ events, devices } = await sealed(aHistory({ settled: false })));
  });

  /** The laptops were `a`, `b` and `c`; the server got what `b` wrote before what `a` wrote. */
  function byServer(): ArchiveStream['order'] {
    const [a, b, c] = devices.map(({ dev }) => dev);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three devices wrote');
    return [
      [c, 1, 1],
      [b, 1, 2],
      [a, 1, 1],
    ];
  }

  function archiveWith(order: ArchiveStream['order']): Promise<Uint8Array<ArrayBuffer>> {
    const listed = listedStream(STREAM, 'tender', events);
    return packArchive(devices[0] as TestDevice, new Map([[STREAM, events]]), {
      devices: listedDevices(events, (dev) => devices.find((device) => device.dev === dev)?.publicKey ?? null),
      streams: [order === undefined ? listed : { ...listed, order }],
    });
  }

  it('holds by that order, which leads elsewhere than the one without a server', async () => {
    const [ordered, unordered] = await Promise.all([archiveWith(byServer()), archiveWith(undefined)]);
    expect((await verifyBytes(ordered)).fault).toBeNull();
    expect((await verifyBytes(unordered)).fault).toBeNull();
    expect(linesOf(ordered).at(-1)).not.toBe(linesOf(unordered).at(-1));
    const lines = linesOf(ordered);
    const taken = await sealLines([linesOf(unordered)[0] ?? '', ...lines.slice(1)]);
    expect((await verifyBytes(taken)).fault?.kind).toMatch(/^(state|result)-differs$/);
  });

  it.each([
    ['names an event twice', (order: Order) => [...order, order[0]]],
    ['leaves out the first event of a device', (order: Order) => order.with(1, [order[1]?.[0] ?? '', 2, 1])],
    ['names more events than there are', (order: Order) => order.with(2, [order[2]?.[0] ?? '', 1, 2])],
    ['sets an event before what its author had', (order: Order) => [order[1], order[0], order[2]]],
  ])('is faulty where the order %s', async (_what, change) => {
    const lines = linesOf(await archiveWith(byServer()));
    const manifest = JSON.parse(lines[0] ?? '{}');
    const [stream] = manifest.streams;
    const changed = { ...manifest, streams: [{ ...stream, order: change(stream.order) }] };
    const { fault } = await verifyBytes(await sealLines([JSON.stringify(changed), ...lines.slice(1)]));
    expect(fault?.kind).toBe('faulty-order');
  });
});

type Order = readonly (readonly [string, number, number])[];
