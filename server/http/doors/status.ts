/** How far everybody is, for admins. */
import type { z } from 'zod';
import { type DeviceStatus, PAGE_EVENTS, type statusRequest, type StreamStatus } from '#core/contract/sync-wire.ts';
import type { Registry } from '#core/registry/model.ts';
import { devicesThatRead } from '#core/registry/rights.ts';
import { ok } from '#core/shared/result.ts';
import type { AskedDevice, StreamProgress } from '#server/log/progress.ts';
import type { Caller } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** The devices with the first page, then a page of streams in order of their names.   Source  core/sync/SPEC.md [SYNC-90] */
export async function status(
  { progress }: Office,
  { person, registry }: Caller,
  { after }: z.output<typeof statusRequest>,
): Promise<Outcome<readonly object[]>> {
  if (registry.people[person]?.role !== 'admin') return refuse('not-granted', 'How far others are is told to admins.');
  const devices = after === null ? await progress.devices() : [];
  const streams = await progress.streams(after, PAGE_EVENTS + 1);
  const page = streams.slice(0, PAGE_EVENTS).map((stream) => lineOf(registry, stream));
  return ok([...devices.map(deviceLine), ...page, { more: streams.length > PAGE_EVENTS }]);
}

function deviceLine({ dev, at: asked, protocol, app }: AskedDevice): DeviceStatus {
  return { dev, asked, protocol, app };
}

function lineOf(registry: Registry, { taken, ...stream }: StreamProgress): StreamStatus {
  const behind = devicesThatRead(registry, stream.stream).flatMap(({ dev }) => {
    const seq = Math.min(taken.get(dev) ?? 0, stream.seq);
    return seq < stream.seq ? [{ dev, seq }] : [];
  });
  return { ...stream, behind };
}
