import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { ok } from '#core/shared/result.ts';
import { readIncoming, type ReadableEvent } from '#core/sync/incoming.ts';
import { judgeBatch, type QuarantinedEvent } from '#core/sync/judge.ts';
import { receiptContentOf, signManifest } from '#core/sync/manifest.ts';
import type { PushPart } from '#core/sync/push-text.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { authorsOf } from '#core/sync/segment-authors.ts';
import { segmentText } from '#core/sync/segment-text.ts';
import type { Rights } from '#core/sync/rights.ts';
import { RUN_START } from '#core/sync/run.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { SegmentEntry } from '#core/contract/sync-wire.ts';
import type { PushedPart, SyncTransport } from '#renderer/sync/transport.ts';
import { instant } from './builders/dossier.ts';
import { createTestDevice, type TestDevice } from './test-device.ts';
import { unwrap } from './unwrap.ts';

/** A server in the page: what it accepts, core decides; what it has lies in memory. Everybody of that name may do everything. */
export interface SmallServer {
  readonly id: Hash;
  readonly key: TestDevice;
  /** How it answers; tests put their own in the place of single questions. */
  readonly transport: SyncTransport;
  readonly events: (stream: StreamId) => readonly ReadableEvent[];
  /** From now on takes nothing of that device but what a chair adopts. */
  readonly revoke: (dev: DeviceId) => void;
  /** Becomes what it was before its events from that number on: restored from a backup, and silent about it if told so. */
  readonly forgetFrom: (stream: StreamId, seq: number, isSilent?: boolean) => void;
}

interface Kept {
  readonly accepted: readonly { readonly event: ReadableEvent; readonly seq: number; readonly run: Hash }[];
  readonly head: StreamHead;
  readonly quarantined: readonly QuarantinedEvent[];
}

/** Few, so that small streams have several. */
const SEGMENT_EVENTS = 2;

const NOW = instant('2026-11-27T01:00:00.000Z');

export async function startSmallServer(person: string, role: string): Promise<SmallServer> {
  const key = await createTestDevice();
  const id = sha256Hex(key.publicKey);
  const streams = new Map<StreamId, Kept>();
  const revoked = new Set<DeviceId>();
  const segments = new Map<Hash, Uint8Array<ArrayBuffer>>();
  let epoch = 1;
  const rights: Rights = {
    deviceOf: (dev) => ({
      person: 'p',
      names: [person],
      serials: ['s-1'],
      validUntil: NOW,
      isRevoked: revoked.has(dev),
    }),
    roleIn: () => role,
    mayMake: () => true,
  };
  const keptOf = (stream: StreamId): Kept => streams.get(stream) ?? { accepted: [], head: {}, quarantined: [] };
  const receiptAt = async (stream: StreamId, seq: number): Promise<Receipt | null> => {
    const last = keptOf(stream).accepted[seq - 1];
    if (last === undefined) return null;
    const content = { server: id, epoch, stream, seq, event: last.event.hash, run: last.run, at: NOW };
    return signReceipt(content, key.sign);
  };

  const pushPart = async ({ stream, events: sealed }: PushPart): Promise<PushedPart> => {
    const { accepted, head, quarantined } = keptOf(stream);
    const sent = sealed.map((each: SealedEvent) => unwrap(readIncoming(stream, each)));
    const hashes = new Set(sent.map(({ hash }) => hash));
    const again = quarantined.map(({ event }) => event).filter(({ hash }) => !hashes.has(hash));
    const batch = [...sent, ...again];
    const places = new Map(accepted.map(({ event, seq }) => [placeOf(event), { hash: event.hash, seq }]));
    const judged = judgeBatch(
      {
        stream,
        seq: accepted.length,
        run: accepted.at(-1)?.run ?? RUN_START,
        head,
        at: ({ dev, n }) => places.get(`${dev} ${n}`) ?? null,
        hasId: (wanted) => accepted.some(({ event }) => event.header.id === wanted),
        adopted: new Set(accepted.flatMap(({ event }) => adoptedBy(event))),
      },
      batch,
      { rights, now: NOW, adoptedBy },
    );
    streams.set(stream, {
      accepted: [...accepted, ...judged.accepted],
      head: judged.head,
      quarantined: judged.quarantined,
    });
    return { verdicts: judged.verdicts.slice(0, sent.length), receipt: await receiptAt(stream, judged.seq) };
  };

  const transport: SyncTransport = {
    greet: async () =>
      ok({
        server: 'meja-pokja',
        id,
        key: '',
        name: 'LPSE Contoh',
        epoch,
        protocol: { oldest: 1, newest: 1 },
        now: NOW,
      }),
    renew: async () => ok({ serial: 's-2', validUntil: NOW }),
    push: async (parts) => ok(await Promise.all(parts.map(pushPart))),
    heads: async () =>
      ok(
        new Map(
          [...streams].map(([stream, { accepted }]) => [
            stream,
            { seq: accepted.length, run: accepted.at(-1)?.run ?? RUN_START },
          ]),
        ),
      ),
    runs: async (stream, at) =>
      ok(
        new Map(
          keptOf(stream)
            .accepted.filter(({ seq }) => at.includes(seq))
            .map(({ seq, run }) => [seq, run]),
        ),
      ),
    pull: async (asked) => {
      const pages = asked.map(async ({ stream, after, have }) => {
        const { accepted } = keptOf(stream);
        const lines = accepted.slice(after).map(({ event: { header, hash, sealed }, seq }) => {
          const { dev, n } = header;
          return n <= (have[dev] ?? 0) ? { seq, sealed: null, dev, n, hash } : { seq, sealed };
        });
        return { stream, lines, receipt: await receiptAt(stream, accepted.length), more: false };
      });
      return ok({ pages: await Promise.all(pages), isFull: false });
    },
    quarantined: async () => {
      const lines = [...streams].flatMap(([stream, { quarantined }]) =>
        quarantined.map(({ event: { hash, sealed }, reason }) => ({ stream, hash, reason, since: NOW, sealed })),
      );
      return ok({ lines, more: false });
    },
    manifest: async (asked) => {
      const by = { server: id, epoch, at: NOW };
      const offered: { stream: StreamId; segments: SegmentEntry[] }[] = [];
      for (const { stream } of asked) {
        const list: SegmentEntry[] = [];
        const { accepted } = keptOf(stream);
        for (let from = 1; from <= accepted.length; from += SEGMENT_EVENTS) {
          const part = accepted.slice(from - 1, from - 1 + SEGMENT_EVENTS);
          const last = part.at(-1);
          if (last === undefined) break;
          const bytes = await packed(
            segmentText(
              stream,
              from,
              part.map(({ event }) => event.sealed),
            ),
          );
          const hash = sha256Hex(bytes);
          segments.set(hash, bytes);
          const place = { to: last.seq, event: last.event.hash, run: last.run };
          const { sig } = await signReceipt(receiptContentOf(by, stream, place), key.sign);
          const authors = authorsOf(
            part.map(({ event: { header, hash } }) => ({ dev: header.dev, n: header.n, hash })),
          );
          list.push({ hash, bytes: bytes.length, from, ...place, sig, authors });
        }
        offered.push({ stream, segments: list });
      }
      return ok(await signManifest({ ...by, streams: offered }, key.sign));
    },
    segments: async (hashes) =>
      ok({ parts: hashes.map((hash) => ({ hash, bytes: segments.get(hash) ?? null })), isWhole: true }),
  };
  const forgetFrom = (stream: StreamId, seq: number, isSilent = false): void => {
    const accepted = keptOf(stream).accepted.slice(0, seq - 1);
    const head = Object.fromEntries(accepted.map(({ event: { header, hash } }) => [header.dev, { n: header.n, hash }]));
    streams.set(stream, { accepted, head, quarantined: [] });
    if (!isSilent) epoch += 1;
  };
  const revoke = (dev: DeviceId): void => void revoked.add(dev);
  return {
    id,
    key,
    transport,
    revoke,
    forgetFrom,
    events: (stream) => keptOf(stream).accepted.map(({ event }) => event),
  };
}

function placeOf({ header: { dev, n } }: ReadableEvent): string {
  return `${dev} ${n}`;
}

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
