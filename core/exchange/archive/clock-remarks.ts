/** What a device's clock tells of itself: its wall time against the time since its start. Evidence, never order. */
import { unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId, EventHeader } from '#core/log/envelope.ts';
import type { ArchiveRemark, ArchiveRemarkKind } from './remark.ts';

/**
 * Clocks drift and are put right by a network; beyond this somebody set them.
 *
 * Units   milliseconds.   Source  decision: an hour off is a wrong zone, two minutes are an ordinary correction.
 */
const TOLERATED_MS = 120_000;

/** Remarks on the clocks of a stream's events, each device's own in its order. */
export function clockRemarks(headers: readonly EventHeader[]): readonly ArchiveRemark[] {
  const last = new Map<DeviceId, EventHeader>();
  const remarks: ArchiveRemark[] = [];
  const isAlone = headers.every(({ after = [] }) => after.length === 0);
  const timeOf = new Map(isAlone ? [] : headers.map(({ dev, n, at }) => [`${dev} ${n}`, at]));
  for (const header of headers) {
    const before = last.get(header.dev);
    last.set(header.dev, header);
    if (before !== undefined) remarks.push(...between(before, header));
    // What other devices wrote before is the one time a device cannot set: whoever stands far before it set their clock.
    const seen = (header.after ?? []).map(({ dev, n }) => timeOf.get(`${dev} ${n}`)).filter((at) => at !== undefined);
    const latest = seen.sort().at(-1);
    const isBehind = latest !== undefined && unixMsOf(latest) - unixMsOf(header.at) > TOLERATED_MS;
    if (isBehind) remarks.push(remark('clock-behind', header, header.at));
  }
  return remarks;
}

function between(before: EventHeader, header: EventHeader): readonly ArchiveRemark[] {
  const wall = unixMsOf(header.at) - unixMsOf(before.at);
  const passed = header.mono - before.mono;
  const remarks: ArchiveRemark[] = [];
  if (wall < 0) remarks.push(remark('clock-back', header, header.at));
  if (header.boot !== before.boot) return remarks;
  if (passed < 0) remarks.push(remark('monotonic-back', header, String(passed)));
  else if (Math.abs(wall - passed) > TOLERATED_MS) {
    remarks.push(remark('clock-set', header, String(Math.round((wall - passed) / 1000))));
  }
  return remarks;
}

function remark(kind: ArchiveRemarkKind, header: EventHeader, value: string): ArchiveRemark {
  return { kind, stream: header.stream, device: header.dev, n: header.n, type: header.type, value };
}
