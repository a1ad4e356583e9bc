import { createHash } from 'node:crypto';
import { TUS_PIECE_TYPE, TUS_VERSION } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { createSyncClient, type SyncClient } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';
import type { CentralServer } from './central-server.ts';
import type { Writer } from './writer.ts';

/** Content with its hash, as an event names it. */
export interface TestFile {
  readonly content: Buffer;
  readonly sha256: Hash;
}

export function testFile(size: number, seed = 7): TestFile {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) content[at] = (at * 31 + seed * (at >> 8) + seed) & 0xff;
  return { content, sha256: hashOf(content) };
}

function hashOf(content: Buffer): Hash {
  return createHash('sha256').update(content).digest('hex') as Hash;
}

/** A device that hands files in over HTTP, piece by piece. */
export interface FileClient extends SyncClient {
  /** Says in the stream that there is such a file. */
  readonly name: (stream: StreamId, ...files: readonly TestFile[]) => Promise<void>;
  readonly create: (file: Pick<TestFile, 'sha256'>, size: number) => Promise<Response>;
  readonly offset: (sha256: Hash) => Promise<{ readonly status: number; readonly offset: number }>;
  readonly piece: (sha256: Hash, from: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Response>;
  readonly fetchFile: (sha256: Hash, range?: string) => Promise<Response>;
}

export async function createFileClient(
  url: string,
  server: Pick<CentralServer, 'url'>,
  writer: Writer,
): Promise<FileClient> {
  const client = createSyncClient(url, writer.device);
  unwrap(await client.login());
  const tus = { 'tus-resumable': TUS_VERSION };
  return {
    ...client,
    name: async (stream, ...files) => {
      const blobs = files.map(({ content, sha256 }) => ({ sha256, size: content.length, type: 'application/pdf' }));
      const events = (await writer.write(stream, { header: { blobs } })).map(({ sealed }) => sealed);
      const [verdict] = unwrap(await client.push(stream, events)).verdicts;
      if (verdict?.kind !== 'accepted')
        throw new Error(`${server.url} did not take the event: ${JSON.stringify(verdict)}`);
    },
    create: ({ sha256 }, size) => {
      const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`;
      const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': metadata };
      return client.ask('/v1/files', { method: 'POST', headers });
    },
    offset: async (sha256) => {
      const { status, headers } = await client.ask(`/v1/files/${sha256}`, { method: 'HEAD', headers: tus });
      return { status, offset: Number(headers.get('upload-offset') ?? Number.NaN) };
    },
    piece: (sha256, from, bytes) =>
      client.ask(`/v1/files/${sha256}`, {
        method: 'PATCH',
        headers: { ...tus, 'content-type': TUS_PIECE_TYPE, 'upload-offset': String(from) },
        body: bytes,
      }),
    fetchFile: (sha256, range) => client.ask(`/v1/files/${sha256}`, range === undefined ? {} : { headers: { range } }),
  };
}
