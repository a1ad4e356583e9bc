/** Files over HTTP, by the tus protocol. Contract: core/contract/sync-api.ts. */
import { SYNC_API } from '#core/contract/sync-api.ts';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';
import { filesHereAnswer, TUS_PIECE_TYPE } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import { createTokenHolder, type HttpDevice } from '../device-token.ts';
import { ask, failureOf, shaped } from '../http.ts';
import type { Reply, TransportFailure } from '../transport.ts';
import type { FileTransport } from './file-transport.ts';

type Answered = Extract<ServerReply, { outcome: 'answered' }>;

export function createHttpFileTransport(device: HttpDevice): FileTransport {
  const { shell } = device;
  const withToken = createTokenHolder(device);
  const { fileCreation, fileContent, fileOffset, filePiece, filesHere } = SYNC_API;
  return {
    here: async (hashes) => {
      const body = { type: 'application/json', text: JSON.stringify({ files: hashes }) };
      const { method, path } = filesHere;
      const answer = shaped(await withToken((token) => ask(shell, { method, path, body, token })), filesHereAnswer);
      return answer.ok ? ok(new Set(answer.value.here)) : answer;
    },
    offset: (sha256) =>
      withToken(async (token) => {
        const { method, path } = fileOffset;
        const reply = await put({ method, path: fileAt(path, sha256), headers: {}, body: null, token });
        if (!reply.ok) return reply;
        const { status, offset } = reply.value;
        // A head has no words: only its status tells.
        if (status === 404 || status === 422) return ok(null);
        if (status !== 200) return err(headFailure(reply.value));
        return offset === undefined ? err({ kind: 'not-ours' }) : ok(offset);
      }),
    create: ({ sha256, size }) =>
      withToken(async (token) => {
        const { method, path } = fileCreation;
        const headers = { 'upload-length': String(size), 'upload-metadata': `sha256 ${btoa(sha256)}` };
        const reply = await put({ method, path, headers, body: null, token });
        if (!reply.ok) return reply;
        return reply.value.status === 201 ? ok(null) : err(failureOf(reply.value));
      }),
    append: (sha256, from, bytes) =>
      withToken(async (token) => {
        const { method, path } = filePiece;
        const reply = await put({
          method,
          path: fileAt(path, sha256),
          headers: { 'upload-offset': String(from) },
          body: { type: TUS_PIECE_TYPE, packed: false, bytes },
          token,
        });
        if (!reply.ok) return reply;
        const { status, offset } = reply.value;
        if (status !== 204) return err(failureOf(reply.value));
        return offset === undefined ? err({ kind: 'not-ours' }) : ok(offset);
      }),
    read: (sha256, from, to) =>
      withToken(async (token) => {
        const { method, path } = fileContent;
        const headers = { range: `bytes=${from}-${to - 1}` };
        const question = { method, path: fileAt(path, sha256), headers, body: null, token, answer: 'bytes' } as const;
        const reply = await shell(question);
        if (reply?.outcome === 'answered-bytes') {
          const { bytes, isWhole } = reply;
          if (!isWhole) return err({ kind: 'offline' });
          return bytes.length === to - from ? ok(new Uint8Array(bytes)) : err({ kind: 'not-ours' });
        }
        return err(reply?.outcome === 'answered' ? failureOf(reply) : failureWithout(reply));
      }),
  };

  async function put(question: ServerQuestion): Reply<Answered> {
    const reply = await shell(question);
    return reply?.outcome === 'answered' ? ok(reply) : err(failureWithout(reply));
  }
}

function fileAt(path: string, sha256: Hash): string {
  return path.replace('{sha256}', sha256);
}

/** Nothing was answered that could be read. */
function failureWithout(reply: ServerReply | null): TransportFailure {
  switch (reply?.outcome) {
    case 'timed-out':
    case 'untrusted':
    case 'offline':
      return { kind: reply.outcome };
    case 'no-address':
    case undefined:
      return { kind: 'offline' };
    default:
      return { kind: 'not-ours' };
  }
}

function headFailure({ status, retryAfter }: Answered): TransportFailure {
  switch (status) {
    case 401:
      return { kind: 'not-admitted' };
    case 426:
      return { kind: 'update-needed' };
    case 429:
    case 503:
      return { kind: 'busy', afterMs: retryAfter === null ? null : retryAfter * 1_000 };
    default:
      return status >= 500 ? { kind: 'busy', afterMs: null } : { kind: 'not-ours' };
  }
}
