/** What this device has for another one, packs for it, and takes from it: exchange files of one tender each. */
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import type { Card } from '#core/exchange/card/card.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Registry } from '#core/registry/model.ts';
import { mayRead } from '#core/registry/rights.ts';
import { mayGive, type RelayPartner } from '#core/sync/relay-right.ts';
import type { StreamStock } from '#core/sync/relay-stock.ts';
import type { Committee } from '#core/tender/model.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import type { Device } from './device.ts';
import type { Exchange } from './exchange.ts';
import type { Sending } from './send-bundle.ts';

interface StockParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly exchange: Exchange;
  readonly hasFile: (sha256: Hash) => Promise<boolean>;
  /** Version of the app. */
  readonly app: () => Promise<string>;
}

/** What came of a file from another laptop. */
export interface TakenIn {
  readonly events: number;
  /** Events that were kept out, and stay on the other side. */
  readonly kept: number;
  readonly files: number;
}

export interface RelayStock {
  /** The tenders this device gives to another. */
  readonly of: (partner: RelayPartner) => Promise<ReadonlyMap<StreamId, StreamStock>>;
  readonly mayGive: (stream: StreamId, partner: RelayPartner) => Promise<boolean>;
  /** Whether this device may have a tender at all, by its office's grants. [SYNC-54] */
  readonly mayTake: (stream: StreamId) => boolean;
  readonly pack: (
    stream: StreamId,
    to: Card,
    known: { readonly head: StreamHead; readonly awaited: readonly Hash[] },
  ) => Promise<Sending>;
  /** That tender only, whatever else the file holds; null where it could not be saved, or is no file for this device. */
  readonly takeIn: (stream: StreamId, file: Blob) => Promise<TakenIn | null>;
}

export function createRelayStock({ store, device, exchange, hasFile, app }: StockParts): RelayStock {
  /** Read again when a tender has other events. */
  const committees = new Map<StreamId, { readonly events: number; readonly committee: Committee | null }>();
  const awaited = new Map<StreamId, { readonly events: number; readonly missing: readonly Hash[] }>();

  return {
    of: async (partner) => {
      const stock = new Map<StreamId, StreamStock>();
      for (const each of await everything()) {
        if (!(await gives(each.stream, partner, eventsIn(each.head)))) continue;
        stock.set(each.stream, { ...each, awaited: await awaitedIn(each.stream, eventsIn(each.head)) });
      }
      return stock;
    },
    mayGive: async (stream, partner) => {
      const found = (await everything()).find((each) => each.stream === stream);
      return found !== undefined && gives(stream, partner, eventsIn(found.head));
    },
    mayTake: (stream) => {
      const registry = registryOf(device);
      const { server } = device.settings.getState();
      return (
        stream !== OFFICE_STREAM && (registry === null || server === null || mayRead(registry, server.person, stream))
      );
    },
    pack: async (stream, to, known) =>
      exchange.send({
        streams: [stream],
        recipients: [to],
        withFiles: true,
        app: await app(),
        known: new Map([[stream, { head: known.head, awaited: new Set(known.awaited) }]]),
      }),
    takeIn: async (stream, file) => {
      const opened = await exchange.open(file);
      if (!opened.ok) return null;
      const content = { ...opened.value, streams: opened.value.streams.filter((each) => each.stream === stream) };
      const plans = await exchange.plan(content);
      const { events, files, fault } = await exchange.receive({ file, content, plans });
      const kept = plans.flatMap(({ keptOut }) => keptOut).reduce((sum, { count }) => sum + count, 0);
      return fault === null ? { events, kept, files: files.count } : null;
    },
  };

  async function everything(): Promise<readonly Omit<StreamStock, 'awaited'>[]> {
    const { db, vault } = store;
    const [tips, placed] = await db.transaction('r', [db.tips, db.placed], () =>
      Promise.all([db.tips.toArray(), db.placed.toArray()]),
    );
    const seqOf = new Map(placed.map(({ key, seq }) => [key, seq]));
    const found = await Promise.all(
      tips.map(async (tip) => ({
        stream: await openHeadRow(vault, tip),
        head: tip.head,
        seq: seqOf.get(tip.key) ?? 0,
      })),
    );
    return found.flatMap(({ stream, ...rest }) =>
      stream === null || stream === OFFICE_STREAM ? [] : [{ stream, ...rest }],
    );
  }

  async function gives(stream: StreamId, partner: RelayPartner, events: number): Promise<boolean> {
    const registry = registryOf(device);
    return mayGive(stream, partner, {
      registry,
      committee: registry === null ? await committeeOf(stream, events) : null,
    });
  }

  async function committeeOf(stream: StreamId, events: number): Promise<Committee | null> {
    const known = committees.get(stream);
    if (known?.events === events) return known.committee;
    const { state } = await readStream(store, TENDER_STREAMS, stream, device.check);
    const committee = state?.committee ?? null;
    committees.set(stream, { events, committee });
    return committee;
  }

  async function awaitedIn(stream: StreamId, events: number): Promise<readonly Hash[]> {
    const known = awaited.get(stream);
    const named = known?.events === events ? known.missing : await namedIn(stream);
    const missing: Hash[] = [];
    // A file that is here is not looked for again.
    for (const sha256 of named) if (!(await hasFile(sha256))) missing.push(sha256);
    awaited.set(stream, { events, missing });
    return missing;
  }

  async function namedIn(stream: StreamId): Promise<readonly Hash[]> {
    const { events, damaged } = await readStreamHere(store, stream);
    return damaged ? [] : listedAttachments(events).map(({ sha256 }) => sha256);
  }
}

/** The people of the office as its server told them here; null where this device is enrolled nowhere. */
export function registryOf({ settings, registry }: Device): Registry | null {
  return settings.getState().server === null ? null : registry.getState();
}

function eventsIn(head: StreamHead): number {
  return Object.values(head).reduce((sum, { n }) => sum + n, 0);
}
