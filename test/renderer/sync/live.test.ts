import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { askThrough } from '#renderer/session/server-link.ts';
import { createHttpTransport } from '#renderer/sync/http-transport.ts';
import { type Live, type LiveParts, startLive } from '#renderer/sync/live.ts';
import { type FaultProxy, startFaultProxy } from '#test/support/fault-proxy.ts';
import { lineTo } from '#test/support/main-line.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { createSyncClient } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAM = 'tender-langsung' as StreamId;

let server: CentralServer;
let writer: Writer;
let known: { readonly id: Hash; readonly epoch: number };
let proxy: FaultProxy;
let live: Live | null = null;

beforeAll(async () => {
  server = await startCentralServer();
  writer = await server.people.addPerson('Ani', 'member', [STREAM]);
  known = await server.log.identity();
});
afterAll(() => server.close(), 60_000);
beforeEach(async () => {
  proxy = await startFaultProxy(server.url);
});
afterEach(async () => {
  live?.stop();
  await proxy.close();
});

/** Starts it on the real line; what it told, and its rests, which the test ends. */
function start(change: Partial<LiveParts> = {}) {
  const shell = lineTo(proxy.url, { patienceMs: 5_000, helloMs: 500, silenceMs: 5_000 });
  const { dev, sign } = writer.device;
  const { liveToken } = createHttpTransport({ shell: askThrough(shell), server: known.id, dev, sign });
  const told = { lines: [] as boolean[], moves: 0, others: 0, rests: [] as number[] };
  const goOn: (() => void)[] = [];
  live = startLive({
    shell,
    server: known,
    token: liveToken,
    onLine: (isLive) => void told.lines.push(isLive),
    onMoved: () => void (told.moves += 1),
    onOtherServer: () => void (told.others += 1),
    chance: () => 0.5,
    rest: (ms) => {
      told.rests.push(ms);
      return new Promise((resolve) => goOn.push(resolve));
    },
    ...change,
  });
  return { told, goOn: () => goOn.shift()?.() };
}

async function push(): Promise<void> {
  const client = createSyncClient(server.url, writer.device);
  unwrap(await client.login());
  const events = await writer.write(STREAM, {}, {});
  for (const { sealed } of events) unwrap(await client.push(STREAM, [sealed]));
}

describe('[SYNC-77] the live line of the page', () => {
  it('asks when it stands, and once for words that come together', async () => {
    const { told } = start();
    await vi.waitFor(() => expect(told).toMatchObject({ lines: [true], moves: 1 }), 10_000);
    await push();
    await vi.waitFor(() => expect(told.moves).toBeGreaterThan(1), 10_000);
    expect(told.moves).toBeLessThanOrEqual(3);
  });

  it('stands again with a new token before the old one ends, without a break', async () => {
    let tokens = 0;
    const client = createSyncClient(server.url, writer.device);
    const { told } = start({
      token: async () => {
        tokens += 1;
        return ok({ token: unwrap(await client.login()), lastsMs: tokens === 1 ? 600 : 60_000 });
      },
    });
    await vi.waitFor(() => expect(told.moves).toBe(2), 10_000);
    expect({ tokens, ...told }).toMatchObject({ tokens: 2, lines: [true], rests: [] });
  });

  it('behind a proxy that collects answers is tried again after minutes, and stands when the proxy is gone', async () => {
    proxy.setCollecting(true);
    const { told, goOn } = start();
    await vi.waitFor(() => expect(told.rests).toEqual([300_000]), 10_000);
    goOn();
    await vi.waitFor(() => expect(told.rests).toEqual([300_000, 600_000]), 10_000);
    expect(told.lines).toEqual([]);
    proxy.setCollecting(false);
    goOn();
    await vi.waitFor(() => expect(told.lines).toEqual([true]), 10_000);
  });

  it('that breaks is tried again soon, and only then the page is told to ask by itself', async () => {
    const { told, goOn } = start();
    await vi.waitFor(() => expect(told.lines).toEqual([true]), 10_000);
    const { url } = proxy;
    await proxy.close();
    await vi.waitFor(() => expect(told.rests).toEqual([1_000]), 10_000);
    expect(told.lines).toEqual([true]);
    goOn();
    await vi.waitFor(() => expect(told.lines).toEqual([true, false]), 10_000);
    // The rest of the loop was long, for a line that told by itself.
    expect(told.moves).toBe(2);
    proxy = await startFaultProxy(url);
  });

  it('to a server restored meanwhile counts for nothing, and makes the page look who answers', async () => {
    const { told } = start({ server: { ...known, epoch: known.epoch + 1 } });
    await vi.waitFor(() => expect(told.others).toBe(1), 10_000);
    expect(told).toMatchObject({ lines: [], moves: 0 });
  });
});
