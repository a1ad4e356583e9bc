/** People of other devices, as this one knows them: their cards, and whose key may sign nothing more. */
import type { DeviceId } from '#core/log/envelope.ts';
import type { KnownKey } from '#core/exchange/bundle/receive.ts';
import { type Card, deviceOfCard, keyBytes, makeCard } from '#core/exchange/card/card.ts';
import { actorOf } from './actor-of.ts';
import type { Device } from './device.ts';

/** The card of whoever works here, made anew: names and roles change. */
export function makeOwnCard(device: Device): Promise<Card> {
  return makeCard({ ...device.key, ...actorOf(device, null) }, device.clock.now());
}

/** Takes cards in; one of a key that is known already takes the place of the older one, and a revoked key stays revoked. */
export async function addCards(device: Device, cards: readonly Card[]): Promise<void> {
  const people = new Map(device.settings.getState().people.map((person) => [deviceOfCard(person.card), person]));
  for (const card of cards) {
    const dev = deviceOfCard(card);
    if (dev === device.key.dev) continue;
    const before = people.get(dev);
    if (before && before.card.madeAt >= card.madeAt) continue;
    const otherNames = before ? withName(before.otherNames, before.card.name) : [];
    people.set(dev, { addedAt: device.clock.now(), revokedAt: null, ...before, otherNames, card });
  }
  await device.set('people', [...people.values()]);
}

/** From now on nothing new that this key signed is taken in; or, taken back, it is again. */
export async function setRevoked(device: Device, dev: DeviceId, revoked: boolean): Promise<void> {
  const revokedAt = revoked ? device.clock.now() : null;
  const people = device.settings
    .getState()
    .people.map((person) => (deviceOfCard(person.card) === dev ? { ...person, revokedAt } : person));
  await device.set('people', people);
}

/** A name someone known signed in before: people marry, and take degrees. */
export async function acceptName(device: Device, dev: DeviceId, name: string): Promise<void> {
  const people = device.settings
    .getState()
    .people.map((person) =>
      deviceOfCard(person.card) === dev ? { ...person, otherNames: withName(person.otherNames, name) } : person,
    );
  await device.set('people', people);
}

function withName(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names : [...names, name];
}

/** A key as the cards say, else as anyone of this device has it. */
export function knownKeyOf(device: Device, dev: DeviceId): KnownKey | null {
  const person = device.settings.getState().people.find(({ card }) => deviceOfCard(card) === dev);
  if (person) {
    const { card, otherNames, revokedAt } = person;
    const names = [card.name, ...otherNames];
    return { publicKey: keyBytes(card.signingKey), names, revoked: revokedAt !== null, role: card.role };
  }
  const publicKey = device.check.publicKeyOf(dev);
  return publicKey === null ? null : { publicKey, names: null, revoked: false, role: null };
}
