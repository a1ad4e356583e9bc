import { describe, expect, it } from 'vitest';
import type { ServerReply } from '#core/contract/server-door.ts';
import { LINES_TYPE } from '#core/contract/sync-wire.ts';
import { ask, type AskShell } from '#renderer/sync/http.ts';

const question = { method: 'GET', path: '/v1/server' } as const;

function shellThat(reply: ServerReply | null): AskShell {
  return async () => reply;
}

function answered(status: number, text: string, retryAfter: number | null = null): ServerReply {
  return { outcome: 'answered', status, retryAfter, text };
}

describe('a question to the server', () => {
  it.each([
    ['no line at all', null, { kind: 'offline' }],
    ['a broken line', { outcome: 'offline' }, { kind: 'offline' }],
    ['a minute of silence', { outcome: 'timed-out' }, { kind: 'timed-out' }],
    ['a certificate nobody vouches for', { outcome: 'untrusted' }, { kind: 'untrusted' }],
    ['an endless answer', { outcome: 'too-large' }, { kind: 'not-ours' }],
    ['the page of a proxy', answered(403, '<html>Forbidden</html>'), { kind: 'not-ours' }],
    ['a proxy without its server', answered(502, '<html>Bad gateway</html>'), { kind: 'busy', afterMs: null }],
    ['a server that is busy', answered(503, '{"problem":"busy","detail":""}', 7), { kind: 'busy', afterMs: 7000 }],
    ['too many questions', answered(429, '{"problem":"too-many","detail":""}'), { kind: 'busy', afterMs: null }],
    ['an old protocol', answered(426, '{"problem":"update-needed","detail":""}'), { kind: 'update-needed' }],
    ['a device it does not know', answered(401, '{"problem":"not-admitted","detail":""}'), { kind: 'not-admitted' }],
    ['a used code', answered(409, '{"problem":"code-used","detail":""}'), { kind: 'problem', problem: 'code-used' }],
  ] as const)('[SYNC-70] that meets %s is told so', async (_what, reply, failure) => {
    expect(await ask(shellThat(reply), question)).toEqual({ ok: false, error: failure });
  });

  it('is sent packed where it is long and brings events, and as it is elsewhere: no other door unpacks', async () => {
    const sent: { readonly packed: boolean; readonly text: string }[] = [];
    const shell: AskShell = async ({ body }) => {
      if (body === null) return null;
      const stream = new Blob([new Uint8Array(body.bytes)]).stream();
      const plain = body.packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
      sent.push({ packed: body.packed, text: await new Response(plain).text() });
      return answered(200, '');
    };
    const long = 'catatan '.repeat(500);
    for (const body of [
      { type: LINES_TYPE, text: 'pendek' },
      { type: LINES_TYPE, text: long },
      { type: 'application/json', text: long },
    ])
      await ask(shell, { ...question, method: 'POST', body });
    expect(sent).toEqual([
      { packed: false, text: 'pendek' },
      { packed: true, text: long },
      { packed: false, text: long },
    ]);
  });
});
