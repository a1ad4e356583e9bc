import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { serverGreeting } from '#core/contract/sync-wire.ts';
import { err, ok } from '#core/shared/result.ts';
import { enrolDevice, type ServerShell } from '#renderer/session/server-link.ts';
import { settingKeysOf } from '#renderer/session/setting-keys.ts';
import {
  createSyncSession,
  type DestroyedStreams,
  type SyncSession,
  type SyncView,
} from '#renderer/session/sync-session.ts';
import { destroyStreams } from '#renderer/storage/destroy-streams.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { readSetting } from '#renderer/storage/settings.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { readIndex } from '#renderer/sync/stream-index.ts';
import type { Fault } from '#test/support/fault-proxy.ts';
import { notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** A minute, scaled: stalls of "30 s" last as long as this.   Units  milliseconds. */
const PATIENCE_MS = 600;
const DOORS = ['/v1/push', '/v1/heads', '/v1/pull'] as const;

let address: string;
let one: TestSpace;
let other: TestSpace;
let stream: StreamId;
let tenders = 0;
let running: SyncSession | null = null;

const shell: ServerShell = {
  askServer: async ({ body, ...asked }) => {
    const inText = body === null ? null : { ...body, bytes: encodeBase64Url(body.bytes) };
    return ok(await commands.askOffice({ ...asked, body: inText }, PATIENCE_MS));
  },
  // Between these processes nothing is told unasked: the page polls, as behind a proxy that collects answers.
  listenToServer: async () => err({ kind: 'unavailable' }),
  endListening: async () => err({ kind: 'unavailable' }),
  onLive: () => () => undefined,
};

beforeAll(async () => {
  address = await commands.startOffice();
  one = await enrolled('Rahmawati', 1);
  other = await enrolled('Budi', 2);
});
afterAll(() => commands.stopOffice(), 60_000);

/** A tender both are granted, written by one of them: two events that wait. */
beforeEach(async () => {
  tenders += 1;
  const [put] = await putDossiers(one.workspace, anOpenedTender(tenders));
  if (put === undefined) throw new Error('a tender was put in');
  stream = put;
  for (const nr of [1, 2]) await commands.grantInOffice(nr, stream);
  await write(one, 'a');
});
afterEach(async () => {
  running?.close();
  running = null;
  vi.useRealTimers();
  for (const door of [...DOORS, '/v1/server', '/v1/challenge', '/v1/token']) await commands.planFaults(door, []);
  await commands.setWeather(null);
  await commands.setOfficeClock(0);
});

describe('[SYNC-70, INV-1, INV-2, INV-3] a device on a bad line: everything is accepted once, nothing is lost', () => {
  const faults: readonly (readonly [string, readonly Fault[]])[] = [
    ['a captive portal that answers any question', [{ kind: 'portal' }, { kind: 'portal' }]],
    ['replies lost after the server stored', [{ kind: 'lost' }, { kind: 'lost' }]],
    ['questions that come twice', [{ kind: 'doubled' }, { kind: 'doubled' }]],
    ['replies cut at one byte after the other', [0, 1, 7, 60, 200, 350].map((at) => ({ kind: 'cut', at }))],
    ['replies cut where no length tells', [0, 90, 170, 260, 500].map((at) => ({ kind: 'cut-quietly', at }))],
    ['questions that reach the server behind later ones', [{ kind: 'late' }]],
    ['half a minute of silence', [{ kind: 'stalled' }]],
  ];
  it.each(faults)('%s', async (_what, plan) => {
    const before = await commands.countFaults();
    for (const door of DOORS) await commands.planFaults(door, plan);
    await meet(one);
    await write(one, 'b');
    await meet(one);
    await meet(other);
    expect(await commands.countFaults()).toBeGreaterThanOrEqual(before + plan.length * 2);
    await expectWhole(3);
  });

  it('a challenge answered by a portal, and a token asked for twice', async () => {
    await commands.planFaults('/v1/server', [{ kind: 'portal' }, { kind: 'cut', at: 20 }]);
    await commands.planFaults('/v1/challenge', [{ kind: 'portal' }, { kind: 'lost' }]);
    await commands.planFaults('/v1/token', [{ kind: 'doubled' }, { kind: 'lost' }, { kind: 'portal' }]);
    await meet(one);
    await meet(other);
    await expectWhole(2);
  });

  it('256 kbit/s where one connection in twenty is lost', async () => {
    const before = await commands.countFaults();
    await commands.setWeather({ kbitPerS: 256, lostShare: 0.05 });
    for (const bidder of ['b', 'c']) {
      await write(one, bidder);
      await meet(one);
    }
    for (const finding of [notMet(), undefined]) {
      await write(one, 'a', finding);
      await meet(other);
      await meet(one);
    }
    await meet(other);
    expect(await commands.countFaults()).toBeGreaterThan(before);
    await expectWhole(6);
  });
});

describe('a tender that an approved list destroyed', () => {
  const isIt = (of: StreamId): boolean => of === stream;
  const destroyed = async () => ({ has: isIt, isGoneAtServer: () => false });
  const goneAtServer = async () => ({ has: isIt, isGoneAtServer: isIt });

  it('is not taken by a device that never had it, nor again by one that removed it; the rest goes on', async () => {
    await meet(one);
    await meet(other, destroyed);
    expect(await eventsHere(other)).toBe(0);

    await meet(other);
    expect(await eventsHere(other)).toBe(2);
    await destroyStreams(await other.store(), [stream], []);
    await write(one, 'b');
    await meet(one);
    await meet(other, destroyed);
    expect(await eventsHere(other)).toBe(0);

    await expectWhole(3, [one]);
    await meet(other);
    expect(await eventsHere(other)).toBe(3);
  });

  it('[SYNC-24] is neither asked for nor sent any more once the server removed it, and stays here until the list is carried out', async () => {
    await meet(one);
    await meet(other);
    await write(one, 'b');
    await meet(one);
    await meet(other, goneAtServer);
    expect(await eventsHere(other)).toBe(2);

    await write(other, 'c');
    const session = await start(other, goneAtServer);
    await vi.waitFor(() => expect(session.view.getState().lastMetAt).not.toBeNull());
    await vi.waitFor(() => expect(session.view.getState().activity.kind).toBe('resting'));
    session.close();
    expect(await eventsHere(other)).toBe(3);
    expect(await commands.readOffice(stream)).toHaveLength(3);
    await meet(other);
    await meet(one);
    await expectWhole(4);
  });

  async function eventsHere({ store }: TestSpace): Promise<number> {
    return (await createEventLog(await store()).read(stream)).length;
  }
});

const rounds = await commands.readSoakRounds();
const ANY_FAULT: readonly ((draw: () => number) => Fault)[] = [
  () => ({ kind: 'portal' }),
  () => ({ kind: 'lost' }),
  () => ({ kind: 'doubled' }),
  () => ({ kind: 'late' }),
  () => ({ kind: 'stalled' }),
  (draw) => ({ kind: 'cut', at: Math.floor(draw() * 2_000) }),
  (draw) => ({ kind: 'cut-quietly', at: Math.floor(draw() * 2_000) }),
];

it(
  '[INV-1, INV-2, INV-3] in weather that changes all the time, two who write at once end with the same',
  async () => {
    let chance = 7;
    const draw = (): number => {
      // Park and Miller's: the same weather in every run.
      chance = (chance * 48_271) % 2_147_483_647;
      return chance / 2_147_483_647;
    };
    await meet(one);
    await meet(other);
    for (let round = 0; round < rounds; round++) {
      for (const door of DOORS) {
        const any = ANY_FAULT[Math.floor(draw() * ANY_FAULT.length)];
        await commands.planFaults(door, any === undefined || draw() < 0.3 ? [] : [any(draw), any(draw)]);
      }
      // A finding that differs from the one before: what changes nothing is no event.
      for (const space of [one, other]) await write(space, 'a', round % 2 === 0 ? notMet() : undefined);
      for (const space of draw() < 0.5 ? [one, other] : [other, one]) await meet(space);
    }
    await meet(one);
    await meet(other);
    const stored = await commands.readOffice(stream);
    expect(stored.length).toBeGreaterThan(2 + rounds);
    await expectWhole(stored.length);
  },
  60_000 + rounds * 20_000,
);

describe('clocks that are ten years off', () => {
  it.each([10, -10])('[SYNC-3] on the device by %i: order and acceptance are the same', async (years) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + years * 365 * 86_400_000 });
    await write(one, 'b');
    await meet(one);
    vi.useRealTimers();
    await meet(other);
    await expectWhole(3);
  });

  it('[SYNC-79] on the server behind: nothing changes; ahead: the certificate that ended by it is renewed', async () => {
    await commands.setOfficeClock(-10);
    await meet(one);
    await expectWhole(2, [one]);
    const before = one.device.settings.getState().server?.serial;
    await commands.setOfficeClock(10);
    await write(one, 'b');
    await meet(one);
    await meet(other);
    expect(one.device.settings.getState().server?.serial).not.toBe(before);
    await expectWhole(3);
  });
});

describe('versions that do not fit', () => {
  it('[SYNC-74] an app too old stops, says so, and sends what waited once it is new', async () => {
    await commands.planFaults('/v1/challenge', asProtocol(0));
    const session = await start(one);
    await vi.waitFor(
      () => expect(session.view.getState().activity).toEqual({ kind: 'halted', why: 'update-needed' }),
      10_000,
    );
    expect(session.view.getState()).toMatchObject({ unsent: 2, oldest: expect.any(String) });
    session.syncNow();
    await settled(session);
    await expectWhole(2, [one]);
  });

  it('[SYNC-79] a server too old is asked again by itself, and the person told why', async () => {
    await commands.planFaults('/v1/challenge', asProtocol(99));
    const session = await start(one);
    await vi.waitFor(
      () => expect(session.view.getState().trouble).toEqual({ kind: 'problem', problem: 'server-too-old' }),
      10_000,
    );
    await settled(session);
    expect(session.view.getState().trouble).toBeNull();
    await expectWhole(2, [one]);
  });
});

describe('what a person sets', () => {
  it('pause exchanges nothing, and outlives a restart of the app', async () => {
    const session = await start(one);
    await settled(session);
    await session.setPaused(true);
    await vi.waitFor(() => expect(session.view.getState().activity.kind).toBe('paused'), 10_000);
    session.close();
    await write(one, 'b');
    expect(await readSetting(one.device.db, await settingKeysOf(one.device.key), 'syncPaused')).toBe(true);
    const again = await start(one);
    await vi.waitFor(
      () => expect(again.view.getState()).toMatchObject({ activity: { kind: 'paused' }, unsent: 1 }),
      10_000,
    );
    again.syncNow();
    expect(await commands.readOffice(stream)).toHaveLength(2);
    await again.setPaused(false);
    await settled(again);
    await expectWhole(3, [one]);
  });

  it('[SYNC-78] saving data asks seldom, and still sends at once what is written', async () => {
    const session = await start(one);
    await session.setMetered(true);
    await vi.waitFor(() => expect(session.view.getState()).toMatchObject({ isMetered: true, line: 'metered' }), 10_000);
    await settled(session);
    const { activity } = session.view.getState();
    const rest = activity.kind === 'resting' ? activity.until - performance.now() : 0;
    expect(rest).toBeGreaterThan(10 * 60_000);
    await write(one, 'b');
    session.noteWritten();
    await vi.waitFor(async () => expect(await commands.readOffice(stream)).toHaveLength(3), 10_000);
    await session.setMetered(false);
    await vi.waitFor(() => expect(session.view.getState().line).toBe('polling'), 10_000);
  });
});

/** Once for the loop, once for the token of the live line. */
function asProtocol(protocol: number): readonly Fault[] {
  return [
    { kind: 'as-protocol', protocol },
    { kind: 'as-protocol', protocol },
  ];
}

async function enrolled(name: string, nr: number): Promise<TestSpace> {
  const space = await openTestSpace();
  await space.device.set('identity', { name, role: 'chair', zone: 'WITA' });
  const code = await commands.inviteToOffice(name, nr);
  const met = await commands.askOffice({ method: 'GET', path: '/v1/server', body: null, token: null }, 5_000);
  if (met.outcome !== 'answered') throw new Error(met.outcome);
  const greeting = serverGreeting.parse(JSON.parse(met.text));
  unwrap(await enrolDevice(shell, space.device, { ...greeting, address }, code));
  return space;
}

async function write(space: TestSpace, bidder: string, finding?: ReturnType<typeof notMet>): Promise<void> {
  const session = space.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute(finding === undefined ? assess(bidder) : assess(bidder, finding)));
}

async function start(
  { store, device, workspace }: TestSpace,
  readDestroyed: () => Promise<DestroyedStreams> = async () => ({ has: () => false, isGoneAtServer: () => false }),
): Promise<SyncSession> {
  running?.close();
  running = createSyncSession({
    desktop: shell,
    store: await store(),
    device,
    attachments: workspace.attachments,
    onTaken: async () => {},
    isOpen: () => false,
    readDestroyed,
  });
  return running;
}

/** Runs sync until all is exchanged, without the waits between tries. */
async function settled({ view, syncNow }: SyncSession): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const state = view.getState();
    if (isSettled(state)) return;
    if (performance.now() - begun > 20_000) throw new Error(`not settled: ${JSON.stringify(state)}`);
    if (state.activity.kind === 'resting' && state.trouble !== null) syncNow();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isSettled({ activity, trouble, unsent, lastMetAt }: SyncView): boolean {
  return activity.kind === 'resting' && trouble === null && unsent === 0 && lastMetAt !== null;
}

async function meet(space: TestSpace, readDestroyed?: Parameters<typeof start>[1]): Promise<void> {
  const session = await start(space, readDestroyed);
  await settled(session);
  session.close();
}

/** The office has each event once, in numbers without a gap; the devices hold the same, and nothing waits. */
async function expectWhole(events: number, spaces: readonly TestSpace[] = [one, other]): Promise<void> {
  const stored = await commands.readOffice(stream);
  expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: events }, (_, index) => index + 1));
  expect(new Set(stored.map(({ hash }) => hash)).size).toBe(events);
  const states = new Set<string>();
  for (const space of spaces) {
    const store = await space.store();
    const key = await store.vault.keyOf(stream);
    const counts = (await readIndex(store)).byKey.get(key);
    expect(counts).toMatchObject({ seq: events, unsent: 0, turnedAway: 0, toSend: 0 });
    const { state, fault } = await readStream(store, TENDER_STREAMS, stream, space.device.check);
    expect(fault).toBeNull();
    states.add(JSON.stringify(state));
  }
  expect(states.size).toBe(1);
}
