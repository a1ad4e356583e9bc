/** People and equipment more than one bidder of a tender offers. A likeness is something to look into, never a verdict. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { FirmProfile } from '#core/tender/qualification-model.ts';
import { entryOf } from '#core/tender/records.ts';
import { plainNationalId } from './plain-values.ts';

/** One person or machine with everyone who offers it. */
export interface SharedResource {
  readonly kind: 'person' | 'equipment';
  /** What is alike: only a name says who to look at, not who someone is. */
  readonly by: 'national-id' | 'name' | 'serial-number';
  /** At least two bidders, in order of registration; a bidder once for each way it writes the thing. */
  readonly offers: readonly ResourceOffer[];
}

export interface ResourceOffer {
  readonly bidder: BidderId;
  /** As the bidder writes it. */
  readonly name: string;
  /** The position of a person; of equipment nothing. */
  readonly position: string | null;
  readonly number: string | null;
}

/** Bidders of whom neither personnel nor equipment was written down: nothing can be said of them. */
export function lacksResources(dossier: Dossier, bidder: BidderId): boolean {
  return firmsOf(dossier, bidder).every(
    ({ personnel = [], equipment = [] }) => personnel.length + equipment.length === 0,
  );
}

/**
 * Everything offered more than once among `bidders`, people before equipment, in the order it is first met.
 *
 * People agree by NIK, and where one of them has none by their whole name without titles. Equipment agrees by its serial,
 * chassis or plate number alone: two machines of one make are two machines.   Source  DOMAIN §3.1 row 8.
 */
export function sharedResources(dossier: Dossier, bidders: readonly BidderId[]): readonly SharedResource[] {
  const people = bidders.flatMap((bidder) =>
    firmsOf(dossier, bidder).flatMap(({ personnel = [] }) =>
      personnel.map(({ name, position, nationalId }) => ({ bidder, name, position, number: nationalId })),
    ),
  );
  const equipment = bidders.flatMap((bidder) =>
    firmsOf(dossier, bidder).flatMap(({ equipment: own = [] }) =>
      own.map(({ name, serialNumber }) => ({ bidder, name, position: null, number: serialNumber })),
    ),
  );
  const byId = alike(people, ({ number }) => (number === null ? null : plainNationalId(number)));
  const told = new Set(byId.flat());
  const byName = alike(people, ({ name }) => plainPersonName(name)).flatMap((offers) => splitById(offers, told));
  const bySerial = alike(equipment, ({ number }) => plainSerial(number));
  return [
    ...byId.map((offers) => ({ kind: 'person', by: 'national-id', offers }) as const),
    ...byName.map((offers) => ({ kind: 'person', by: 'name', offers }) as const),
    ...bySerial.map((offers) => ({ kind: 'equipment', by: 'serial-number', offers }) as const),
  ];
}

function firmsOf({ qualification }: Dossier, bidder: BidderId): readonly FirmProfile[] {
  return entryOf(qualification.profiles, bidder)?.firms ?? [];
}

/** Groups with one key that more than one bidder is in. */
function alike(
  offers: readonly ResourceOffer[],
  keyOf: (offer: ResourceOffer) => string | null,
): readonly (readonly ResourceOffer[])[] {
  const groups = new Map<string, ResourceOffer[]>();
  for (const offer of offers) {
    const key = keyOf(offer);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), offer]);
  }
  return [...groups.values()].filter(isOfSeveral);
}

function isOfSeveral(offers: readonly ResourceOffer[]): boolean {
  return new Set(offers.map(({ bidder }) => bidder)).size > 1;
}

/** Namesakes with numbers that differ are two people; those already told by their number are not told again. */
function splitById(
  offers: readonly ResourceOffer[],
  told: ReadonlySet<ResourceOffer>,
): readonly (readonly ResourceOffer[])[] {
  const isTold = offers.every((offer) => told.has(offer));
  const isCertain = offers.every(({ number }) => number !== null && plainNationalId(number) !== null);
  return isTold || isCertain ? [] : [offers];
}

/** `KT 1234 AB` and `KT-1234-AB` are one plate; fewer than four signs tell nothing. */
export function plainSerial(serial: string | null): string | null {
  const plain = (serial ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length < 4 || /^(.)\1*$/u.test(plain) ? null : plain;
}
