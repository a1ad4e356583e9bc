import { request } from 'node:http';
import { createServer as createTcp, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RELAY_MAX_BYTES, RELAY_PATH } from '#core/contract/relay-door.ts';
import { askRelay } from '#electron/relay/ask-relay.ts';
import { createRelayListener, type RelayListener } from '#electron/relay/listener.ts';
import { unwrap } from '#test/support/unwrap.ts';

const BODY = new Uint8Array([1, 2, 3]);
const ended: (() => void)[] = [];

afterEach(() => {
  for (const end of ended.splice(0)) end();
});

describe('the door of a relay', () => {
  it('hands each message to whoever takes it, and brings the answer back', async () => {
    const { listener, address } = await opened({ quietMs: 400 });
    const asked = askRelay(address, BODY);
    const call = await listener.take();
    if (call.outcome !== 'call') throw new Error('somebody knocked');
    expect([...call.body]).toEqual([...BODY]);
    expect(call.from).toBe('127.0.0.1');
    listener.answer(call.id, new Uint8Array([4, 5]));
    expect(await asked).toEqual({ outcome: 'answered', body: new Uint8Array([4, 5]) });
    // Answered once: a second answer goes nowhere.
    listener.answer(call.id, BODY);
    expect(await listener.take()).toEqual({ outcome: 'quiet' });
  });

  it('gives out no more than it can hold, and says so to the next', async () => {
    const { listener, address } = await opened();
    const waiting = Array.from({ length: 8 }, () => askRelay(address, BODY));
    await expect.poll(async () => (await askRelay(address, BODY)).outcome).toBe('busy');
    listener.close();
    expect((await Promise.all(waiting)).map(({ outcome }) => outcome)).toEqual(waiting.map(() => 'offline'));
  });

  it('takes nothing that is longer than a message, nor what is asked at another door', async () => {
    const { address } = await opened();
    expect(['busy', 'offline']).toContain((await askRelay(address, new Uint8Array(RELAY_MAX_BYTES + 1))).outcome);
    expect(await statusOf(address, '/v1/server')).toBe(404);
    expect(await statusOf(address, RELAY_PATH, 'GET')).toBe(404);
  });

  it('shuts with the page that asked: nobody listens then, and who waits is let go', async () => {
    const { listener, address } = await opened({ quietMs: 20, leaseMs: 60 });
    await expect.poll(async () => (await askRelay(address, BODY)).outcome).toBe('offline');
    expect(await listener.take()).toEqual({ outcome: 'closed' });
  });

  it('is opened at another port where the usual one is taken, and once only', async () => {
    const { address } = await opened();
    const port = Number(address.split(':')[1]);
    const second = createRelayListener();
    ended.push(second.close);
    const other = unwrap(await second.open(port));
    expect(other).not.toBe(port);
    expect(unwrap(await second.open(port))).toBe(other);
  });
});

describe('asking a relay', () => {
  it('says that nothing answers, or something else does', async () => {
    const { listener, address } = await opened();
    listener.close();
    expect(await askRelay(address, BODY)).toEqual({ outcome: 'offline' });
    const portal = createTcp((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nmasuk!'));
    });
    ended.push(() => portal.close());
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    const { port } = portal.address() as AddressInfo;
    expect(await askRelay(`127.0.0.1:${port}`, BODY)).toEqual({ outcome: 'not-ours' });
  });

  it('says that the line broke in the middle of an answer', async () => {
    const broken = createTcp((socket) => {
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nmeja-relay: 1\r\ncontent-length: 600\r\n\r\nsepa');
        setTimeout(() => socket.destroy(), 20);
      });
    });
    ended.push(() => broken.close());
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const { port } = broken.address() as AddressInfo;
    expect(await askRelay(`127.0.0.1:${port}`, BODY)).toEqual({ outcome: 'offline' });
  });
});

async function opened(times: Parameters<typeof createRelayListener>[0] = { quietMs: 30 }): Promise<{
  listener: RelayListener;
  address: string;
}> {
  const listener = createRelayListener(times);
  ended.push(listener.close);
  const port = unwrap(await listener.open(0));
  return { listener, address: `127.0.0.1:${port}` };
}

function statusOf(address: string, path: string, method = 'POST'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`http://${address}${path}`, { method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
