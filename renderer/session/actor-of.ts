/** Who decides on this device: the person at work, as every event will name them. */
import type { Actor } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import type { Device } from './device.ts';
import { roleIn } from './role-in.ts';

/** In a tender, or null: to the office, and to people of other devices. */
export function actorOf(device: Device, stream: StreamId | null): Actor {
  const { identity, server } = device.settings.getState();
  assert(identity !== null, 'nothing is decided before someone said who they are');
  return { name: identity.name, role: roleIn({ identity, server, registry: device.registry.getState() }, stream) };
}
