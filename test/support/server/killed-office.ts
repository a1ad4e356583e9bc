import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { codeHash, createCode } from '#core/registry/code.ts';
import { readSegment } from '#core/sync/segment-text.ts';
import { createSyncClient, type SyncClient } from '#test/support/sync-client.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { createFileClient, type FileClient, testFile, type TestFile } from './handed-in.ts';
import { type MortalServer, startMortalServer } from './mortal-server.ts';
import { createWriter, type Writer } from './writer.ts';

const STREAM = 'tender-1' as StreamId;
const NEXT_YEAR = '2099-01-01T00:00:00.000Z' as Instant;
const PIECE_BYTES = 100_000;
const FILE_BYTES = 2 * PIECE_BYTES;

/** What a device asks of a server, each of them over and over until it is answered. */
export type Asked = 'enrolment' | 'push' | 'pull' | 'file' | 'segments';

/** A server process on a data folder that is started again whenever it died, and a device that knows what it was told. */
export interface KilledOffice {
  readonly server: () => MortalServer;
  /** Prepares a question that changes something; it may be asked again, and says whether it was answered. */
  readonly prepare: (asked: Asked) => Promise<() => Promise<boolean>>;
  readonly startAgain: () => Promise<void>;
  /** Everything that was written is on the server once, in one order, under the numbers and receipts it gave before. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openKilledOffice(folder: string, port: number): Promise<KilledOffice> {
  let server = await startListening(folder, port);
  const admin = await enrolWith(server.url, server.adminCode ?? '', { name: 'Admin LPSE', role: 'admin' });
  const told = new Map<number, string>();
  const written: SealedEvent[] = [];
  let count = 0;

  const invite = async (name: string): Promise<string> => {
    count += 1;
    const code = createCode(new Uint8Array(20).fill(count));
    const person = `orang-${count}`;
    const said = await admin.writer.write(
      OFFICE_STREAM,
      { type: 'personSet', body: { person, name, nip: '', role: 'staff' } },
      {
        type: 'enrolmentOffered',
        body: { offer: `tawaran-${count}`, person, codeHash: codeHash(code), validUntil: NEXT_YEAR },
      },
      { type: 'grantSet', body: { person, stream: STREAM, role: 'member' } },
    );
    const { verdicts } = unwrap(await admin.client.push(OFFICE_STREAM, sealedOf(said)));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    return code;
  };
  const siti = await enrolWith(server.url, await invite('Siti'), { name: 'Siti', role: 'member' });
  const files = await createFileClient(server.url, server, siti.writer);

  const push = async (events: readonly SealedEvent[]): Promise<boolean> => {
    const pushed = await siti.client.push(STREAM, events);
    if (!pushed.ok) return false;
    const { verdicts, receipt } = pushed.value;
    expect(verdicts.every(({ kind }) => kind === 'accepted' || kind === 'have')).toBe(true);
    expect(receipt).not.toBeNull();
    for (const [index, verdict] of verdicts.entries()) {
      if (verdict.kind !== 'accepted' && verdict.kind !== 'have') continue;
      const header = events[index]?.header ?? '';
      expect(told.get(verdict.seq) ?? header, 'a number that was told is of the same event').toBe(header);
      told.set(verdict.seq, header);
    }
    return true;
  };
  const write = async (...blobs: readonly TestFile[]): Promise<readonly SealedEvent[]> => {
    const named = blobs.map(({ content, sha256 }) => ({ sha256, size: content.length, type: 'application/pdf' }));
    const events = await siti.writer.write(
      STREAM,
      ...['satu', 'dua'].map((note) => ({ body: { note }, header: { blobs: named } })),
    );
    const sealed = sealedOf(events);
    written.push(...sealed);
    return sealed;
  };
  const check: KilledOffice['check'] = async () => {
    const pulled = unwrap(await siti.client.pull(STREAM));
    expect(pulled.events.map(({ sealed }) => sealed)).toEqual(written);
    expect(pulled.cursor.seq).toBe(written.length);
    for (const [seq, header] of told) expect(pulled.events[seq - 1]?.sealed.header).toBe(header);
    expect(unwrap(await admin.client.quarantine())).toEqual([]);
  };
  const logIn = async (): Promise<void> => {
    for (const client of [admin.client, siti.client, files]) unwrap(await client.login());
  };

  await push(await write());
  return {
    server: () => server,
    check,
    startAgain: async () => {
      server = await startListening(folder, port);
      expect(Number(readFileSync(join(folder, 'pemegang'), 'utf8')), 'the folder has a new holder').toBe(server.pid);
      await logIn();
    },
    close: () => server.kill(),
    prepare: async (asked) => {
      switch (asked) {
        case 'push': {
          const batch = await write();
          return () => push(batch);
        }
        case 'enrolment': {
          const code = await invite(`Anggota ${count}`);
          const client = createSyncClient(server.url, await createTestDevice());
          return async () => {
            const enrolled = await client.enrol(code);
            if (!enrolled.ok) return false;
            expect(unwrap(await client.enrol(code)), 'one certificate for one code').toEqual(enrolled.value);
            return true;
          };
        }
        case 'pull': {
          await push(await write());
          return async () => (await siti.client.pull(STREAM)).ok;
        }
        case 'file': {
          const file = testFile(FILE_BYTES, written.length);
          await push(await write(file));
          return () => handIn(files, file).catch(unanswered);
        }
        case 'segments': {
          await push(await write());
          return () => takeSegments(siti.client, written).catch(unanswered);
        }
      }
    },
  };
}

interface Enrolled {
  readonly client: SyncClient;
  readonly writer: Writer;
}

async function enrolWith(url: string, code: string, who: { name: string; role: string }): Promise<Enrolled> {
  const device = await createTestDevice();
  const client = createSyncClient(url, device);
  const { serial } = unwrap(await client.enrol(code));
  unwrap(await client.login());
  return { client, writer: createWriter(device, { ...who, cert: serial }) };
}

async function startListening(folder: string, port: number): Promise<MortalServer> {
  const server = await startMortalServer({ folder, port });
  if (server === null) throw new Error('killed by nobody');
  return server;
}

/** From where the server says it stopped. */
async function handIn(client: FileClient, file: TestFile): Promise<boolean> {
  const { content, sha256 } = file;
  let { status, offset } = await client.offset(sha256);
  if (status === 404) {
    ({ status } = await client.create(file, content.length));
    offset = 0;
  }
  while (status < 300 && offset < content.length) {
    const piece = await client.piece(sha256, offset, new Uint8Array(content.subarray(offset, offset + PIECE_BYTES)));
    ({ status } = piece);
    offset = Number(piece.headers.get('upload-offset'));
  }
  expect(status).toBeLessThan(300);
  const given = await client.fetchFile(sha256);
  return Buffer.from(await given.arrayBuffer()).equals(content);
}

/** All of the stream, in segments that are what the server signed. */
async function takeSegments(client: SyncClient, written: readonly SealedEvent[]): Promise<boolean> {
  const manifest = await client.manifest([{ stream: STREAM, seq: 0 }]);
  if (!manifest.ok) return false;
  const entries = manifest.value?.streams[0]?.segments ?? [];
  const parts = await client.segments(entries.map(({ hash }) => hash));
  if (!parts.ok) return false;
  const events = parts.value.flatMap(({ hash, bytes }) => {
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(hash);
    return unwrap(readSegment(gunzipSync(bytes ?? '').toString())).events.map(({ sealed }) => sealed);
  });
  expect(events).toEqual(written);
  return true;
}

/** The line broke: fetch throws nothing else. */
function unanswered(error: unknown): false {
  if (error instanceof TypeError) return false;
  throw error;
}

function sealedOf(events: readonly { readonly sealed: SealedEvent }[]): readonly SealedEvent[] {
  return events.map(({ sealed }) => sealed);
}
