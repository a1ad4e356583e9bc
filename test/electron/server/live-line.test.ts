import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveNews } from '#core/contract/live.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { createLiveLine, type LiveLine } from '#electron/server/live-line.ts';
import { startFaultProxy } from '#test/support/fault-proxy.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { createSyncClient } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAM = 'tender-langsung' as StreamId;
const PATIENCE = { helloMs: 5_000, silenceMs: 5_000 };

let server: CentralServer;
let token: string;
let push: () => Promise<void>;

beforeAll(async () => {
  server = await startCentralServer();
  const writer = await server.people.addPerson('Ani', 'member', [STREAM]);
  const client = createSyncClient(server.url, writer.device);
  token = unwrap(await client.login());
  push = async () => {
    const events = await writer.write(STREAM, {});
    unwrap(
      await client.push(
        STREAM,
        events.map(({ sealed }) => sealed),
      ),
    );
  };
});
afterAll(() => server.close(), 60_000);

/** News as they come; `next` waits for one more. */
function hearing(): { readonly tell: (news: LiveNews) => void; readonly next: () => Promise<LiveNews> } {
  const come: LiveNews[] = [];
  const waiting: ((news: LiveNews) => void)[] = [];
  return {
    tell: (news) => {
      const wanted = waiting.shift();
      if (wanted === undefined) come.push(news);
      else wanted(news);
    },
    next: () => {
      const [news] = come.splice(0, 1);
      return news === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(news);
    },
  };
}

function listen(
  url: string | null,
  patience = PATIENCE,
): { readonly live: LiveLine; readonly next: () => Promise<LiveNews> } {
  const live = createLiveLine(fetch, patience);
  const { tell, next } = hearing();
  live.listen(url, { line: 7, token }, tell);
  return { live, next };
}

/** Something that answers at any address. */
async function startOther(answer: RequestListener): Promise<{ readonly url: string; readonly close: () => void }> {
  const other = createServer(answer).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      other.closeAllConnections();
      other.close();
    },
  };
}

describe('[SYNC-77] the live line of the main process', () => {
  it('says who answers, then each stream that moved, and nothing once the page ended it', async () => {
    const { live, next } = listen(server.url);
    const { id, epoch } = await server.log.identity();
    expect(await next()).toEqual({ news: 'open', line: 7, server: id, epoch });
    await push();
    expect(await next()).toEqual({ news: 'moved', line: 7, stream: STREAM });
    live.end();
    await push();
    const silence = new Promise((resolve) => setTimeout(resolve, 200, 'silence'));
    expect(await Promise.race([next(), silence])).toBe('silence');
  });

  it('is told as closed when the machine goes to sleep', async () => {
    const { live, next } = listen(server.url);
    await next();
    live.close();
    expect(await next()).toEqual({ news: 'ended', line: 7, why: 'closed', retryAfter: null });
  });

  it('is given up behind a proxy that collects answers', async () => {
    const proxy = await startFaultProxy(server.url);
    proxy.setCollecting(true);
    const { next } = listen(proxy.url, { ...PATIENCE, helloMs: 300 });
    expect(await next()).toMatchObject({ news: 'ended', why: 'collected' });
    await proxy.close();
  });

  it('is given up when not even signs of life come', async () => {
    const { next } = listen(server.url, { ...PATIENCE, silenceMs: 200 });
    expect(await next()).toMatchObject({ news: 'open' });
    expect(await next()).toMatchObject({ news: 'ended', why: 'silent' });
  });

  it('says that the token was refused, that nobody answers, and that there is no address', async () => {
    const refused = hearing();
    createLiveLine(fetch, PATIENCE).listen(server.url, { line: 1, token: 'a'.repeat(30) }, refused.tell);
    expect(await refused.next()).toMatchObject({ news: 'ended', why: 'refused' });
    const gone = await startOther(() => {});
    gone.close();
    expect(await listen(gone.url).next()).toMatchObject({ news: 'ended', why: 'offline' });
    expect(await listen(null).next()).toMatchObject({ news: 'ended', why: 'no-address' });
  });

  it('takes the page of a portal for none of ours', async () => {
    const portal = await startOther((_asked, answer) =>
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<title>Masuk</title>'),
    );
    expect(await listen(portal.url).next()).toMatchObject({ news: 'ended', why: 'not-ours' });
    portal.close();
  });

  it('lets nothing through that is no word of the contract, and ends where one never ends', async () => {
    const { id: told } = await server.log.identity();
    const liar = await startOther((_asked, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.write('data: {"poke":"moved","stream":"sebelum-salam"}\n\n');
      answer.write('data: <script>\n\ndata: {"poke":"moved"}\n\ndata: {"poke":"hello","server":"x","epoch":1}\n\n');
      answer.write(`data: {"poke":"hello","server":"${told}","epoch":1}\n\ndata: {"poke":"erase"}\n\n`);
      answer.write('data: {"poke":"moved","stream":"a","more":1}\n\n');
      answer.write(`data: ${'x'.repeat(10_000)}`);
    });
    const { next } = listen(liar.url);
    expect(await next()).toMatchObject({ news: 'open' });
    expect(await next()).toMatchObject({ news: 'ended', why: 'not-ours' });
    liar.close();
  });
});
