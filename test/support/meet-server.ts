import type { StreamId } from '#core/log/envelope.ts';
import type { ServerDoubt } from '#core/sync/compare-server.ts';
import type { StreamStop } from '#renderer/sync/sync-parts.ts';
import { startSyncLoop, type SyncActivity } from '#renderer/sync/loop.ts';
import { readCursors, readFacts } from '#renderer/sync/sync-store.ts';
import type { SyncTransport } from '#renderer/sync/transport.ts';
import type { TestSpace } from './open-workspace.ts';
import type { SmallServer } from './small-server.ts';
import type { TestDevice } from './test-device.ts';

interface Meeting {
  readonly server: SmallServer;
  /** Whose events are believed; the office's stream would bring their keys. */
  readonly signers: readonly Pick<TestDevice, 'dev' | 'publicKey'>[];
  readonly change?: Partial<SyncTransport>;
  /** So many rests end it, where questions go on failing. */
  readonly tries?: number;
  readonly epoch?: number;
  readonly onActivity?: (activity: SyncActivity) => void;
}

/** Runs the loop until it rests; answers with the streams that stopped, and why, or why it halted. */
export async function meetServer(
  space: TestSpace,
  { server, signers, change = {}, tries = Number.POSITIVE_INFINITY, epoch = 1, onActivity = () => {} }: Meeting,
): Promise<ReadonlyMap<StreamId, StreamStop> | ServerDoubt> {
  const at = await space.store();
  const stops = new Map<StreamId, StreamStop>();
  const quiet = Promise.withResolvers<ServerDoubt | null>();
  let now = 0;
  let rests = 0;
  const { check } = space.device;
  check.learn(signers.map(({ dev, publicKey }) => ({ dev, publicKey })));
  const loop = startSyncLoop({
    store: at,
    dev: space.device.key.dev,
    transport: { ...server.transport, ...change },
    server: { id: server.id, epoch },
    verifyReceipt: (signature, input) => check.verify(server.key.publicKey, signature, input),
    signatures: check,
    learnKeys: async () => {},
    facts: (told) => readFacts(at, (which) => ({ maySend: !stops.has(which), mayPull: !stops.has(which) }), told),
    cursors: () => readCursors(at),
    onStopped: async (which, why) => void stops.set(which, why),
    onTaken: async () => {},
    onSent: async () => {},
    onCannotStore: (cause) => quiet.reject(new Error(cause)),
    moment: () => ({ now, chance: 0.5 }),
    pollMs: () => 60_000,
    rest: async (until) => {
      now = until;
    },
    onActivity: (activity, { failures }) => {
      onActivity(activity);
      if (activity.kind === 'halted') quiet.resolve(activity.why as ServerDoubt);
      if (activity.kind !== 'resting') return;
      rests += 1;
      if (failures === 0 || rests >= tries) quiet.resolve(null);
    },
  });
  const halted = await quiet.promise;
  await loop.stop();
  return halted ?? stops;
}
