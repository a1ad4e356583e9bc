import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TUS_PIECE_TYPE } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { openWholeFiles } from '#server/attachments/whole-files.ts';
import { wordsOfFiles } from '#server/commands/files-words.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { createFileClient, type FileClient, testFile, type TestFile } from '#test/support/server/handed-in.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAM = 'tender-lampiran' as StreamId;
const OTHER = 'tender-lain' as StreamId;
const PIECE = 64_000;

let server: CentralServer;
let siti: FileClient;
let budi: FileClient;
let luar: FileClient;

beforeAll(async () => {
  server = await startCentralServer();
  const client = async (name: string, streams: readonly StreamId[]) =>
    createFileClient(server.url, server, await server.people.addPerson(name, 'member', streams));
  siti = await client('Siti', [STREAM]);
  budi = await client('Budi', [STREAM]);
  luar = await client('Luar', [OTHER]);
});
afterAll(() => server.close(), 60_000);

async function problemOf(answer: Response): Promise<readonly [number, unknown]> {
  return [answer.status, (await answer.json()).problem];
}

/** Sends from the offset the server tells to the end; answers with the last answer. */
async function handIn(client: FileClient, { content, sha256 }: TestFile): Promise<number> {
  const created = await client.create({ sha256 }, content.length);
  if (created.status !== 201) return created.status;
  let { offset } = await client.offset(sha256);
  let status = created.status;
  while (offset < content.length) {
    const sent = await client.piece(sha256, offset, new Uint8Array(content.subarray(offset, offset + PIECE)));
    ({ status } = sent);
    if (status !== 204) return status;
    offset = Number(sent.headers.get('upload-offset'));
  }
  return status;
}

async function contentOf(client: FileClient, sha256: Hash): Promise<Buffer> {
  const answer = await client.fetchFile(sha256);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** A connection that breaks when so many bytes of a piece are on the server's disk. */
async function breakOff(token: string, sha256: Hash, from: number, bytes: Buffer): Promise<void> {
  const asked = httpRequest(`${server.url}/v1/files/${sha256}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'meja-protocol': '1',
      'tus-resumable': '1.0.0',
      'upload-offset': String(from),
      'content-type': TUS_PIECE_TYPE,
      'content-length': String(bytes.length + 1_000_000),
    },
  });
  asked.on('error', () => {});
  asked.write(bytes);
  const folder = join(server.filesFolder, 'unggahan');
  const onDisk = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith(sha256) && !name.endsWith('.json'))
      .map((name) => statSync(join(folder, name)).size);
  await expect.poll(onDisk, { timeout: 15_000 }).toEqual([from + bytes.length]);
  asked.destroy();
}

describe('a file', () => {
  it('[SYNC-82, 83] comes in pieces, goes on after every cut where it stopped, and is given whole or in ranges', async () => {
    const file = testFile(2_300_000);
    await siti.name(STREAM, file);
    expect((await siti.create(file, file.content.length)).headers.get('upload-expires')).not.toBeNull();
    const token = unwrap(await siti.login());
    let offset = 0;
    for (const cut of [0, 1, 70_000, 333_333]) {
      await breakOff(token, file.sha256, offset, file.content.subarray(offset, offset + cut));
      await expect.poll(async () => (await siti.offset(file.sha256)).status, { timeout: 15_000 }).toBe(200);
      const told = await siti.offset(file.sha256);
      expect(told.offset).toBe(offset + cut);
      ({ offset } = told);
      expect((await budi.fetchFile(file.sha256)).status).toBe(404);
    }
    expect(await problemOf(await siti.piece(file.sha256, offset + 1, new Uint8Array(5)))).toEqual([
      409,
      'wrong-offset',
    ]);
    while (offset < file.content.length) {
      const sent = await siti.piece(
        file.sha256,
        offset,
        new Uint8Array(file.content.subarray(offset, offset + 1_000_000)),
      );
      expect(sent.status).toBe(204);
      offset = Number(sent.headers.get('upload-offset'));
    }
    expect(await siti.offset(file.sha256)).toEqual({ status: 200, offset: file.content.length });
    expect((await contentOf(budi, file.sha256)).equals(file.content)).toBe(true);
    const range = await budi.fetchFile(file.sha256, 'bytes=1048576-1048580');
    expect([range.status, range.headers.get('content-range')]).toEqual([206, 'bytes 1048576-1048580/2300000']);
    expect(Buffer.from(await range.arrayBuffer()).equals(file.content.subarray(1_048_576, 1_048_581))).toBe(true);
    expect((await budi.fetchFile(file.sha256, 'bytes=2300000-')).status).toBe(416);
    expect(readdirSync(join(server.filesFolder, 'unggahan'))).toEqual([]);
  });

  it('[SYNC-83] of another content than declared is thrown away whole, and told', async () => {
    const [file, wrong] = [testFile(100_000, 3), testFile(100_000, 4)];
    await siti.name(STREAM, file);
    expect(await handIn(siti, { ...file, content: wrong.content })).toBe(422);
    expect((await siti.offset(file.sha256)).status).toBe(404);
    expect((await budi.fetchFile(file.sha256)).status).toBe(404);
    expect(readdirSync(join(server.filesFolder, 'unggahan'))).toEqual([]);
    expect(await handIn(siti, file)).toBe(204);
    expect((await contentOf(budi, file.sha256)).equals(file.content)).toBe(true);
  });

  it('[SYNC-81] is taken only where an accepted event names it with that length; else nobody learns whether it is there', async () => {
    const file = testFile(5_000, 5);
    const unnamed = await problemOf(await luar.create(file, 5_000));
    await siti.name(STREAM, file);
    expect(unnamed).toEqual([403, 'not-granted']);
    expect(await problemOf(await luar.create(file, 5_000))).toEqual(unnamed);
    expect(await problemOf(await siti.create(file, 5_001))).toEqual(unnamed);
    expect(await handIn(siti, file)).toBe(204);
    expect(await problemOf(await luar.create(file, 5_000))).toEqual(unnamed);
    const nowhere = testFile(5, 6).sha256;
    for (const sha256 of [file.sha256, nowhere]) {
      expect(await problemOf(await luar.fetchFile(sha256))).toEqual([404, 'not-found']);
      expect((await luar.offset(sha256)).status).toBe(404);
      expect(await problemOf(await luar.piece(sha256, 0, new Uint8Array(1)))).toEqual([404, 'not-found']);
    }
    expect(await hereFor(luar, [file.sha256, nowhere])).toEqual([]);
    expect(await hereFor(budi, [file.sha256, nowhere])).toEqual([file.sha256]);
  });

  it('[SYNC-84] is not given for naming its hash elsewhere; whoever has it in one stream brings it to another', async () => {
    const file = testFile(40_000, 8);
    await siti.name(STREAM, file);
    expect(await handIn(siti, file)).toBe(204);
    await luar.name(OTHER, file);
    expect((await luar.fetchFile(file.sha256)).status).toBe(404);
    expect(await hereFor(luar, [file.sha256])).toEqual([]);
    const both = await server.people.addPerson('Ganda', 'member', [STREAM, OTHER]);
    expect(await hereFor(await createFileClient(server.url, server, both), [file.sha256])).toEqual([file.sha256]);
    expect((await contentOf(luar, file.sha256)).equals(file.content)).toBe(true);
  });

  it('that had all its bytes when a process died is proved and taken when the device asks', async () => {
    const file = testFile(20_000, 10);
    await siti.name(STREAM, file);
    await siti.create(file, file.content.length);
    const folder = join(server.filesFolder, 'unggahan');
    const upload = readdirSync(folder).find((name) => !name.endsWith('.json')) ?? '';
    writeFileSync(join(folder, upload), file.content);
    expect(await siti.offset(file.sha256)).toEqual({ status: 200, offset: file.content.length });
    expect((await contentOf(budi, file.sha256)).equals(file.content)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is the same when two devices bring it at once; lost from the disk it is named, and taken again', async () => {
    const file = testFile(300_000, 9);
    await siti.name(STREAM, file);
    expect(await Promise.all([handIn(siti, file), handIn(budi, file)])).toEqual([204, 204]);
    expect((await contentOf(budi, file.sha256)).equals(file.content)).toBe(true);
    expect(readdirSync(join(server.filesFolder, 'unggahan'))).toEqual([]);
    // Lost from the disk: it is not there any more, and is taken again.
    unlinkSync(join(server.filesFolder, file.sha256.slice(0, 2), file.sha256));
    expect(await hereFor(siti, [file.sha256])).toEqual([]);
    expect(await wordsOfFiles(server.filesFolder, new Map([[file.sha256, 300_000]]), 'backup')).toEqual([
      expect.stringContaining('1 lampiran, 1 MB'),
      expect.stringContaining('tidak ada di disk: 1'),
      `  ${file.sha256}`,
    ]);
    expect(await handIn(budi, file)).toBe(204);
    expect(await hereFor(siti, [file.sha256])).toEqual([file.sha256]);
    expect((await siti.create(file, 300_000)).status).toBe(201);
    expect(await siti.offset(file.sha256)).toEqual({ status: 200, offset: 300_000 });
  });

  it('without bytes is a file too', async () => {
    const file = testFile(0);
    await siti.name(STREAM, file);
    expect((await siti.create(file, 0)).status).toBe(201);
    expect(await contentOf(budi, file.sha256)).toHaveLength(0);
  });
});

describe('the server', () => {
  it('[SYNC-86] looks at its disk and at the length before it takes a byte', async () => {
    const file = testFile(2_000, 11);
    await siti.name(STREAM, file);
    const [full, small] = [
      await server.beside({ files: { keepFreeBytes: Number.MAX_SAFE_INTEGER } }),
      await server.beside({ files: { maxBytes: 1_999 } }),
    ];
    const writer = await server.people.addPerson('Penuh', 'member', [STREAM]);
    const atFull = await createFileClient(full.url, server, writer);
    const refused = await atFull.create(file, 2_000);
    expect(refused.headers.get('retry-after')).toBe('300');
    expect(await problemOf(refused)).toEqual([507, 'no-space']);
    const atSmall = await createFileClient(small.url, server, writer);
    expect(await problemOf(await atSmall.create(file, 2_000))).toEqual([413, 'too-large']);
    // Begun where there was room, and then the disk filled up: what came stays, and goes on later.
    const roomy = await createFileClient(server.url, server, writer);
    await roomy.create(file, 2_000);
    await roomy.piece(file.sha256, 0, new Uint8Array(file.content.subarray(0, 500)));
    expect(await problemOf(await atFull.piece(file.sha256, 500, new Uint8Array(10)))).toEqual([507, 'no-space']);
    expect(await roomy.offset(file.sha256)).toEqual({ status: 200, offset: 500 });
    await Promise.all([full.close(), small.close()]);
  });

  it('[SYNC-82] throws an upload away that does not end, and takes it from its beginning then', async () => {
    const file = testFile(3_000, 12);
    await siti.name(STREAM, file);
    const door = await server.beside({ files: { unfinishedMs: 400 } });
    const writer = await server.people.addPerson('Lambat', 'member', [STREAM]);
    const slow = await createFileClient(door.url, server, writer);
    await slow.create(file, 3_000);
    await slow.piece(file.sha256, 0, new Uint8Array(file.content.subarray(0, 10)));
    await expect.poll(async () => (await slow.offset(file.sha256)).status, { timeout: 15_000 }).toBe(404);
    // The next process that starts sweeps.
    const next = await server.beside({ files: { unfinishedMs: 400 } });
    const leftOver = () =>
      readdirSync(join(server.filesFolder, 'unggahan')).filter((name) => name.startsWith(file.sha256));
    await expect.poll(leftOver, { timeout: 15_000 }).toEqual([]);
    await Promise.all([door.close(), next.close()]);
    expect(await handIn(siti, file)).toBe(204);
  });

  it('takes no content of whoever only reads, and none of who lost the grant', async () => {
    const file = testFile(1_000, 13);
    const stream = 'tender-dibaca' as StreamId;
    const writer = await server.people.addPerson('Tulis', 'member', [stream]);
    const client = await createFileClient(server.url, server, writer);
    await client.name(stream, file);
    const reader = await server.people.addPerson('Baca', 'observer', [stream]);
    const reading = await createFileClient(server.url, server, reader);
    expect((await reading.create(file, 1_000)).status).toBe(403);
    await client.create(file, 1_000);
    await client.piece(file.sha256, 0, new Uint8Array(file.content.subarray(0, 10)));
    await server.people.say({ type: 'grantSet', body: { person: writer.person, stream, role: null } });
    expect((await client.offset(file.sha256)).status).toBe(404);
    expect((await client.piece(file.sha256, 10, new Uint8Array(1))).status).toBe(404);
  });

  it('counts files and bytes, and says nothing of which', async () => {
    const told = await (await fetch(`${server.url}/metrics`)).text();
    expect(told).toMatch(/meja_files_total\{outcome="finished"\} [1-9]/);
    expect(told).toMatch(/meja_files_total\{outcome="other-content"\} 1/);
    expect(told).toMatch(/meja_file_bytes_total\{way="in"\} [1-9]/);
    expect(`${told}${server.notes.join('')}`).not.toContain(testFile(0).sha256);
  });
});

it('a file that has its name is whole: taken under it only when its hash is right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-utuh-'));
  const whole = await openWholeFiles(folder);
  const { sha256 } = testFile(10);
  expect(await whole.take(import.meta.filename, sha256)).toBe(false);
  expect(await whole.has(sha256)).toBe(false);
  expect(existsSync(import.meta.filename)).toBe(true);
  rmSync(folder, { recursive: true });
});

async function hereFor(client: FileClient, files: readonly Hash[]): Promise<readonly Hash[]> {
  const answer = await client.ask('/v1/files/here', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ files }),
  });
  return (await answer.json()).here;
}
