import { describe, expect, it } from 'vitest';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';
import { serverQuestion } from '#core/contract/server-door.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createHttpFileTransport } from '#renderer/sync/attachments/http-file-transport.ts';
import type { FileTransport } from '#renderer/sync/attachments/file-transport.ts';
import { createTestDevice } from '#test/support/test-device.ts';

const FILE: Hash = sha256Hex('berkas');

interface Met {
  readonly transport: FileTransport;
  readonly asked: ServerQuestion[];
}

/** A shell whose server gives a token to anybody, and answers about files as told. */
async function meet(reply: ServerReply | null): Promise<Met> {
  const asked: ServerQuestion[] = [];
  const { dev, sign } = await createTestDevice();
  const transport = createHttpFileTransport({
    server: sha256Hex('server'),
    dev,
    sign,
    shell: async (question) => {
      if (question.path === '/v1/challenge') return answered(200, { challenge: 'c'.repeat(30) });
      if (question.path === '/v1/token') {
        return answered(200, { token: 't'.repeat(30), until: '2026-11-27T01:00:00.000Z' });
      }
      asked.push(question);
      return reply;
    },
  });
  return { transport, asked };
}

function answered(status: number, value: object | string, offset?: number): ServerReply {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { outcome: 'answered', status, retryAfter: null, text, ...(offset === undefined ? {} : { offset }) };
}

describe('a question about a file', () => {
  it.each([
    ['what is there', answered(200, '', 17), 17],
    ['nothing', answered(404, ''), null],
    ['something that was thrown away', answered(422, ''), null],
  ] as const)('how much there is, met by %s', async (_what, reply, offset) => {
    expect(await (await meet(reply)).transport.offset(FILE)).toEqual({ ok: true, value: offset });
  });

  it.each([
    ['a portal that says yes to everything', answered(200, '<html>'), { kind: 'not-ours' }],
    ['a proxy without its server', answered(502, ''), { kind: 'busy', afterMs: null }],
    ['a device it does not know', answered(401, ''), { kind: 'not-admitted' }],
    ['an old protocol', answered(426, ''), { kind: 'update-needed' }],
    ['no line', null, { kind: 'offline' }],
  ] as const)('[SYNC-70] met by %s is told so, though a head has no words', async (_what, reply, failure) => {
    expect(await (await meet(reply)).transport.offset(FILE)).toEqual({ ok: false, error: failure });
  });

  it('keeps to what the shell lets through', async () => {
    const { asked, transport } = await meet(answered(204, '', 5));
    await transport.offset(FILE);
    await transport.create({ sha256: FILE, size: 5 });
    await transport.append(FILE, 0, new Uint8Array(5));
    await transport.read(FILE, 0, 5);
    await transport.here([FILE]);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PATCH', 'GET', 'POST']);
    for (const question of asked) expect(serverQuestion.safeParse(question).error).toBeUndefined();
  });

  it('takes of a range what was asked for, and nothing shorter or longer', async () => {
    const bytes = (length: number, isWhole = true) =>
      ({ outcome: 'answered-bytes', bytes: new Uint8Array(length), isWhole }) as const;
    const read = async (reply: ServerReply) => (await meet(reply)).transport.read(FILE, 10, 30);
    expect(await read(bytes(20))).toMatchObject({ ok: true });
    expect(await read(bytes(19))).toEqual({ ok: false, error: { kind: 'not-ours' } });
    expect(await read(bytes(20, false))).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(await read(answered(404, { problem: 'not-found', detail: '' }))).toEqual({
      ok: false,
      error: { kind: 'problem', problem: 'not-found' },
    });
  });
});
