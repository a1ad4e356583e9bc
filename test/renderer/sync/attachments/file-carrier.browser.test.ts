import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { openHeader } from '#core/log/parse.ts';
import { err } from '#core/shared/result.ts';
import type { BidFile } from '#core/tender/model.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { type FileCarrier, startFileCarrier } from '#renderer/sync/attachments/file-carrier.ts';
import type { FileStates } from '#renderer/sync/attachments/file-state.ts';
import type { FileTransport } from '#renderer/sync/attachments/file-transport.ts';
import { createNamedFiles } from '#renderer/sync/attachments/named-files.ts';
import { keepAnswers } from '#renderer/sync/sync-store.ts';
import { aBid, bidderId } from '#test/support/builders/dossier.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallFileServer, startSmallFileServer } from '#test/support/small-file-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

const MB = 1_048_576;
const DRAWING = contentOf(5 * MB + 70_000, 3);
const LETTER = contentOf(900_000, 5);

let space: TestSpace;
let stream: StreamId;
let server: SmallFileServer;
let states: FileStates;
let carriers: FileCarrier[];

beforeEach(async () => {
  space = await openTestSpace();
  [stream = '' as StreamId] = await putDossiers(space.workspace, anOpenedTender());
  server = startSmallFileServer();
  states = new Map();
  carriers = [];
});
afterEach(() => Promise.all(carriers.map((carrier) => carrier.stop())));

describe('a file that an event names', () => {
  it('[SYNC-80] waits until the server accepted its event, and is sent then; its event waits for nothing', async () => {
    await add(LETTER);
    const carrier = await carry();
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'here-only' });
    expect(server.asked).toEqual([]);
    await accept();
    carrier.wake();
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'on-server' });
    expect(server.whole.has(hashOf(LETTER))).toBe(true);
  });

  it('[SYNC-82] goes on where the server says it stopped: after cuts at any place, and after the app ended', async () => {
    await add(DRAWING);
    await accept();
    server.cuts.push(0, 1, 500_000, MB, 17);
    await carry();
    await expect.poll(() => server.cuts, { timeout: 15_000 }).toEqual([]);
    for (const carrier of carriers.splice(0)) await carrier.stop();
    await carry();
    await expect.poll(() => stateOf(DRAWING), { timeout: 15_000 }).toEqual({ kind: 'on-server' });
    expect(server.whole.has(hashOf(DRAWING))).toBe(true);
    expect(server.asked.filter((question) => question.startsWith('create'))).toEqual([`create ${DRAWING.length}`]);
  });

  it('says how much of it is there, and is not sent where the server has it', async () => {
    await add(DRAWING);
    await accept();
    const percents = new Set<number>();
    await carry({}, (told) => {
      const state = told.get(hashOf(DRAWING));
      if (state?.kind === 'sending') percents.add(state.percent);
    });
    await expect.poll(() => stateOf(DRAWING), { timeout: 15_000 }).toEqual({ kind: 'on-server' });
    expect([...percents]).toEqual([0, 19, 39, 59, 78, 98, 100]);
    server.asked.length = 0;
    await carry();
    await expect.poll(() => server.asked).toEqual(['here 1']);
  });

  it('[SYNC-82] that is large lets a smaller one pass, which was named meanwhile', async () => {
    await add(DRAWING);
    await accept();
    const gate = Promise.withResolvers<void>();
    const append: FileTransport['append'] = async (sha256, from, bytes) => {
      const appended = await server.transport.append(sha256, from, bytes);
      if (from === 0) await gate.promise;
      return appended;
    };
    const carrier = await carry({ append });
    await expect.poll(() => server.asked.includes('append 0')).toBe(true);
    await add(DRAWING, LETTER);
    await accept();
    carrier.wake();
    gate.resolve();
    await expect.poll(() => stateOf(DRAWING), { timeout: 15_000 }).toEqual({ kind: 'on-server' });
    expect([...server.whole.keys()]).toEqual([hashOf(LETTER), hashOf(DRAWING)]);
  });

  it('goes in smaller pieces on a line that is too slow for large ones', async () => {
    await add(LETTER);
    await accept();
    const append: FileTransport['append'] = async (sha256, from, bytes) =>
      bytes.length > 300_000 ? err({ kind: 'timed-out' }) : server.transport.append(sha256, from, bytes);
    await carry({ append });
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'on-server' });
    expect(server.asked.filter((question) => question.startsWith('append')).slice(0, 2)).toEqual([
      'append 0',
      'append 262144',
    ]);
  });

  it('[SYNC-86] that the server does not take is told, and holds up no other', async () => {
    await add(DRAWING, LETTER);
    await accept();
    server.refusals.set(hashOf(LETTER), { kind: 'problem', problem: 'no-space' });
    const carrier = await carry();
    await expect.poll(() => stateOf(DRAWING), { timeout: 15_000 }).toEqual({ kind: 'on-server' });
    expect(stateOf(LETTER)).toEqual({ kind: 'not-taken', why: 'server-full' });
    server.refusals.clear();
    carrier.tryAgain();
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'on-server' });
  });

  it('that was damaged here is not sent, and is told', async () => {
    await add(LETTER);
    await accept();
    await carry({ append: async () => err({ kind: 'problem', problem: 'other-content' }) });
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'not-taken', why: 'not-taken' });
    for (const carrier of carriers.splice(0)) await carrier.stop();
    await damageFiles();
    await carry();
    await expect.poll(() => stateOf(LETTER)).toEqual({ kind: 'not-taken', why: 'damaged-here' });
    expect(server.whole.size).toBe(0);
  });
});

describe('a file that is on the server and not here', () => {
  beforeEach(async () => {
    await add(DRAWING, LETTER);
    await accept();
    await space.workspace.attachments.empty();
  });

  it('is awaited until someone handed it in; a small one comes by itself, a large one when it is asked for', async () => {
    const carrier = await carry();
    await expect.poll(() => [stateOf(LETTER), stateOf(DRAWING)]).toEqual([{ kind: 'awaited' }, { kind: 'awaited' }]);
    for (const content of [LETTER, DRAWING]) server.whole.set(hashOf(content), content);
    carrier.wake();
    await expect.poll(() => [stateOf(LETTER), stateOf(DRAWING)]).toEqual([{ kind: 'on-server' }, { kind: 'to-fetch' }]);
    expect(await carrier.fetch(hashOf(DRAWING))).toBeNull();
    expect(stateOf(DRAWING)).toEqual({ kind: 'on-server' });
    expect(await space.workspace.attachments.has(hashOf(DRAWING))).toBe(true);
  });

  it('[SYNC-87] is kept only when its content is the one the event names', async () => {
    server.whole.set(hashOf(LETTER), contentOf(LETTER.length, 6));
    const carrier = await carry();
    await expect.poll(() => server.asked.includes('read 0')).toBe(true);
    expect(await carrier.fetch(hashOf(LETTER))).toEqual({ kind: 'other-content' });
    expect(await space.workspace.attachments.has(hashOf(LETTER))).toBe(false);
    expect(await openAttachmentFolder(space.name).names()).toEqual([]);
  });

  it.each([
    ['', [3 * MB, 4 * MB, 5 * MB]],
    [', but for a piece that was damaged here', [MB, 3 * MB, 4 * MB, 5 * MB]],
  ])('goes on where it stopped when the app ended%s', async (damaged, asked) => {
    server.whole.set(hashOf(DRAWING), DRAWING);
    const gate = Promise.withResolvers<void>();
    const stuck: FileTransport['read'] = async (sha256, from, to) => {
      if (from < 3 * MB) return server.transport.read(sha256, from, to);
      await gate.promise;
      return err({ kind: 'offline' });
    };
    const carrier = await carry({ read: stuck }, undefined, true);
    await expect.poll(() => stateOf(DRAWING)).toEqual({ kind: 'to-fetch' });
    const cut = carrier.fetch(hashOf(DRAWING));
    await expect.poll(() => server.asked.includes(`read ${2 * MB}`)).toBe(true);
    await expect.poll(async () => (await pieces()).length).toBe(3);
    await carrier.stop();
    gate.resolve();
    expect(await cut).toEqual({ kind: 'stopped' });
    if (damaged !== '') await damage((await pieces()).filter((name) => name.endsWith(`-${MB}`)));
    server.asked.length = 0;
    states = new Map();
    const again = await carry({}, undefined, true);
    await expect.poll(() => stateOf(DRAWING)).toEqual({ kind: 'to-fetch' });
    expect(await again.fetch(hashOf(DRAWING))).toBeNull();
    expect(server.asked.filter((question) => question.startsWith('read'))).toEqual(asked.map((at) => `read ${at}`));
    expect(await pieces()).toEqual([]);
  });

  it('that was something else begins anew, with nothing of what came', async () => {
    server.whole.set(hashOf(DRAWING), contentOf(DRAWING.length, 4));
    const carrier = await carry({}, undefined, true);
    await expect.poll(() => stateOf(DRAWING)).toEqual({ kind: 'to-fetch' });
    expect(await carrier.fetch(hashOf(DRAWING))).toEqual({ kind: 'other-content' });
    expect(await pieces()).toEqual([]);
    server.whole.set(hashOf(DRAWING), DRAWING);
    expect(await carrier.fetch(hashOf(DRAWING))).toBeNull();
  });

  it('goes on with the next range when the line breaks, and is told when it does not come back', async () => {
    for (const content of [LETTER, DRAWING]) server.whole.set(hashOf(content), content);
    let breaks = 3;
    const broken: FileTransport['read'] = async (...range) => {
      breaks -= 1;
      return breaks >= 0 ? err({ kind: 'offline' }) : server.transport.read(...range);
    };
    const carrier = await carry({ read: broken }, undefined, true);
    await expect.poll(() => stateOf(DRAWING)).toEqual({ kind: 'to-fetch' });
    // Where every byte costs nothing comes unasked.
    expect(stateOf(LETTER)).toEqual({ kind: 'to-fetch' });
    expect(await carrier.fetch(hashOf(DRAWING))).toBeNull();
    breaks = 100;
    expect(await carrier.fetch(hashOf(LETTER))).toEqual({ kind: 'line', failure: { kind: 'offline' } });
    expect(stateOf(LETTER)).toEqual({ kind: 'to-fetch' });
  });
});

it('files that events name are found without reading an event twice, and accepted where the server said so', async () => {
  await add(LETTER);
  const named = createNamedFiles(await space.store());
  expect(await named()).toEqual(
    new Map([[hashOf(LETTER), { sha256: hashOf(LETTER), size: LETTER.length, accepted: false }]]),
  );
  await accept();
  await add(LETTER, DRAWING);
  const found = await named();
  expect([...found.values()].map(({ accepted }) => accepted)).toEqual([true, false]);
});

/** The files of a bid, kept and named by an event. */
async function add(...contents: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  const session = space.workspace.openTender(stream);
  await ready(session);
  const record = async (files: readonly BidFile[]) =>
    (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: { ...aBid(), files } } })).ok;
  const files = contents.map((content) => ({ name: `b-${content.length}.pdf`, file: new File([content], 'b.pdf') }));
  expect(await space.workspace.attachments.add(files, { record })).toMatchObject({ kind: 'added' });
}

/** The server's word that it accepted every event there is. */
async function accept(): Promise<void> {
  const store = await space.store();
  const events = await createEventLog(store).read(stream);
  const places = events.map((event, index) => {
    const { dev, n } = unwrap(openHeader(event)).header;
    return { dev, n, state: { kind: 'sent', seq: index + 1 } as const, aside: null };
  });
  await keepAnswers(store, stream, places, null);
}

async function carry(
  broken: Partial<FileTransport> = {},
  hear: (told: FileStates) => void = () => {},
  metered = false,
): Promise<FileCarrier> {
  const carrier = startFileCarrier({
    transport: { ...server.transport, ...broken },
    files: space.workspace.attachments,
    named: createNamedFiles(await space.store()),
    isMetered: () => metered,
    moment: () => ({ now: performance.now(), chance: 0 }),
    rest,
    onStates: (told) => {
      states = told;
      hear(told);
    },
  });
  carriers.push(carrier);
  return carrier;
}

/** Until woken; a wait for nothing is over at once. */
function rest(until: number, wake: AbortSignal): Promise<void> {
  if (until <= performance.now()) return Promise.resolve();
  return new Promise((resolve) => wake.addEventListener('abort', () => resolve()));
}

async function damageFiles(): Promise<void> {
  await damage(await openAttachmentFolder(space.name).names());
}

function folderOfSpace(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(space.name, { create: true }));
}

/** What lies there of files that are still on their way. */
async function pieces(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await folderOfSpace()).keys()) if (name.startsWith('bagian-')) names.push(name);
  return names;
}

async function damage(names: readonly string[]): Promise<void> {
  const folder = await folderOfSpace();
  for (const name of names) {
    const file = await folder.getFileHandle(name);
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
  }
}

function stateOf(content: Uint8Array) {
  return states.get(hashOf(content));
}

const hashes = new Map<Uint8Array, Hash>();

function hashOf(content: Uint8Array): Hash {
  const hash = hashes.get(content) ?? sha256Hex(content);
  hashes.set(content, hash);
  return hash;
}

function contentOf(length: number, seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * seed + (at >> 10)) & 255);
}
