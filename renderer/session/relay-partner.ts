/** Who another laptop is to this device: by the office's own list, or by a card somebody here accepted. */
import { deviceOfCard } from '#core/exchange/card/card.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { RelayPartner } from '#core/sync/relay-right.ts';
import type { Device } from './device.ts';
import { registryOf } from './relay-stock.ts';

export function partnerOf(device: Device, dev: DeviceId): Result<RelayPartner, 'unknown-device' | 'revoked'> {
  const registry = registryOf(device);
  const enrolled = registry?.devices[dev];
  const person = device.settings.getState().people.find(({ card }) => deviceOfCard(card) === dev);
  if (enrolled?.isRevoked || (person !== undefined && person.revokedAt !== null)) return err('revoked');
  const name = (enrolled && registry?.people[enrolled.person]?.names.at(-1)) ?? person?.card.name;
  return name === undefined ? err('unknown-device') : ok({ dev, name });
}
