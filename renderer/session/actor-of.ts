/** Who decides on this device: the person at work, as every event will name them. */
import type { Actor } from '#core/committee/role.ts';
import { assert } from '#core/shared/assert.ts';
import type { Device } from './device.ts';

export function actorOf(device: Device): Actor {
  const { identity } = device.settings.getState();
  assert(identity !== null, 'nothing is decided before someone said who they are');
  return { name: identity.name, role: identity.role };
}
