// The real client: enrolled, its log sealed and journaled, every answer of the server checked. Only the line of the main process
// is replaced, by one of the page.

import { serverGreeting } from '#core/contract/sync-wire.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { EventId, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { eventHash, sealEvent } from '#core/log/seal.ts';
import { uuidV7 } from '#core/log/uuid.ts';
import { assert } from '#core/shared/assert.ts';
import { POLL_MS } from '#core/sync/wait.ts';
import { openEnrolledKeys } from '#renderer/session/enrolled-keys.ts';
import { enrolDevice } from '#renderer/session/server-link.ts';
import { startSignatureChecks } from '#renderer/sync/check-signatures.ts';
import type { AskShell } from '#renderer/sync/http.ts';
import { createHttpTransport } from '#renderer/sync/http-transport.ts';
import { startSyncLoop, type SyncLoop } from '#renderer/sync/loop.ts';
import { readIndex } from '#renderer/sync/stream-index.ts';
import { readCursors, readFacts } from '#renderer/sync/sync-store.ts';
import { openTestSpace, ready } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { writeStreams, type StreamWrite } from '#renderer/storage/write-streams.ts';
import { createSpaceJournal } from '#renderer/storage/journal/space-journal.ts';
import { journalOver } from '../sync/journal-port.ts';
import { laterEvents, season } from '../sync/season.ts';

declare global {
  interface Window {
    readonly enrolmentCode: string;
  }
}

const { device, store: openStore, workspace } = await openTestSpace();
const port = journalOver('latihan');
const journal = createSpaceJournal(port);
const head = unwrap(await port.head());
journal.settled(head.id);
const store = { ...(await openStore()), journal };
await store.db.marks.put({ name: 'journal', journal: head.id, seq: head.seq });

const shell: AskShell = async ({ method, path, body, token, answer }) => {
  const response = await fetch(path, {
    method,
    headers: {
      'meja-protocol': '1',
      ...(body === null ? {} : { 'content-type': body.type }),
      ...(body?.packed === true ? { 'content-encoding': 'gzip' } : {}),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === null ? {} : { body: new Blob([new Uint8Array(body.bytes)]) }),
  });
  const retryAfter = response.headers.get('retry-after');
  if (answer === 'bytes' && response.ok) {
    return { outcome: 'answered-bytes', bytes: new Uint8Array(await response.arrayBuffer()), isWhole: true };
  }
  const text = await response.text();
  if (!response.ok) console.error(method, path, response.status, text);
  return {
    outcome: 'answered',
    status: response.status,
    retryAfter: retryAfter === null ? null : Number(retryAfter),
    text,
  };
};

const greeting = serverGreeting.parse(await (await fetch('/v1/server')).json());
const asDesktop = {
  askServer: async (question: Parameters<AskShell>[0]) => ({ ok: true, value: await shell(question) }),
};
unwrap(
  await enrolDevice(
    asDesktop as Parameters<typeof enrolDevice>[0],
    device,
    { ...greeting, address: location.origin },
    window.enrolmentCode,
  ),
);
const link = device.settings.getState().server;
assert(link !== null, 'the device was enrolled');
const keys = await openEnrolledKeys(device, link);
const serverKey = decodeBase64Url(link.key) ?? new Uint8Array();
let quiet = Promise.withResolvers<void>();
let loop: SyncLoop | null = null;

window.syncContender = {
  firstSync: () =>
    timed(async () => {
      loop = startLoop();
      await quiet.promise;
      await rankFirst();
    }),
  checkRest: () =>
    timed(async () => {
      const checks = startSignatureChecks({
        store,
        isStopped: () => false,
        publicKeyOf: keys.signatures.publicKeyOf,
        onFault: async (stream, why) => fail(`${stream} stopped: ${why}`),
        onChecked: async () => {},
      });
      await checks.poke();
      const { unchecked } = await readIndex(store);
      assert(unchecked.size === 0, 'every signature was checked');
    }),
  catchUp: () => timed(meetAgain),
  push: async (events) => {
    const drafts = await draftsHere(events);
    return timed(async () => {
      unwrap(await writeStreams(store, await Promise.all(drafts.map(sealed))));
      await meetAgain();
    });
  },
};

async function meetAgain(): Promise<void> {
  quiet = Promise.withResolvers();
  loop?.poke();
  await quiet.promise;
}

function startLoop(): SyncLoop {
  const { dev, sign } = device.key;
  return startSyncLoop({
    store,
    dev,
    transport: createHttpTransport({ shell, server: greeting.id, dev, sign }),
    server: { id: greeting.id, epoch: greeting.epoch },
    verifyReceipt: (signature, input) => device.check.verify(serverKey, signature, input),
    signatures: keys.signatures,
    learnKeys: keys.learn,
    facts: (told) => readFacts(store, () => ({ maySend: true, mayPull: true }), told),
    cursors: () => readCursors(store),
    onStopped: async (stream, why) => fail(`${stream} stopped: ${why}`),
    onTaken: async () => {},
    onSent: async () => {},
    onCannotStore: fail,
    pollMs: () => POLL_MS,
    moment: () => ({ now: performance.now(), chance: 0.5 }),
    rest: (_, wake) => new Promise((resolve) => wake.addEventListener('abort', () => resolve(), { once: true })),
    onActivity: (activity, { failures, askedHeads }) => {
      if (activity.kind === 'halted') fail(`halted: ${activity.why}`);
      if (activity.kind !== 'resting') return;
      if (failures > 0) fail('a question failed');
      else if (askedHeads) quiet.resolve();
    },
  });
}

function fail(why: string): void {
  quiet.reject(new Error(why));
}

/** What a committee opens the app for. */
async function rankFirst(): Promise<void> {
  const [first] = season(1);
  assert(first !== undefined, 'a season has tenders');
  const session = workspace.openTender(first.stream);
  session.hold();
  const { evaluation } = await ready(session);
  assert(evaluation.ok, 'the first tender is evaluated');
}

interface Draft {
  readonly stream: StreamId;
  readonly said: ReturnType<typeof laterEvents>;
}

const TENDERS = 50;

async function draftsHere(count: number): Promise<readonly Draft[]> {
  return [...season(TENDERS)].map(({ stream }, tender) => ({ stream, said: laterEvents(tender, count / TENDERS, 2) }));
}

/** Signed as the app signs what a person says. */
async function sealed({ stream, said }: Draft): Promise<StreamWrite> {
  const { dev, sign } = device.key;
  const expected = (await store.db.tips.get(await store.vault.keyOf(stream)))?.head ?? EMPTY_HEAD;
  const events = [];
  let { n, hash: prev } = expected[dev] ?? { n: 0, hash: null };
  for (const { type, tv, body } of said) {
    n += 1;
    const event = await sealEvent(
      {
        id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as EventId,
        stream,
        dev,
        n,
        prev,
        after: [],
        type,
        tv,
        seen: null,
        at: device.clock.now(),
        tz: 'WITA',
        boot: 'boot-1',
        mono: n,
        actor: 'Rahmawati',
        role: 'chair',
        cert: link?.serial ?? null,
        blobs: [],
      },
      body,
      sign,
    );
    prev = eventHash(event);
    events.push(event);
  }
  return { stream, expected, events };
}

async function timed(step: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await step();
  return performance.now() - startedAt;
}
