/** Which tenders a laptop gives to another without a server between them. */
import { memberOf } from '#core/committee/member-of.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Registry } from '#core/registry/model.ts';
import { mayRead } from '#core/registry/rights.ts';
import type { Committee } from '#core/tender/model.ts';

/** The other side, as this device knows it: never as it calls itself. */
export interface RelayPartner {
  readonly dev: DeviceId;
  readonly name: string;
}

/**
 * By the grants of the office where this device is enrolled, as the server would; else to those the tender's committee names.
 * The office's own stream comes from the server only.
 *
 * `registry`: null where the device is enrolled nowhere.   Source  SPEC.md [SYNC-54], decision 0012
 */
export function mayGive(
  stream: StreamId,
  { dev, name }: RelayPartner,
  {
    registry,
    committee,
  }: { readonly registry: Registry | null; readonly committee: Pick<Committee, 'members'> | null },
): boolean {
  if (stream === OFFICE_STREAM) return false;
  if (registry === null) return committee !== null && memberOf(committee, { name }) !== null;
  const device = registry.devices[dev];
  return device !== undefined && !device.isRevoked && mayRead(registry, device.person, stream);
}
