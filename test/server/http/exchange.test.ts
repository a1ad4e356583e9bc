import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINES_TYPE, MAX_REQUEST_BYTES, moreLine, pageLine } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { openReceipt } from '#core/sync/receipt.ts';
import { RUN_START, nextRun } from '#core/sync/run.ts';
import { CURSOR_START } from '#core/sync/take-page.ts';
import { pushText } from '#core/sync/push-text.ts';
import { readAnswer } from '#core/sync/wire-text.ts';
import { type CentralServer, startCentralServer, years } from '#test/support/server/central-server.ts';
import { headsOf } from '#test/support/server/office.ts';
import { causeOf, type Writer } from '#test/support/server/writer.ts';
import { createSyncClient, pushInit, type SyncClient, verifyBy } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

let server: CentralServer;
let tenders = 0;

beforeAll(async () => {
  server = await startCentralServer({ limits: { pushesAtOncePerDevice: 8 } });
});
afterAll(() => server.close(), 60_000);

interface Member {
  readonly writer: Writer;
  readonly client: SyncClient;
}

/** A new tender, and people with a device each who are granted it. */
async function tenderWith(...names: readonly string[]): Promise<{ stream: StreamId; members: readonly Member[] }> {
  tenders += 1;
  const stream = `tender-${tenders}` as StreamId;
  const members: Member[] = [];
  for (const name of names) {
    const writer = await server.people.addPerson(`${name}-${tenders}`, 'member', [stream]);
    const client = createSyncClient(server.url, writer.device);
    unwrap(await client.login());
    members.push({ writer, client });
  }
  return { stream, members };
}

async function one(): Promise<Member & { stream: StreamId }> {
  const { stream, members } = await tenderWith('Ani');
  const [member] = members;
  if (!member) throw new Error('no member');
  return { ...member, stream };
}

const sealedOf = (events: readonly ReadableEvent[]): readonly ReadableEvent['sealed'][] =>
  events.map(({ sealed }) => sealed);

describe('a push', () => {
  it('[SYNC-17, 30] numbers events, and answers with a receipt whose run anyone can compute', async () => {
    const { client, stream, writer } = await one();
    const events = await writer.write(stream, {}, {}, {});
    const { verdicts, receipt } = unwrap(await client.push(stream, sealedOf(events)));
    expect(verdicts).toEqual([1, 2, 3].map((seq) => ({ kind: 'accepted', seq })));
    const greeting = unwrap(await client.greet());
    const content = receipt && (await openReceipt(receipt, await verifyBy(greeting.key)));
    const run = events.reduce((before, { hash }) => nextRun(before, hash), RUN_START);
    expect(content).toMatchObject({ server: greeting.id, epoch: 1, stream, seq: 3, run, event: events[2]?.hash });
  });

  it('[SYNC-11] twice is once', async () => {
    const { client, stream, writer } = await one();
    const events = sealedOf(await writer.write(stream, {}, {}));
    unwrap(await client.push(stream, events));
    expect(unwrap(await client.push(stream, events)).verdicts).toEqual([
      { kind: 'have', seq: 1 },
      { kind: 'have', seq: 2 },
    ]);
  });

  it('[SYNC-11] what is here is had, even where this copy of it is damaged or nobody is shown to have signed it', async () => {
    const { client, stream, writer } = await one();
    const [first, second] = sealedOf(await writer.write(stream, {}, {}));
    if (!first || !second) throw new Error('no events');
    unwrap(await client.push(stream, [first]));
    const damaged = [
      { ...first, body: '{"note":"lain"}' },
      { ...first, sig: second.sig },
      { ...second, sig: first.sig },
    ];
    expect(unwrap(await client.push(stream, damaged)).verdicts).toEqual([
      { kind: 'have', seq: 1 },
      { kind: 'have', seq: 1 },
      { kind: 'refused', reason: 'wrong-signature' },
    ]);
  });

  it('[SYNC-10, 12, 18] with bad events in it costs the others nothing', async () => {
    const { client, stream, writer } = await one();
    const { writer: stranger } = await one();
    const [good, next, last] = sealedOf(await writer.write(stream, {}, {}, {}));
    if (!good || !next || !last) throw new Error('no events');
    const batch = [
      good,
      { ...next, body: '{"note":"lain"}' },
      { ...next, sig: good.sig },
      { ...next, body: '\0' },
      ...sealedOf(await stranger.write('tender-lain' as StreamId, {})),
      next,
      last,
    ];
    expect(unwrap(await client.push(stream, batch)).verdicts).toEqual([
      { kind: 'accepted', seq: 1 },
      // The whole copy that follows is taken, in whatever order they stand. [SYNC-11, 19]
      { kind: 'have', seq: 2 },
      { kind: 'have', seq: 2 },
      { kind: 'refused', reason: 'unreadable' },
      { kind: 'refused', reason: 'wrong-stream' },
      { kind: 'accepted', seq: 2 },
      { kind: 'accepted', seq: 3 },
    ]);
  });

  it('[SYNC-3] takes events whose clocks are ten years off', async () => {
    const { client, stream, writer } = await one();
    const at = [years(10), years(-10)];
    const events = await writer.write(stream, ...at.map((each) => ({ header: { at: each } })));
    expect(unwrap(await client.push(stream, sealedOf(events))).verdicts.map(({ kind }) => kind)).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  it('with a line that is no JSON, no event or no UTF-8 is judged but for that line', async () => {
    const { client, stream, writer } = await one();
    const [first, second] = sealedOf(await writer.write(stream, {}, {}));
    if (!first || !second) throw new Error('no events');
    const lines = [
      JSON.stringify({ push: 1, parts: [{ stream, events: 5 }] }),
      JSON.stringify(first.header),
      '{"header":',
      '"kata',
      '"\xff"',
      JSON.stringify(second.header),
      first.body.concat('\n').repeat(4) + second.body,
      first.sig.concat('\n').repeat(4) + second.sig,
    ];
    // Latin-1, so that one line is no UTF-8.
    const text = Buffer.from(`${lines.join('\n')}\n`, 'latin1');
    const answer = await client.ask('/v1/push', {
      method: 'POST',
      headers: { 'content-type': LINES_TYPE },
      body: new Uint8Array(text),
    });
    const unreadable = { kind: 'refused', reason: 'unreadable' };
    const accepted = [1, 2].map((seq) => ({ kind: 'accepted', seq }));
    expect(unwrap(readAnswer(await answer.text(), 'push')).lines).toMatchObject([
      { part: 0, verdicts: [accepted[0], unreadable, unreadable, unreadable, accepted[1]] },
    ]);
  });

  it('[SYNC-15] out of order waits for what is missing, and is taken when it comes along', async () => {
    const { stream, members } = await tenderWith('Budi', 'Citra');
    const [budi, citra] = members;
    if (!budi || !citra) throw new Error('no members');
    const first = await budi.writer.write(stream, {});
    const [cause] = first.map(causeOf);
    if (!cause) throw new Error('no cause');
    const answer = await citra.writer.write(stream, { after: [cause] });
    expect(unwrap(await citra.client.push(stream, sealedOf(answer))).verdicts).toEqual([
      { kind: 'held', dev: budi.writer.device.dev, n: 1 },
    ]);
    unwrap(await budi.client.push(stream, sealedOf(first)));
    expect(unwrap(await citra.client.push(stream, sealedOf(answer))).verdicts).toEqual([{ kind: 'accepted', seq: 2 }]);
  });

  it('[SYNC-65] of several streams is answered part by part, and a stream it may not read costs the others nothing', async () => {
    const { stream: other } = await one();
    const streams = ['tender-bagian-1', 'tender-bagian-2'].map((each) => each as StreamId);
    const writer = await server.people.addPerson('Bagian', 'member', streams);
    const client = createSyncClient(server.url, writer.device);
    unwrap(await client.login());
    const parts = await Promise.all(
      [...streams.slice(0, 1), other, ...streams.slice(1)].map(async (stream) => ({
        stream,
        events: sealedOf(await writer.write(stream, {}, {})),
      })),
    );
    const answer = await client.ask('/v1/push', pushInit(pushText(parts)));
    const quarantined = { kind: 'quarantined', reason: 'not-granted' };
    expect(unwrap(readAnswer(await answer.text(), 'push')).lines).toMatchObject([
      {
        part: 0,
        verdicts: [{ kind: 'accepted', seq: 1 }, { seq: 2 }],
        receipt: { text: expect.stringContaining('tender-bagian-1') },
      },
      { part: 1, verdicts: [quarantined, quarantined], receipt: null },
      { part: 2, verdicts: [{ kind: 'accepted', seq: 1 }, { seq: 2 }] },
    ]);
  });

  it('that names a stream twice is malformed', async () => {
    const { client, stream, writer } = await one();
    const parts = [{ stream, events: sealedOf(await writer.write(stream, {})) }];
    const answer = await client.ask('/v1/push', pushInit(pushText([...parts, ...parts])));
    expect([answer.status, await answer.json()]).toMatchObject([400, { problem: 'malformed' }]);
  });

  it('in two members of gzip is read as one text', async () => {
    const { client, stream, writer } = await one();
    const text = pushText([{ stream, events: sealedOf(await writer.write(stream, {}, {})) }]);
    const middle = text.indexOf('\n') + 30;
    const body = Buffer.concat([gzipSync(text.slice(0, middle)), gzipSync(text.slice(middle))]);
    const answer = await client.ask('/v1/push', { ...pushInit(''), body: new Uint8Array(body) });
    expect(unwrap(readAnswer(await answer.text(), 'push')).lines).toMatchObject([{ verdicts: [{}, {}] }]);
  });

  it.each([
    ['packed and cut short', (text: string) => gzipSync(text).subarray(0, -12), 'gzip', 400, 'malformed'],
    [
      'cut between two lines',
      (text: string) => Buffer.from(text.slice(0, text.slice(0, -1).lastIndexOf('\n') + 1)),
      null,
      400,
      'malformed',
    ],
    ['of no gzip', (text: string) => Buffer.from(text), 'gzip', 400, 'malformed'],
    ['packed otherwise', (text: string) => gzipSync(text), 'br', 400, 'malformed'],
    ['without a first line', () => Buffer.from('\n'), null, 400, 'malformed'],
    ['of nothing', () => Buffer.from(''), null, 400, 'malformed'],
    ['that unpacks to too much', () => gzipSync(Buffer.alloc(MAX_REQUEST_BYTES + 1)), 'gzip', 413, 'too-large'],
    ['that is too large as it comes', () => Buffer.alloc(MAX_REQUEST_BYTES + 1), null, 413, 'too-large'],
  ])('%s stores nothing', async (_, spoil, encoding, status, problem) => {
    const { client, stream, writer } = await one();
    const text = pushText([{ stream, events: sealedOf(await writer.write(stream, {}, {})) }]);
    const headers = { 'content-type': LINES_TYPE, ...(encoding === null ? {} : { 'content-encoding': encoding }) };
    const answer = await client.ask('/v1/push', { method: 'POST', headers, body: new Uint8Array(spoil(text)) });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ problem });
    expect((await server.log.page(stream, 0, { events: 10, text: 10_000 })).events).toEqual([]);
  });

  it('of more events than one push may have is malformed', async () => {
    const { client, stream } = await one();
    const parts = [
      { stream, events: 300 },
      { stream: `${stream}-lain`, events: 201 },
    ];
    const answer = await client.ask('/v1/push', pushInit(`${JSON.stringify({ push: 1, parts })}\n`));
    expect([answer.status, await answer.json()]).toMatchObject([400, { problem: 'malformed' }]);
  });

  it('[INV-3] by 8 writers at once loses nothing, and gives no number twice', async () => {
    const { stream, members } = await tenderWith(...Array.from({ length: 8 }, (_, index) => `Penulis${index}`));
    const pushed = await Promise.all(
      members.map(async ({ client, writer }) => {
        const numbers: number[] = [];
        for (let round = 0; round < 5; round++) {
          const events = sealedOf(await writer.write(stream, {}, {}, {}));
          for (const verdict of unwrap(await client.push(stream, events)).verdicts) {
            if (verdict.kind === 'accepted') numbers.push(verdict.seq);
          }
        }
        return numbers;
      }),
    );
    const numbers = pushed.flat().sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    for (const { client } of members.slice(0, 1)) expect(unwrap(await client.pull(stream)).cursor.seq).toBe(120);
  });
});

describe('a pull', () => {
  it('[SYNC-50, 52] brings a stream in pages, each closed by a receipt, and an unknown one as empty', async () => {
    const { client, stream, writer } = await one();
    const body = { note: 'x'.repeat(30_000) };
    const events = await writer.write(stream, ...Array.from({ length: 80 }, () => ({ body })));
    for (let from = 0; from < events.length; from += 40) {
      unwrap(await client.push(stream, sealedOf(events.slice(from, from + 40))));
    }
    const pulled = unwrap(await client.pull(stream));
    expect(pulled.cursor.seq).toBe(80);
    expect(sealedOf(pulled.events)).toEqual(sealedOf(events));
    const empty = await one();
    expect(unwrap(await empty.client.pull(empty.stream)).cursor).toEqual(CURSOR_START);
  });

  it('[SYNC-55] tells the places only of what the device says it has', async () => {
    const { stream, members } = await tenderWith('Eka', 'Fitri');
    const [eka, fitri] = members;
    if (!eka || !fitri) throw new Error('no members');
    const own = await eka.writer.write(stream, {}, {}, {});
    unwrap(await eka.client.push(stream, sealedOf(own)));
    unwrap(await fitri.client.push(stream, sealedOf(await fitri.writer.write(stream, {}))));
    const pulled = unwrap(await eka.client.pull(stream, own));
    expect(pulled).toMatchObject({ places: 3, cursor: { seq: 4 } });
    expect(pulled.events.map(({ header }) => header.dev)).toEqual([fitri.writer.device.dev]);
  });

  it('[SYNC-64, 54] of several streams brings a page of each, in the order asked, and leaves out what is not given', async () => {
    const { stream: closed } = await one();
    const [stream, last] = ['tender-halaman-1', 'tender-halaman-2'].map((each) => each as StreamId);
    if (!stream || !last) throw new Error('no streams');
    const writer = await server.people.addPerson('Halaman', 'member', [stream, last]);
    const client = createSyncClient(server.url, writer.device);
    unwrap(await client.login());
    const body = { note: 'x'.repeat(300_000) };
    unwrap(await client.push(stream, sealedOf(await writer.write(stream, {}, {}))));
    unwrap(await client.push(last, sealedOf(await writer.write(last, ...Array.from({ length: 6 }, () => ({ body }))))));
    const ask = async (...streams: readonly StreamId[]) => {
      const asked = streams.map((each) => ({ stream: each, after: 0, have: {} }));
      const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
      const answer = await client.ask('/v1/pull', { ...init, body: JSON.stringify({ streams: asked }) });
      const { lines } = unwrap(readAnswer(await answer.text(), 'pull'));
      return lines.filter((line) => pageLine.or(moreLine).safeParse(line).success);
    };
    expect(await ask(stream, closed, last)).toEqual([
      { page: stream, events: 2, more: false },
      { page: last, events: 3, more: true },
      { more: false },
    ]);
    // Full before it came to the second.
    expect(await ask(last, stream)).toEqual([{ page: last, events: 3, more: true }, { more: true }]);
  });

  it('[SYNC-60] from behind the head answers with the receipt of the head', async () => {
    const { client, stream, writer } = await one();
    unwrap(await client.push(stream, sealedOf(await writer.write(stream, {}))));
    const answer = await client.ask('/v1/pull', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ streams: [{ stream, after: 9, have: {} }] }),
    });
    const { lines } = unwrap(readAnswer(await answer.text(), 'pull'));
    expect(lines).toMatchObject([
      { page: stream, events: 0, more: false },
      { receipt: { text: expect.stringContaining('"seq":1') } },
      { more: false },
    ]);
  });

  it('is packed when the device takes gzip', async () => {
    const { client, stream, writer } = await one();
    unwrap(await client.push(stream, sealedOf(await writer.write(stream, {}, {}, {}, {}))));
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' } };
    const answer = await client.ask('/v1/pull', {
      ...init,
      body: JSON.stringify({ streams: [{ stream, after: 0, have: {} }] }),
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(unwrap(readAnswer(await answer.text(), 'pull')).lines).toHaveLength(7);
  });
});

describe('heads and runs', () => {
  it('tell the streams that moved, and none where nothing did', async () => {
    const { client, stream, writer } = await one();
    unwrap(await client.push(stream, sealedOf(await writer.write(stream, {}, {}))));
    const heads = unwrap(await client.heads());
    expect(heads.get(stream)).toBe(2);
    const known = new Map([...(await headsOf(server.log))].filter(([each]) => heads.has(each)));
    expect(unwrap(await client.heads(known))).toEqual(new Map());
    unwrap(await client.push(stream, sealedOf(await writer.write(stream, {}))));
    expect(unwrap(await client.heads(known)).get(stream)).toBe(3);
  });

  it('[SYNC-61] answer the runs of a stream, and leave out numbers it does not have', async () => {
    const { client, stream, writer } = await one();
    const [first] = await writer.write(stream, {});
    if (!first) throw new Error('no event');
    unwrap(await client.push(stream, [first.sealed]));
    expect(unwrap(await client.runs(stream, [1, 2]))).toEqual(new Map([[1, nextRun(RUN_START, first.hash)]]));
  });
});
