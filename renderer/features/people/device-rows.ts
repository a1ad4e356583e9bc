/** The devices of an office by how long nothing was heard of them, and what each has not taken. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import { unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { RegisteredDevice, Registry } from '#core/registry/model.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { calledIn } from './hand-out-rows.ts';

export interface DeviceRow {
  readonly dev: DeviceId;
  readonly person: string;
  /** Null where it never asked since the server notes it. */
  readonly asked: Instant | null;
  readonly app: string | null;
  readonly protocol: number | null;
  readonly validUntil: Instant;
  /** Streams it may have and has not all of, with how many events are missing. */
  readonly behind: readonly { readonly stream: StreamId; readonly missing: number }[];
}

/** Devices that stand, of those who were not heard for longest first. */
export function deviceRows(registry: Registry, status: OfficeStatus): readonly DeviceRow[] {
  const behind = new Map<DeviceId, { stream: StreamId; missing: number }[]>();
  for (const { stream, seq, behind: each } of status.streams.values()) {
    for (const { dev, seq: has } of each) {
      const found = behind.get(dev) ?? [];
      found.push({ stream, missing: seq - has });
      behind.set(dev, found);
    }
  }
  return Object.values<RegisteredDevice>(registry.devices)
    .filter(({ isRevoked }) => !isRevoked)
    .map(({ dev, person, validUntil }) => {
      const told = status.devices.get(dev);
      return {
        dev,
        person: calledIn(registry, person),
        asked: told?.asked ?? null,
        app: told?.app ?? null,
        protocol: told?.protocol ?? null,
        validUntil,
        behind: behind.get(dev) ?? [],
      };
    })
    .sort((a, b) => (a.asked ?? '').localeCompare(b.asked ?? '') || byName.compare(a.person, b.person));
}

const byName = new Intl.Collator('id', { numeric: true });

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whole days since a device asked. */
export function daysSince(asked: Instant, now: Instant): number {
  return Math.max(0, Math.floor((unixMsOf(now) - unixMsOf(asked)) / DAY_MS));
}
