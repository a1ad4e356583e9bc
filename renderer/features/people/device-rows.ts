/** The devices of an office by how long nothing was heard of them, and what each has not taken. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import { unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { RegisteredDevice, Registry } from '#core/registry/model.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import type { SortOrder } from '#renderer/ui/sort.ts';
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
    .sort((a, b) => byTime(a.asked, b.asked) || byText(a.person, b.person));
}

export type DeviceSort = 'person' | 'dev' | 'asked' | 'version' | 'validUntil' | 'behind';

/** Equal ones stay as they were: of those who were not heard for longest first. */
export function devicesInOrder(
  rows: readonly DeviceRow[],
  { key, descending }: SortOrder<DeviceSort>,
): readonly DeviceRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * COMPARE[key](a, b));
}

const COMPARE: Readonly<Record<DeviceSort, (a: DeviceRow, b: DeviceRow) => number>> = {
  person: (a, b) => byText(a.person, b.person),
  dev: (a, b) => byText(a.dev, b.dev),
  asked: (a, b) => byTime(a.asked, b.asked),
  version: (a, b) => (a.protocol ?? 0) - (b.protocol ?? 0) || byText(a.app ?? '', b.app ?? ''),
  validUntil: (a, b) => byTime(a.validUntil, b.validUntil),
  behind: (a, b) => missingIn(a) - missingIn(b),
};

function missingIn({ behind }: DeviceRow): number {
  return behind.reduce((sum, { missing }) => sum + missing, 0);
}

/** ISO text sorts as time; what never was comes first. */
function byTime(a: Instant | null, b: Instant | null): number {
  return (a ?? '').localeCompare(b ?? '');
}

const collator = new Intl.Collator('id', { numeric: true });

function byText(a: string, b: string): number {
  return collator.compare(a, b);
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whole days since a device asked. */
export function daysSince(asked: Instant, now: Instant): number {
  return Math.max(0, Math.floor((unixMsOf(now) - unixMsOf(asked)) / DAY_MS));
}
