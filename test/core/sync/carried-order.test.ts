import { describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { type CarriedOrder, proveOrder, takeOrder } from '#core/sync/carried-order.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { CURSOR_START, type StreamOnDevice } from '#core/sync/take-page.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { NOW } from '#test/simulation/founding.ts';
import { anEvent, ANI, BUDI, causeOf, follow, TENDER } from '#test/support/sync-events.ts';
import { createTestDevice } from '#test/support/test-device.ts';

const first = anEvent();
const second = follow(first);
const answer = anEvent({ key: BUDI, after: [causeOf(second)] });
const all = [first, second, answer];
const RUN = all.reduce((run, { hash }) => nextRun(run, hash), RUN_START);
const places = [
  { dev: ANI.dev, n: 1, count: 2 },
  { dev: BUDI.dev, n: 1, count: 1 },
];
const verify = createVerify();
const key = await createTestDevice();
const server = {
  id: key.dev as string as Hash,
  epoch: 2,
  verify: (signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>) =>
    verify(key.publicKey, signature, input),
};
const told: ReceiptContent = {
  server: server.id,
  epoch: 2,
  stream: TENDER,
  seq: 3,
  event: answer.hash,
  run: RUN,
  at: NOW,
};

async function orderOf(change: Partial<ReceiptContent> = {}): Promise<CarriedOrder> {
  return { places, receipt: await signReceipt({ ...told, ...change }, key.sign) };
}

function holding(events: readonly ReadableEvent[], cursor = CURSOR_START): StreamOnDevice {
  return {
    stream: TENDER,
    cursor,
    head: Object.fromEntries(events.map(({ header: { dev, n }, hash }) => [dev, { n, hash }])),
    hashAt: (dev, n) => events.find(({ header }) => header.dev === dev && header.n === n)?.hash ?? null,
    hasId: (id) => events.some(({ header }) => header.id === id),
    hashOfNumber: () => null,
  };
}

describe('the receipt of an order that came by stick', () => {
  it('[SYNC-34] proves something where the own server signed it in the epoch known here', async () => {
    expect(await proveOrder(TENDER, await orderOf(), server)).toEqual({ ok: true, value: told });
  });

  it.each([
    ['of another server', { server: 'f'.repeat(64) as Hash }, 'other-server'],
    ['of the server after it was restored', { epoch: 3 }, 'newer-epoch'],
    ['of the server before it was restored', { epoch: 1 }, 'not-proven'],
    ['for another tender', { stream: 'paket-lain' as StreamId }, 'not-proven'],
  ])('[SYNC-34] proves nothing where it is %s', async (_what, change, why) => {
    expect(await proveOrder(TENDER, await orderOf(change), server)).toEqual({ ok: false, error: why });
  });

  it('[SYNC-34] proves nothing to a device without a server, nor with another signature under it', async () => {
    const order = await orderOf();
    expect(await proveOrder(TENDER, order, null)).toEqual({ ok: false, error: 'no-server' });
    const forged = await signReceipt(told, (await createTestDevice()).sign);
    expect(await proveOrder(TENDER, { ...order, receipt: forged }, server)).toEqual({ ok: false, error: 'not-proven' });
  });
});

describe('an order that came by stick', () => {
  it('[SYNC-34] numbers what is here and what comes with it', () => {
    const taken = takeOrder(holding([first, second]), { places }, told, { coming: [answer], known: null });
    expect(taken).toMatchObject({ ok: true, value: { fresh: [answer], cursor: { seq: 3, run: RUN } } });
    expect(taken.ok && taken.value?.numbers.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('[SYNC-34] goes on from where the stream was taken, and adds nothing behind it', () => {
    const cursor = { seq: 2, run: nextRun(nextRun(RUN_START, first.hash), second.hash) };
    const taken = takeOrder(holding(all, cursor), { places }, told, { coming: [], known: null });
    expect(taken).toMatchObject({ ok: true, value: { fresh: [], numbers: [{ seq: 3 }] } });
    const there = holding(all, { seq: 3, run: RUN });
    expect(takeOrder(there, { places }, told, { coming: [], known: null })).toEqual({ ok: true, value: null });
  });

  it('[SYNC-34] is left whole where one event of it is not taken', () => {
    const taken = takeOrder(holding([first, second]), { places }, told, { coming: [], known: null });
    expect(taken).toEqual({ ok: false, error: 'incomplete' });
  });

  it.each([
    ['in another order', [places[1], places[0]]],
    ['with an event too few', [places[0]]],
    ['with numbers nobody could count', [{ dev: ANI.dev, n: 1, count: 2 ** 50 }]],
  ] as const)('[SYNC-34, 52] is not the one that was signed %s', (_what, changed) => {
    const claimed = changed.flatMap((place) => (place === undefined ? [] : [place]));
    const taken = takeOrder(holding(all), { places: claimed }, told, { coming: [], known: null });
    expect(taken).toEqual({ ok: false, error: 'not-proven' });
  });

  it('[SYNC-31] is evidence and nothing more where the server signed something else for that number', () => {
    const other = { ...told, run: RUN_START };
    const taken = takeOrder(holding(all), { places }, told, { coming: [], known: other });
    expect(taken).toEqual({ ok: false, error: 'two-histories' });
  });
});
