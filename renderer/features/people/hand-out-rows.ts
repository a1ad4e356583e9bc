/** The tenders of an office as the desk hands them out: who has each, and how far they are. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { PersonId, RegisteredDevice, Registry } from '#core/registry/model.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import type { SortOrder } from '#renderer/ui/sort.ts';
import { nameOf } from './named-people.ts';

export interface HandOutRow {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly isHandedOut: boolean;
  /** Who has it, the chair first. */
  readonly people: readonly string[];
  /** Of these, how many have all of it on a device; null where the server was not heard. */
  readonly taken: number | null;
  /** Events on the server, 0 where it does not have the tender; null where it was not heard. */
  readonly seq: number | null;
  readonly at: Instant | null;
  readonly quarantined: number;
  /** Small letters. */
  readonly search: string;
}

export function handOutRows(
  tenders: readonly ListedTender[],
  registry: Registry,
  status: OfficeStatus | null,
): readonly HandOutRow[] {
  const devices = devicesByPerson(registry);
  return tenders.map(({ stream, summary }) => {
    const { code, name, agency } = summary;
    const committee = committeeOf(registry, stream);
    const people = committee.map(({ person }) => calledIn(registry, person));
    const told = status?.streams.get(stream);
    const has = (person: PersonId) => takenBy(devices.get(person) ?? [], stream, status) === 'all';
    return {
      stream,
      code,
      name,
      isHandedOut: committee.length > 0,
      people,
      taken: status === null ? null : committee.filter(({ person }) => has(person)).length,
      seq: status === null ? null : (told?.seq ?? 0),
      at: told !== undefined && told.seq > 0 ? told.at : null,
      quarantined: told?.quarantined ?? 0,
      search: [code, name, agency, ...people].join(' ').toLowerCase(),
    };
  });
}

/** Who has a task in a tender, the chair first. */
export function committeeOf(
  { grants }: Registry,
  stream: StreamId,
): readonly { readonly person: PersonId; readonly role: Role }[] {
  return Object.entries<Role>(grants[stream] ?? {})
    .map(([person, role]) => ({ person, role }))
    .sort((a, b) => Number(b.role === 'chair') - Number(a.role === 'chair'));
}

export function calledIn({ people }: Registry, id: PersonId): string {
  const person = people[id];
  return person === undefined ? id : nameOf(person);
}

/** The devices of each person that are not revoked. */
export function devicesByPerson({ devices }: Registry): ReadonlyMap<PersonId, readonly DeviceId[]> {
  const standing = Object.values<RegisteredDevice>(devices).filter(({ isRevoked }) => !isRevoked);
  const grouped = Map.groupBy(standing, ({ person }) => person);
  return new Map([...grouped].map(([person, each]) => [person, each.map(({ dev }) => dev)]));
}

export type Taken = 'unknown' | 'no-device' | 'none' | 'part' | 'all';

/** How much of a tender someone has, on the device of theirs that has most. */
export function takenBy(devices: readonly DeviceId[], stream: StreamId, status: OfficeStatus | null): Taken {
  if (status === null) return 'unknown';
  if (devices.length === 0) return 'no-device';
  const told = status.streams.get(stream);
  if (told === undefined || told.seq === 0) return 'none';
  const behind = new Map(told.behind.map(({ dev, seq }) => [dev, seq]));
  const seqs = devices.map((dev) => behind.get(dev) ?? told.seq);
  const most = Math.max(...seqs);
  return most === told.seq ? 'all' : most === 0 ? 'none' : 'part';
}

export type HandOutSort = 'code' | 'name' | 'state' | 'people' | 'server' | 'taken';

export const HAND_OUT_FILTERS = ['all', 'open', 'handed-out', 'not-taken', 'quarantined'] as const;
export type HandOutFilter = (typeof HAND_OUT_FILTERS)[number];

/** Rows that hold every word and pass the filter, in order; equal ones by code. */
export function findRows(
  rows: readonly HandOutRow[],
  {
    words,
    filter,
    sort,
  }: { readonly words: string; readonly filter: HandOutFilter; readonly sort: SortOrder<HandOutSort> },
): readonly HandOutRow[] {
  const sign = sort.descending ? -1 : 1;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter((row) => passes(row, filter) && wanted.every((word) => row.search.includes(word)))
    .sort((a, b) => sign * COMPARE[sort.key](a, b) || byText(a.code, b.code));
}

function passes(row: HandOutRow, filter: HandOutFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return !row.isHandedOut;
    case 'handed-out':
      return row.isHandedOut;
    case 'not-taken':
      return row.isHandedOut && row.taken !== null && row.taken < row.people.length;
    case 'quarantined':
      return row.quarantined > 0;
  }
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

function byText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** What waits for somebody first. */
const COMPARE: Readonly<Record<HandOutSort, (a: HandOutRow, b: HandOutRow) => number>> = {
  code: (a, b) => byText(a.code, b.code),
  name: (a, b) => byText(a.name, b.name),
  people: (a, b) => byText(a.people[0] ?? '', b.people[0] ?? ''),
  state: (a, b) => Number(a.isHandedOut) - Number(b.isHandedOut),
  server: (a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : Number(a.at !== b.at)),
  taken: (a, b) => missing(b) - missing(a),
};

function missing({ people, taken }: HandOutRow): number {
  return taken === null ? 0 : people.length - taken;
}
